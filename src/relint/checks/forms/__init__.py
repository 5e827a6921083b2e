"""Two forms of one thing in one draft."""
