"""What was probably meant: hints and fixes for `undefined: x` and for `:=` without a new variable.

Only run when an error is reported. In this order: a word of another language (`null`), a standard package that is used
but not imported, a name that is spelled alike in scope. Guesses by spelling are shown, never applied by `--fix`.
"""

from __future__ import annotations

from gopy.source.diagnostic import Edit, Fix, Text
from gopy.syntax import ast

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from gopy.types.checker import Checker
    from gopy.types.scope import Scope

# What other languages call it -> Go's name.
FOREIGN = {
    "None": "nil",
    "null": "nil",
    "NULL": "nil",
    "nullptr": "nil",
    "undefined": "nil",
    "True": "true",
    "TRUE": "true",
    "False": "false",
    "FALSE": "false",
    "boolean": "bool",
    "Boolean": "bool",
    "String": "string",
    "str": "string",
    "float": "float64",
    "double": "float64",
    "long": "int64",
    "short": "int16",
    "char": "rune",
    "integer": "int",
    "Integer": "int",
    "Object": "any",
    "object": "any",
    "Exception": "error",
    "printf": "fmt.Printf",
    "Println": "fmt.Println",
    "Printf": "fmt.Printf",
    "Print": "fmt.Print",
    "Sprintf": "fmt.Sprintf",
    "Errorf": "fmt.Errorf",
    "sizeof": "unsafe.Sizeof",
    "strlen": "len",
    "length": "len",
}
# Names that several std packages have: the one a learner means.
PREFERRED = {"rand": "math/rand", "template": "text/template", "scanner": "text/scanner", "pprof": "runtime/pprof"}
PLACEHOLDERS = frozenset(("condition", "condition1", "condition2", "foo", "bar", "doSomething", "do_something"))


def std_package(name: str) -> str:
    """The import path of the standard package that is called `name`; "" if there is none."""
    if name in PREFERRED:
        return PREFERRED[name]
    from gopy.types import std

    found = [path for path in std.std_paths() if path == name or path.endswith("/" + name)]
    return min(found, key=lambda path: (path.count("/"), path)) if found else ""


def for_undefined(c: Checker, e: ast.Ident) -> tuple[list[Text], list[Fix]]:
    """Hints and fixes for an identifier that means nothing."""
    name = e.name
    file = c.fset.file(e.pos)
    if file is not None and file.text(e.end, e.end + 1) == ".":
        path = std_package(name)
        if path:
            fix = import_fix(c, e.pos, path)
            hint = Text('the package is not imported: add import "{path}"', path=path)
            return [hint], [fix] if fix is not None else []
    if name in FOREIGN:
        meant = FOREIGN[name]
        fix = Fix(Text("write {name}", name=meant), [Edit(e.pos, e.end, meant)], safe=False)
        return [Text("Go calls it {name}", name=meant)], [fix]
    near = nearest(name, visible(c.env.scope))
    if near:
        fix = Fix(Text("write {name}", name=near), [Edit(e.pos, e.end, near)], safe=False)
        return [Text("did you mean {name}?", name=near)], [fix]
    if name in PLACEHOLDERS:
        return [Text("{name} looks like a placeholder: put your own condition or name in its place", name=name)], []
    return [], []


def for_member(name: str, members: Iterable[str], at: ast.Ident) -> tuple[list[Text], list[Fix]]:
    """Hints and fixes for x.name or pkg.name where there is no such member."""
    near = nearest(name, members)
    if not near:
        return [], []
    fix = Fix(Text("write {name}", name=near), [Edit(at.pos, at.end, near)], safe=False)
    return [Text("did you mean {name}?", name=near)], [fix]


def for_no_new_variable(lhs: list[ast.Expr], pos: int) -> tuple[list[Text], list[Fix]]:
    """Hints and fixes for `lhs... :=` (at `pos`) whose names are all declared in this block already."""
    names = [e.name for e in lhs if isinstance(e, ast.Ident) and e.name != "_"]
    fix = Fix(Text("assign with ="), [Edit(pos, pos + 2, "=")])
    if not names:
        return [Text("_ is no variable: := needs a name, = does not")], [fix]
    hint = Text(
        "{names} exists already in this block: := declares, = assigns; write = to give it a new value",
        names=", ".join(names),
    )
    return [hint], [fix]


def visible(scope: Scope) -> list[str]:
    """All names in scope, innermost first."""
    names: dict[str, None] = {}
    at: Scope | None = scope
    while at is not None:
        names.update(dict.fromkeys(at.elems))
        at = at.parent
    names.pop("_", None)
    return list(names)


def nearest(name: str, names: Iterable[str]) -> str:
    """The name that is spelled most alike, if it is alike enough; "" otherwise."""
    lowered = name.lower()
    best, best_distance = "", 1 + (len(name) > 3) + (len(name) > 8)
    for other in names:
        if other == name or abs(len(other) - len(name)) >= best_distance + 1:
            continue
        if other.lower() == lowered:
            return other
        if len(name) > 2:
            distance = edits(lowered, other.lower(), best_distance)
            if distance < best_distance or (distance == best_distance and not best):
                best, best_distance = other, distance
    return best


def edits(one: str, two: str, most: int) -> int:
    """The number of insertions, deletions, replacements and swaps of neighbours between two words; `most` + 1 if more."""
    before: list[int] = []
    row = list(range(len(two) + 1))
    for i, char in enumerate(one, 1):
        last, before, row = before, row, [i]
        for j, other in enumerate(two, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (char != other))
            if i > 1 and j > 1 and char == two[j - 2] and one[i - 2] == other:
                cost = min(cost, last[j - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return most + 1
    return row[-1]


def import_fix(c: Checker, pos: int, path: str) -> Fix | None:
    """The fix that adds an import to the file that holds pos."""
    file = next((f for f in c.files if f.source.base <= pos <= f.source.base + len(f.source.data)), None)
    if file is None or not file.package:
        return None
    message = Text('import "{path}"', path=path)
    groups = [d for d in file.decls if isinstance(d, ast.GenDecl) and d.tok == "import"]
    for group in groups:
        if group.lparen:
            for spec in group.specs:
                if isinstance(spec, ast.ImportSpec) and spec.path.value.strip('"`') > path:
                    return Fix(message, [Edit(spec.pos, spec.pos, f'"{path}"\n\t')])
            at = group.specs[-1].end if group.specs else group.lparen + 1
            return Fix(message, [Edit(at, at, f'\n\t"{path}"')])
    if groups:
        return Fix(message, [Edit(groups[-1].end, groups[-1].end, f'\nimport "{path}"')])
    return Fix(message, [Edit(file.name.end, file.name.end, f'\n\nimport "{path}"')])
