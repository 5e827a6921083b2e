"""Spelling and capitals, word by word."""
