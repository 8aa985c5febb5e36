"""The triggers of analyzers: what they rest on, and that they load no module in vain."""

from __future__ import annotations

import subprocess
import sys

import pytest

from gopy.types import std
from gopy.types.named import Named, unalias
from gopy.types.objects import is_exported
from gopy.types.typ import Array, Chan, Interface, Map, Pointer, Signature, Slice, Struct, Type
from gopy.types.typeset import type_set
from gopy.types.universe import UNIVERSE
from gopy.vet.passes.copylocks import _lock_path
from gopy.vet.registry import GO_TEST_ANALYZERS, LOCK_NAMES, VET_ANALYZERS, WITHOUT_LOCKS
from tests.vet.harness import go_command, vet


def types_with_locks(path: str) -> set[str]:
    """The types with a lock in them that a program can get at which imports only this package."""
    package = std.import_std(path, UNIVERSE)
    assert package is not None
    pending: list[Type] = []
    for name in package.scope.names():
        obj = package.scope.lookup(name)
        if is_exported(name) and obj is not None:
            pending.append(obj.type)
    seen: set[Type] = set()
    found: set[str] = set()
    while pending:
        t = unalias(pending.pop())
        if t in seen:
            continue
        seen.add(t)
        match t:
            case Named():
                if _lock_path(t, set()):
                    found.add(str(t))
                pending += [*t.targs, *(m.type for m in t.methods if m.exported), t.underlying()]
            case Array() | Slice() | Pointer() | Chan():
                pending.append(t.elem)
            case Map():
                pending += (t.key, t.elem)
            case Struct():
                pending += [field.type for field in t.fields if field.exported]
            case Signature():
                pending += [var.type for var in t.params.vars + t.results.vars]
            case Interface():
                pending += [method.type for method in type_set(t).methods if method.exported]
    return found


@pytest.mark.parametrize("path", sorted(WITHOUT_LOCKS))
def test_packages_without_locks(path: str) -> None:
    # To get at a lock of these packages a program must mention the type or a function that makes one.
    named = {f"{package}.{name}" for package in ("io", "log", "os", "strings") for name in LOCK_NAMES}
    assert types_with_locks(path) - named <= {"io.pipe"}


def test_copylocks_beyond_these_packages() -> None:
    text = 'package p\n\nimport "net/http"\n\nfunc f(s *http.Server) { t := *s; _ = &t }\n'
    assert [line.partition(": ")[2].split(":")[0] for line in vet(text)] == ["assignment copies lock value to t"]


def test_old_versions_only() -> None:
    text = "package p\n\nfunc f(xs []int) {\n\tfor i := range xs {\n\t\tgo func() { print(i) }()\n\t}\n}\n"
    assert vet(text, version="go1.22") == []
    assert vet(text, version="go1.21") == ["5:21: loop variable i captured by func literal"]


def test_small_program_loads_little() -> None:
    script = """
import sys
from tests.vet.harness import vet
vet('package main\\n\\nimport "fmt"\\n\\nfunc main() {\\n\\tfmt.Println("hello")\\n}\\n')
print(*sorted(name.rpartition(".")[2] for name in sys.modules if name.startswith("gopy.vet.passes.")))
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    allowed = {"unreachable", "unusedresult", "stringintconv"}
    assert {name for name in done.stdout.split() if not name.startswith("printf")} == allowed


@pytest.mark.go
def test_suite_is_that_of_go() -> None:
    done = subprocess.run([go_command(), "tool", "vet", "help"], capture_output=True, text=True, check=True)
    listed = done.stdout.partition("Registered analyzers:")[2].partition("By default")[0]
    names = {line.split()[0] for line in listed.splitlines() if line.strip()}
    # About assembly and cgo, which gopy does not have.
    assert names - {"asmdecl", "cgocall", "framepointer"} == set(VET_ANALYZERS)
    assert set(GO_TEST_ANALYZERS) < names


def test_ignored_errors_are_looked_for_by_name() -> None:
    from gopy.vet.passes.errignored import _CALLED
    from gopy.vet.registry import ANALYZERS

    names = {name.rpartition(".")[2] for _, name in _CALLED}
    assert names == set(ANALYZERS["errignored"].names)
