"""Headlines, lists and the parts of a release."""
