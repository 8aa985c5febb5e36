"""docs/reference/std.md: what gopy's standard library has of Go's, package by package.

Usage: python tools/std_reference.py [--check]. With --check it writes nothing, and fails if the page is not up to date.

Counted are exported names: of the package, of methods (Reader.Read) and of fields (Cookie.Name). Go's are those of the
facts in gopy/types/stddata; gopy's are read from the declarations in gopy/std/src.
"""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "reference" / "std.md"
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))

HEAD = """\
# The standard library

This file is made by `python tools/std_reference.py`.

`gopy vet`, `check` and `explain` know all packages of Go 1.27. To run a program or a test, gopy compiles a standard
library of its own. It has what stands here: of a package everything, or all but the names listed. A program that uses a name
that is missing is not compiled, and the error says that gopy lacks it. What a function that is there does not do, such as
reaching the network, stands in [running programs](../howto/run-programs.md).

Counted are exported names: functions, types, variables, constants, methods and fields. {have} of {all} packages are there, and in
these {names} of {wanted} names (without `syscall`, whose many constants are not listed either).
"""


def exported(name: str) -> bool:
    """Whether a name is exported."""
    return name[:1].isupper()


def names_of_go(path: str) -> set[str]:
    """The exported names of a package of Go."""
    from gopy.types.named import Named
    from gopy.types.objects import TypeName
    from gopy.types.std import import_std
    from gopy.types.typ import Interface, Struct
    from gopy.types.universe import universe

    package = import_std(path, universe())
    assert package is not None, path
    found = set()
    for name in package.scope.names():
        if not exported(name):
            continue
        found.add(name)
        obj = package.scope.lookup(name)
        if not isinstance(obj, TypeName) or not isinstance(obj.type, Named) or obj.type.obj is not obj:
            continue
        found |= {f"{name}.{method.name}" for method in obj.type.methods if exported(method.name)}
        below = obj.type.underlying
        if isinstance(below, Struct):
            found |= {f"{name}.{field.name}" for field in below.fields if exported(field.name)}
        elif isinstance(below, Interface):
            found |= {f"{name}.{method.name}" for method in below.methods if exported(method.name)}
    return found


def names_of_ours(path: str) -> set[str]:
    """The exported names that a package of gopy's declares."""
    from gopy.project.directory import read_directory
    from gopy.source.file import FileSet
    from gopy.syntax import ast
    from gopy.syntax.parse import parse_file

    place = ROOT / "gopy" / "std" / "src" / path
    read = read_directory(str(place), frozenset())
    found: set[str] = set()
    for name in read.go:
        file = parse_file(FileSet().add(name, read.contents[name]))
        for decl in file.decls:
            if isinstance(decl, ast.FuncDecl):
                found.add(f"{receiver(decl)}{decl.name.name}")
            elif isinstance(decl, ast.GenDecl):
                for spec in decl.specs:
                    if isinstance(spec, ast.ValueSpec):
                        found |= {ident.name for ident in spec.names}
                    elif isinstance(spec, ast.TypeSpec):
                        found.add(spec.name.name)
                        found |= {f"{spec.name.name}.{member}" for member in members(spec.type)}
    return {name for name in found if all(map(exported, name.split(".")))}


def receiver(decl: object) -> str:
    """The type of a method's receiver and a dot; "" for a function."""
    from gopy.syntax import ast

    assert isinstance(decl, ast.FuncDecl)
    if decl.recv is None:
        return ""
    type = ast.unparen(decl.recv.list[0].type)
    while isinstance(type, ast.StarExpr | ast.IndexExpr | ast.ParenExpr):
        type = type.x
    return f"{type.name}." if isinstance(type, ast.Ident) else "?."


def members(type: object) -> set[str]:
    """The fields of a struct type, embedded ones by their types' names; the methods of an interface type."""
    from gopy.syntax import ast

    if not isinstance(type, ast.StructType | ast.InterfaceType):
        return set()
    fields = type.fields if isinstance(type, ast.StructType) else type.methods
    found = set()
    for field in fields.list:
        found |= {ident.name for ident in field.names}
        if not field.names:
            inner = field.type
            while isinstance(inner, ast.StarExpr | ast.IndexExpr):
                inner = inner.x
            if isinstance(inner, ast.SelectorExpr):
                found.add(inner.sel.name)
            elif isinstance(inner, ast.Ident):
                found.add(inner.name)
    return found


def page() -> str:
    """The text of the page."""
    from gopy.link.sources import packages
    from gopy.types.std import is_public, std_paths

    paths = [path for path in std_paths() if is_public(path)]
    ours = {"unsafe", *packages()}.intersection(paths)
    rows, lists = [], []
    have = wanted = 0
    for path in paths:
        if path not in ours or path == "unsafe":
            continue
        go = names_of_go(path)
        missing = sorted(go - names_of_ours(path))
        if path != "syscall":
            have += len(go) - len(missing)
            wanted += len(go)
        rows.append(f"| `{path}` | {len(go) - len(missing)} | {len(missing) or ''} |")
        if missing and path != "syscall":
            lists.append(f"- `{path}`: {', '.join(f'`{name}`' for name in missing)}")
    only = [f"`{path}`" for path in paths if path not in ours]
    head = HEAD.format(have=len(ours), all=len(paths), names=have, wanted=wanted)
    return "\n".join(
        [
            head,
            "| package | names | missing |",
            "|---|---|---|",
            *rows,
            "",
            "Package `unsafe` is part of the language and complete.",
            "",
            "## Missing names",
            "",
            *lists,
            "",
            "## Packages that can only be vetted",
            "",
            f"Programs that import these are checked, but not run: {', '.join(only)}.",
            "",
        ]
    )


def main(arguments: list[str]) -> int:
    """The command; its exit status."""
    text = page()
    if "--check" in arguments:
        if not PAGE.exists() or PAGE.read_text(encoding="utf-8") != text:
            print(f"{PAGE} is not up to date: python tools/std_reference.py", file=sys.stderr)
            return 1
        return 0
    PAGE.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
