"""Go's type checker: ast.File to Package and Info, with gc's errors."""
