"""Quotations: who says it, and where the words begin and end."""
