"""The tools as functions that return results and never print: vet, check, fmt, explain."""
