"""Dates, weekdays, clock times and deadlines."""
