"""Files that no learner wrote: generated ones, and tests."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.syntax import ast
    from gopy.vet.analyzer import Pass


def is_generated(p: Pass, node: ast.Node) -> bool:
    """Whether a node stands in a file marked `// Code generated ... DO NOT EDIT.`."""
    return b"// Code generated " in p.unit.file(node.pos).source.data[:4096]


def is_test(p: Pass, node: ast.Node) -> bool:
    """Whether a node stands in a _test.go file."""
    return p.unit.file(node.pos).source.name.endswith("_test.go")
