"""The REPL of the command line: core.py is what can be tested without a terminal, prompt.py is prompt-toolkit's part."""
