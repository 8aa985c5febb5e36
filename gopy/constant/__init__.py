"""Exact constant values (spec: "Constants"), independent of types."""
