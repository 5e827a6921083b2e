"""What a draft writes otherwise than the house's published releases."""
