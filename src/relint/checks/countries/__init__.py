"""Countries, capitals and peoples."""
