"""Analyzers: what is suspicious in programs that compile (go vet's own, and gopy's for learners)."""
