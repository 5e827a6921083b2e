"""Tests of the house's memory: its file, and how it is opened."""
