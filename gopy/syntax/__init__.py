"""Go source text to syntax tree and back."""
