"""Subjects and verbs, articles, and words of the wrong class."""
