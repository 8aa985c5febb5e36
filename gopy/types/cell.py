"""Checking a cell: a piece of a package that grows, with statements in it.

A cell's functions, types and constants are package-level declarations, as in a file. Its statements are the body of one
function more, `body`, but what they declare (`x := 1`, `var x int`) is package-level too: later cells, and functions of
this cell, can use it. So the body's outermost block *is* the package scope; it only looks names up in the file scope, where
the imports are, first. Order: types, constants and signatures; the body, statement by statement, so that a variable is
known from where it is declared on; last the bodies of the other functions, which therefore see all variables.

The package scope holds what this cell declares. What earlier cells declared is in the scope around it: a cell can declare a
name again, and until it has done so (`x := x + 1`) the name means the earlier object.

`Config.lazy_bodies` is what puts the other functions off. There is no order of initialisation, and nothing is said of
unused variables and imports.
"""

from __future__ import annotations

from gopy.types import cycles, errors, mono, recording, resolver, stmt
from gopy.types.check import Result, process_delayed
from gopy.types.checker import Checker, Config
from gopy.types.named import Named
from gopy.types.objects import PACKAGE_VAR, Func, Var
from gopy.types.scope import Scope
from gopy.types.universe import universe

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Set as AbstractSet

    from gopy.source.file import FileSet
    from gopy.syntax import ast
    from gopy.types.objects import Object
    from gopy.types.package import Package


UNUSED = "UnusedVar"


class CellResult(Result):
    """What checking a cell gave.

    `unused`: variables in inner blocks that nothing uses, which are no errors here. `declared`: the named types that it
    declares, those in functions included; `file_scopes`: what its files import;
    `methods`: methods that it gives to types of earlier cells, with what those had before.
    """

    def __init__(self, c: Checker, file_scopes: list[Scope], methods: dict[Named, list[Func]]) -> None:
        found = errors.as_printed(c.fset, c.diagnostics)
        kept = {obj.pos for obj in c.pkg.scope.elems.values()}
        self.unused = [d for d in found if d.code == UNUSED and d.pos not in kept]
        super().__init__(c.pkg, c.info, [d for d in found if d.code != UNUSED], list(c.diagnostics))
        self.declared = c.declared
        self.file_scopes = file_scopes
        self.methods = methods

    @property
    def objects(self) -> list[Object]:
        """The functions with their methods, variables, constants and types that it declares at package level."""
        found: dict[Object, None] = dict.fromkeys(self.pkg.scope.elems.values())
        for obj in self.info.defs.values():
            if isinstance(obj, Func) and obj.signature.recv is not None:
                found[obj] = None
        return list(found)

    def undo_methods(self) -> None:
        """Take back what the cell did to types of earlier cells."""
        for named, before in self.methods.items():
            named.set_methods(before)


def check_cell(
    fset: FileSet,
    pkg: Package,
    files: list[ast.File],
    config: Config,
    body: ast.FuncDecl | None,
    shown: AbstractSet[ast.Stmt],
    known: Iterable[Named],
) -> CellResult:
    """Check a cell.

    Parameters: `pkg`, the package, whose scope gets the cell's declarations in place of what it has; `files`, the cell's,
    `body` being a function in the first of them; `shown`, the statements of the body that are expressions whose values
    are shown; `known`, the named types of earlier cells. `config` must have lazy_bodies. Never raises on bad input.
    """
    assert config.lazy_bodies
    pkg.scope.elems.clear()
    before = {named: list(named.methods) for named in known}
    c = Checker(fset, pkg, config, universe())
    c.shown = shown
    for file in files:
        c.files.append(file)
        c.info.file_versions[file] = config.go_version
    resolver.collect_objects(c)
    cycles.direct_cycles(c)
    resolver.package_objects(c)
    process_delayed(c, 0)
    if body is not None:
        _check_body(c, body)
    for fdecl in list(c.bodies):
        c.env.version, check = c.bodies.pop(fdecl)
        check()
        process_delayed(c, 0)
    for named in c.declared:
        named.set_underlying(named.underlying())
    recording.record_untyped(c)
    if c.first_error is None:
        mono.monomorph(c)
    scopes = [c.info.scopes[file] for file in c.files]
    return CellResult(c, scopes, {named: old for named, old in before.items() if named.methods != old})


def _check_body(c: Checker, body: ast.FuncDecl) -> None:
    """Check the statements."""
    obj = c.info.defs[body.name]
    assert isinstance(obj, Func)
    c.bodies.pop(body, None)
    c.pkg.scope.elems.pop(obj.name, None)
    signature = obj.signature
    scope = Scope(c.obj_map[obj].file_scope, body.pos, body.end, "cell")
    scope.elems = c.pkg.scope.elems
    scope.is_func = True
    signature.scope = scope
    declared = set(scope.elems)
    assert body.body is not None
    stmt.func_body(c, None, obj.name, signature, body.body, None)
    process_delayed(c, 0)
    for name, found in scope.elems.items():
        if name not in declared:
            found.parent = c.pkg.scope
            if isinstance(found, Var):
                found.kind = PACKAGE_VAR
