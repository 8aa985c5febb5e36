"""How messages print expressions; what gc prints is what its messages about these contain."""

from __future__ import annotations

import pytest

from gopy.source.file import FileSet
from gopy.syntax import ast
from gopy.syntax.parse import parse_file
from gopy.types.check import check_package
from gopy.types.exprstring import expr_string


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("[](t)", "[]t"),
        ("[3](*(t))", "[3]*t"),
        ("map[(t)](*t)", "map[t]*t"),
        ("chan (<-chan t)", "chan (<-chan t)"),
        ("chan<- (t)", "chan<- t"),
        ("func((t), ...(t)) (t)", "func(t, ...t) t"),
        ("struct{ a (t) }", "struct{a t}"),
        ("interface{ m((t)) }", "interface{m(t)}"),
        ("(<-chan (chan t))", "(<-chan chan t)"),
        ("x.((*(t)))", "x.(*t)"),
        # where a value may stand, parentheses are kept
        ("(*(t))", "(*(t))"),
        ("(a + b) * c", "(a + b) * c"),
        ("&(T{1})", "&T{…}"),
        ("a[(i)]", "a[(i)]"),
    ],
)
def test_parentheses(text: str, printed: str) -> None:
    file = parse_file(FileSet().add("x.go", f"package p\n\nvar _ = {text}\n".encode()))
    assert file.errors == []
    (decl,) = file.decls
    assert isinstance(decl, ast.GenDecl)
    (spec,) = decl.specs
    assert isinstance(spec, ast.ValueSpec)
    assert expr_string(spec.values[0]) == printed


def test_the_operand_of_and_has_no_parentheses() -> None:
    fset = FileSet()
    file = parse_file(fset.add("x.go", b"package p\n\nvar i int\nvar _ = &(i + 1)\n"))
    (error,) = check_package(fset, "p", [file]).diagnostics
    assert error.message == "invalid operation: cannot take address of i + 1 (value of type int)"
    assert str(fset.position(error.pos)) == "x.go:4:11"
