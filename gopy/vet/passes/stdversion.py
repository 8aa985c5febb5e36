"""stdversion: names of the standard library that are newer than the Go version in force (since.txt knows them)."""

from __future__ import annotations

import os

from gopy.source.diagnostic import Text
from gopy.syntax import ast
from gopy.types import lookup
from gopy.types.named import Named
from gopy.types.objects import Func, Object, TypeName, Var
from gopy.types.version import NEWEST_MINOR, version_minor
from gopy.vet.analyzer import Analyzer, Pass

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.types.package import Package

    Since = dict[Object, tuple[str, int]]  # object -> its name in the table, and N of the version 1.N it came with

_OLDEST = 21  # before, a module's go line was no promise
_newer_names: dict[str, list[tuple[str, int]]] = {}


def run(p: Pass) -> None:
    """Report uses of names that the file's version does not have."""
    module = version_minor(p.pkg.go_version)
    if 0 <= module < _OLDEST:
        return
    known: dict[tuple[Package, int], Since] = {}
    for file in p.files:
        minor = p.unit.file_version(file.pos)
        if minor >= NEWEST_MINOR or not p.info.file_versions.get(file) or _is_generated(file):
            continue
        for ident in p.nodes(ast.Ident):
            if not file.pos <= ident.pos < file.end:
                continue
            obj = p.info.uses.get(ident)
            if obj is None or obj.pkg is None or obj.pkg is p.pkg:
                continue
            key = (obj.pkg, minor)
            if key not in known:
                known[key] = _newer(obj.pkg, minor)
            found = known[key].get(_origin(obj)) if known[key] else None
            if found is not None:
                what = "module" if minor == module else "file"
                name, since = found
                p.report(ident, f"{obj.pkg.name}.{name} requires go1.{since} or later ({what} is go1.{minor})")


def _is_generated(file: ast.File) -> bool:
    """Whether the file says that it is generated, in a comment before the package clause."""
    return any(
        comment.text.startswith("// Code generated ") and comment.text.endswith(" DO NOT EDIT.")
        for group in file.comments
        if group.pos < file.package
        for comment in group.list
    )


def _origin(obj: Object) -> Object:
    if isinstance(obj, (Func, Var)):
        return obj.origin
    if isinstance(obj, TypeName) and isinstance(obj.type, Named):
        return obj.type.orig.obj
    return obj


def _table(path: str) -> list[tuple[str, int]]:
    """The names of a package that are newer than the oldest version looked at."""
    if not _newer_names:
        name = os.path.join(os.path.dirname(os.path.dirname(__file__)), "since.txt")
        with open(name, encoding="utf-8") as file:
            for line in file:
                package, *entries = line.split()
                pairs = (entry.rpartition("=") for entry in entries)
                _newer_names[package] = [(symbol, int(minor)) for symbol, _, minor in pairs]
    return _newer_names.get(path, [])


def _newer(pkg: Package, minor: int) -> Since:
    """The objects of a package that version 1.minor does not have; not the members of types it does not have either."""
    found: Since = {}
    if pkg.path == "testing/synctest" and minor >= 24:
        return found  # was an experiment
    names = [(name, since) for name, since in _table(pkg.path) if since > minor]
    for name, since in names:
        if "." not in name:
            obj = pkg.scope.lookup(name)
            if obj is not None:
                found[obj] = (name, since)
    depths: dict[Object, int] = {}
    for name, since in names:
        if "." not in name:
            continue
        type_name, _, member = name.rpartition(".")
        pointer = type_name.startswith("(*")
        owner = pkg.scope.lookup(type_name.strip("(*)"))
        if owner is None or owner in found:
            continue
        member_obj, index, _ = lookup.lookup_field_or_method(owner.type, pointer, pkg, member)
        depth = len(index) if index is not None else 0
        if member_obj is not None and depth < depths.get(member_obj, 1 << 30):
            depths[member_obj] = depth
            found[member_obj] = (name, since)
    return found


ANALYZER = Analyzer("stdversion", Text("a standard library name newer than the module's Go version"), run)
