"""Faults planted in clean texts, to count what is found. Start with `planters.PLANTERS`."""
