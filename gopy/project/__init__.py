"""Packages on disk: go.mod, build constraints, file selection, loading in dependency order."""
