"""`python -m gopy`."""

from gopy.cli.main import entry

entry()
