"""Words taken out, and what holds their place."""
