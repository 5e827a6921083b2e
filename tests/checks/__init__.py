"""Tests of the kinds and the Python checks."""
