"""Learning by oneself: a folder to work in, what was done there, and checks. The talking is done by cli, repl and kernel."""
