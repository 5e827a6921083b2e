"""Tests of learning from releases."""
