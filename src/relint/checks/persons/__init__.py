"""People: their names, titles, offices and ranks."""
