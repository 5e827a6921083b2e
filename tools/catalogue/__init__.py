"""The catalogue of rules as documents: `entries` reads it, `as_markdown` and `as_html` write it."""
