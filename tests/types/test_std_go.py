"""What gopy knows of the standard library against what Go itself says: go/types for the API, go vet for the flags."""

import filecmp
import os
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from gopy.constant.value import exact
from gopy.types import predicates, sizes, std
from gopy.types.methodset import method_set
from gopy.types.named import Named
from gopy.types.objects import Const, Func, TypeName
from gopy.types.objectstring import object_string
from gopy.types.package import Package
from gopy.types.typ import STRING, TYP, Interface, Pointer, Slice, Type
from gopy.types.typestring import type_string
from gopy.types.universe import ANY, universe
from tools.stdfacts import extract

pytestmark = pytest.mark.go

HERE = Path(__file__).parent


def go(*args: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    env = extract.environment()
    return subprocess.run([extract.go_command(), *args], cwd=cwd, env=env, capture_output=True, text=True, timeout=300)


def package(path: str) -> Package:
    found = std.import_std(path, universe())
    assert found is not None
    return found


@pytest.mark.ci
def test_the_data_is_what_the_extractor_writes(tmp_path: Path) -> None:
    extract.extract(tmp_path / "stddata")

    def compare(pair: filecmp.dircmp[str]) -> None:
        assert not pair.left_only
        assert not pair.right_only
        _, different, errors = filecmp.cmpfiles(pair.left, pair.right, pair.common_files, shallow=False)
        assert not different
        assert not errors
        for below in pair.subdirs.values():
            compare(below)

    compare(filecmp.dircmp(extract.DATA, tmp_path / "stddata"))


def describe(path: str, name: str) -> list[str]:
    """What stdobjects prints for an object."""
    obj = package(path).scope.lookup(name)
    if obj is None:
        return ["no such object"]
    out = [object_string(obj)]
    if isinstance(obj, Const):
        out.append(exact(obj.val))
    elif isinstance(obj, TypeName) and isinstance(obj.type, Named):
        if not obj.type.type_params:
            comparable = predicates.comparable_type(obj.type, dynamic=True) is None
            size = f"{sizes.sizeof(obj.type)} {sizes.alignof(obj.type)}"
            out.append(f"{size} {str(comparable).lower()}")
        out.extend(object_string(m) for m in obj.type.methods)
    return out


@pytest.mark.ci
def test_all_objects_are_as_go_types_has_them(tmp_path: Path) -> None:
    program = tmp_path / "stdobjects"
    built = go("build", "-o", str(program), str(HERE / "stdobjects" / "main.go"), cwd=tmp_path)
    assert built.returncode == 0, built.stderr
    env = extract.environment()
    env["PATH"] = os.path.dirname(extract.go_command()) + os.pathsep + env["PATH"]
    text = subprocess.run([program], env=env, cwd=tmp_path, check=True, capture_output=True, text=True).stdout
    names: dict[str, list[str]] = {path: [] for path in std.std_paths()}
    for line in text.splitlines():
        path, name, *want = line.split("\t")
        names[path].append(name)
        assert describe(path, name) == want
    assert names == {path: package(path).scope.names() for path in std.std_paths()}


class Program:
    """A Go program with one line per std function that is asked about."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.imports: dict[str, str] = {}

    def qualify(self, pkg: Package) -> str:
        return self.imports.setdefault(pkg.path, f"p{len(self.imports)}")

    def zero(self, type: Type) -> str:
        return f"*new({type_string(type, self.qualify)})"

    def callee(self, owner: TypeName | None, func: Func) -> str:
        if owner is None:
            assert func.pkg is not None
            return f"{self.qualify(func.pkg)}.{func.name}"
        star = "*" if isinstance(owner.type.underlying(), Interface) else ""
        return f"({star}new({type_string(owner.type, self.qualify)})).{func.name}"

    def run(self, directory: Path, vet: str) -> set[int]:
        """Indices of the lines that an analyzer of go vet reports."""
        imports = "".join(f'import {name} "{path}"\n' for path, name in self.imports.items())
        head = f"package p\n{imports}func _() {{\n"
        (directory / "go.mod").write_text("module p\n\ngo 1.27\n")
        (directory / "p.go").write_text(head + "".join(line + "\n" for line in self.lines) + "}\n")
        result = go("vet", f"-{vet}", ".", cwd=directory)
        assert "vet:" not in result.stderr, result.stderr
        first = head.count("\n") + 1
        return {int(line) - first for line in re.findall(r"p\.go:(\d+):", result.stderr)}


def functions() -> Iterator[tuple[TypeName | None, Func]]:
    """All exported functions and methods that a program can name without type arguments."""
    for path in std.std_paths():
        if path in ("runtime/race", "plugin"):
            continue
        scope = package(path).scope
        for name in scope.names():
            obj = scope.lookup(name)
            assert obj is not None
            if not obj.exported:
                continue
            if isinstance(obj, Func) and not obj.signature.type_params:
                yield None, obj
            elif isinstance(obj, TypeName) and isinstance(obj.type, Named) and not obj.type.type_params:
                type = obj.type if isinstance(obj.type.underlying(), Interface) else Pointer(obj.type)
                for selection in method_set(type):
                    m = selection.obj
                    assert isinstance(m, Func)
                    if m.exported and not m.signature.type_params:
                        yield obj, m


def mentions_hidden(func: Func) -> bool:
    """Whether a call needs the name of something that only std can name."""
    text = type_string(func.signature)
    return "internal/" in text or "unsafe." in text or re.search(r"\w\.[a-z_]", text) is not None


def test_go_vet_finds_the_same_print_wrappers(tmp_path: Path) -> None:
    program = Program()
    want: set[int] = set()
    for owner, func in functions():
        sig = func.signature
        if not sig.variadic or mentions_hidden(func):
            continue
        params = [v.type for v in sig.params.vars]
        last = params[-1]
        if not isinstance(last, Slice) or last.elem not in (ANY.type, ANY.type.underlying()):
            continue
        fixed = [program.zero(t) for t in params[:-1]]
        if len(params) > 1 and params[-2] is TYP[STRING]:
            fixed[-1] = '"%d"'
            args = [*fixed, '"s"']
        else:
            args = [*fixed, '"%d"', '"s"']
        if std.printf_kind(func):
            want.add(len(program.lines))
        program.lines.append(f"\t{program.callee(owner, func)}({', '.join(args)})")
    assert len(program.lines) > len(want) + 20
    assert len(want) > 50
    got = program.run(tmp_path, "printf")
    wrong = got ^ want
    assert not wrong, [program.lines[i] for i in sorted(wrong)]


def test_go_vet_finds_the_same_functions_that_never_return(tmp_path: Path) -> None:
    """lostcancel reports a path to a return without a call of cancel: not if the path ends in such a function."""
    program = Program()
    returning: set[int] = set()
    context = program.qualify(package("context"))
    for owner, func in functions():
        sig = func.signature
        if mentions_hidden(func) or len(sig.params) > 3 or (sig.variadic and std.printf_kind(func) == ""):
            continue
        params = sig.params.vars[:-1] if sig.variadic else sig.params.vars
        call = f"{program.callee(owner, func)}({', '.join(program.zero(v.type) for v in params)})"
        if not std.no_return(func):
            returning.add(len(program.lines))
        make = f"_, cancel := {context}.WithCancel(nil)"
        program.lines.append(f"\tfunc(b bool) {{ {make}; if b {{ {call}; return }}; cancel() }}(true)")
    got = program.run(tmp_path, "lostcancel")
    wrong = got ^ returning
    assert len(program.lines) - len(returning) > 10
    assert not wrong, [program.lines[i] for i in sorted(wrong)]
