"""Lowering: a checked function's syntax tree to IR. Rules are functions that take the Lowerer of the function first."""
