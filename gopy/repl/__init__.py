"""Go a cell at a time: the engine of the REPL, of the Jupyter kernel and of `gopy.Session`; and the REPL itself."""
