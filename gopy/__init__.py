"""gopy: a whole Go classroom that `pip install` brings."""

__version__ = "0.1.0"
