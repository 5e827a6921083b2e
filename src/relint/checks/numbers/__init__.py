"""Amounts, counts and sums, and how figures are written."""
