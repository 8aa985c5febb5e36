"""Passes over the IR, one to a file: they change functions in place, or find facts. gopy/emit/backend.py orders them."""
