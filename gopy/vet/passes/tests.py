"""tests: test, benchmark, fuzz and example functions that go test would not run, or that document nothing."""

from __future__ import annotations

from gopy.source.diagnostic import Text
from gopy.syntax import ast
from gopy.vet.analyzer import Analyzer, Pass


def run(p: Pass) -> None:
    """Check the functions of _test.go files whose names begin with Test, Benchmark, Fuzz or Example."""
    for file in p.files:
        if not file.source.name.endswith("_test.go"):
            continue
        for decl in file.decls:
            if not isinstance(decl, ast.FuncDecl) or decl.recv is not None:
                continue
            name = decl.name.name
            if name.startswith("Example"):
                from gopy.vet.passes.tests_example import check_example

                check_example(p, decl, file)
            elif name.startswith("Test"):
                _check_test(p, decl, "Test")
            elif name.startswith("Benchmark"):
                _check_test(p, decl, "Benchmark")
            elif name.startswith("Fuzz"):
                from gopy.vet.passes.tests_fuzz import check_fuzz

                _check_test(p, decl, "Fuzz")
                check_fuzz(p, decl)


def _check_test(p: Pass, decl: ast.FuncDecl, prefix: str) -> None:
    params = decl.type.params.list
    if decl.type.results is not None and decl.type.results.list:
        return
    if len(params) != 1 or len(params[0].names) > 1 or not _is_test_param(params[0].type, prefix[0]):
        return
    name = decl.name.name
    type_params = decl.type.type_params
    if type_params is not None and type_params.list:
        p.report(
            type_params.opening,
            f"{name} has type parameters: it will not be run by go test as a {prefix}XXX function",
            end=type_params.closing,
        )
    if name[len(prefix) :][:1].islower():
        p.report(decl.name, f"{name} has malformed name: first letter after '{prefix}' must not be lowercase")


def _is_test_param(expr: ast.Expr, wanted: str) -> bool:
    """Whether a parameter's type is written as a pointer to something called T, B or F."""
    if not isinstance(expr, ast.StarExpr):
        return False
    if isinstance(expr.x, ast.Ident):
        return expr.x.name == wanted
    return isinstance(expr.x, ast.SelectorExpr) and expr.x.sel.name == wanted


ANALYZER = Analyzer("tests", Text("a test, fuzz target or example that does not do what its name says"), run)
