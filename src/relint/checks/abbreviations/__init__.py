"""Acronyms and what they stand for."""
