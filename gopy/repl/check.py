"""Checking a cell against what a session has, and finding out what must be compiled with it.

With the cell go the declarations of earlier cells that use what it declares anew (declarations.dependents), and those that
waited for a name that it declares. A declaration of these that is wrong now waits from then on: until it is declared again or
right again, its name does not exist. A variable declared again with the type that it had is the same variable;
with another type it is a new one, and what uses it goes along.

A function or method of the cell itself that uses names which do not exist waits as well, if the rest of the cell is right
without it.

The loop below checks until all of that is settled. What a check does to the session (methods of earlier types) is
undone before the next.
"""

from __future__ import annotations

from gopy.repl.declarations import Declaration, declared_names, dependents, owner_of
from gopy.repl.parse import Cell, file_of, packages_named
from gopy.syntax import ast
from gopy.types.cell import CellResult, check_cell
from gopy.types.checker import Config
from gopy.types.objects import Func, Object, Var
from gopy.types.predicates import identical

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.repl.state import State
    from gopy.source.diagnostic import Diagnostic

_UNDEFINED = "undefined: "


class Checked:
    """A cell that was checked. `errors`: what is wrong with it; if nothing is, `files` are to be compiled, `again` being the
    earlier declarations among them, and `waiting` are those that wait now. `same`: variables that are earlier ones."""

    __slots__ = ("cell", "errors", "result", "files", "again", "waiting", "same", "redeclared")

    def __init__(self, cell: Cell) -> None:
        self.cell = cell
        self.errors: list[Diagnostic] = []
        self.result: CellResult | None = None
        self.files: list[ast.File] = []
        self.again: list[Declaration] = []
        self.waiting: list[Declaration] = []
        self.same: dict[Var, Var] = {}
        self.redeclared: list[Object] = []


def check(state: State, cell: Cell) -> Checked:
    """Check a cell. The session is unchanged, but for types' methods if all is well (result.undo_methods takes them back)."""
    checked = Checked(cell)
    if cell.file.errors:
        checked.errors = list(cell.file.errors)
        return checked
    _settle(state, cell, cell.file, checked)
    if not checked.errors:
        return checked
    early = _early(cell, checked.errors)
    if not early:
        return checked
    retry = Checked(cell)
    decls = [decl for decl in cell.file.decls if not any(decl is d.node for d in early)]
    file = file_of(cell.source, decls, cell.file)
    _settle(state, cell, file, retry)
    if retry.errors:
        return checked
    retry.waiting += early
    return retry


def _settle(state: State, cell: Cell, file: ast.File, checked: Checked) -> None:
    """Check until it is clear which earlier declarations go along."""
    own = [file, *cell.more]
    replaced = {obj for each in own for obj in _replaced(state, each)}
    names = {name for each in own for decl in each.decls for name in declared_names(decl)} | _variables(cell)
    again = dependents(state.declarations, replaced)
    asleep = [d for d in state.waiting if d.missing & names and not names & set(d.names)]
    while True:
        extra = [file_of(d.source, [d.node]) for d in again + asleep]
        files = [*own, *extra]
        hidden = {name for d in checked.waiting for name in d.names}
        result = _check(state, cell, files, hidden)
        problems = result.diagnostics
        wrong = _wrong(again + asleep, problems)
        if wrong:
            result.undo_methods()
            checked.waiting += [d for d in wrong if d in again]
            again = [d for d in again if d not in wrong]
            asleep = [d for d in asleep if d not in wrong]
            continue
        if problems:
            result.undo_methods()
            checked.errors = problems
            return
        same, other = _variables_again(state, result)
        more = dependents(state.declarations, replaced | set(other))
        more = [d for d in more if d not in checked.waiting]
        if len(more) > len(again):
            result.undo_methods()
            replaced |= set(other)
            again = more
            continue
        checked.result = result
        checked.files = files
        checked.again = again + asleep
        checked.same = same
        checked.redeclared = [*replaced, *other]
        return


def _check(state: State, cell: Cell, files: list[ast.File], hidden: set[str]) -> CellResult:
    names = state.names
    names.named = packages_named(files)
    session = names.session.elems
    taken = {name: session.pop(name) for name in hidden if name in session}
    config = Config("", names.import_package, lazy_bodies=True)
    body = cell.body if any(decl is cell.body for decl in files[0].decls) else None
    result = check_cell(state.fset, names.package, files, config, body, set(cell.expressions), state.types)
    session.update(taken)
    return result


def _replaced(state: State, file: ast.File) -> set[Object]:
    """The session's objects other than variables that a cell declares anew."""
    found: set[Object] = set()
    for decl in file.decls:
        if isinstance(decl, ast.FuncDecl) and (receiver := ast.receiver_name(decl)):
            for declaration in state.declarations:
                for obj in declaration.objects:
                    if isinstance(obj, Func) and obj.name == decl.name.name and obj.signature.recv is not None:
                        owner = owner_of(obj)
                        if owner is not None and state.names.session.elems.get(receiver) is owner.obj:
                            found.add(obj)
            continue
        for name in declared_names(decl):
            known = state.names.session.elems.get(name)
            if known is not None and not isinstance(known, Var):
                found.add(known)
    return found


def _variables(cell: Cell) -> set[str]:
    """The names of the variables that a cell's statements declare for the session."""
    found: set[str] = set()
    if cell.body is None or cell.body.body is None:
        return found
    for s in cell.body.body.list:
        if isinstance(s, ast.AssignStmt) and s.tok == ":=":
            found |= {x.name for x in s.lhs if isinstance(x, ast.Ident)}
        elif isinstance(s, ast.DeclStmt):
            found.update(declared_names(s.decl))
    return found


def _wrong(along: list[Declaration], problems: list[Diagnostic]) -> list[Declaration]:
    """The earlier declarations that have errors; what is missing is noted in them."""
    found: dict[Declaration, None] = {}
    for problem in problems:
        for declaration in along:
            if problem.pos in declaration:
                if declaration not in found:
                    declaration.missing = set()
                    declaration.problem = problem
                found[declaration] = None
                declaration.missing |= _missing(problem)
    for declaration in found:
        # Without a name that is missing it may be right again once something that it uses is declared anew.
        declaration.missing = declaration.missing or {obj.name for obj in declaration.uses}
    return list(found)


def _missing(problem: Diagnostic) -> set[str]:
    message = problem.message
    if isinstance(message, str) and message.startswith(_UNDEFINED) and problem.code == "UndeclaredName":
        return {message.removeprefix(_UNDEFINED)}
    return set()


def _early(cell: Cell, problems: list[Diagnostic]) -> list[Declaration]:
    """The functions of a cell that only want names that do not exist yet, if that is all that is wrong with the cell."""
    if cell.program:
        return []
    found: dict[ast.Decl, Declaration] = {}
    for problem in problems:
        missing = _missing(problem)
        if not missing:
            return []
        for decl in cell.file.decls:
            if decl.pos <= problem.pos < decl.end and isinstance(decl, ast.FuncDecl) and decl is not cell.body:
                if decl not in found:
                    found[decl] = Declaration(cell.number, cell.source, decl)
                    found[decl].problem = problem
                found[decl].missing |= missing
                break
        else:
            return []
    return list(found.values())


def _variables_again(state: State, result: CellResult) -> tuple[dict[Var, Var], list[Var]]:
    """The variables that are declared again: those of the same type, with the earlier one; and the others, the earlier ones."""
    same: dict[Var, Var] = {}
    other: list[Var] = []
    for name, obj in result.pkg.scope.elems.items():
        known = state.names.session.elems.get(name)
        if known is None or known is obj:
            continue
        if isinstance(obj, Var) and isinstance(known, Var) and identical(obj.type, known.type):
            same[obj] = known
        elif isinstance(known, Var):
            other.append(known)
    return same, other
