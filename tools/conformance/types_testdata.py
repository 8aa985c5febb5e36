"""Measure the checker against the type checker's own test data, read in place from GOROOT/src/internal/types/testdata.

An expected error is a comment /* ERROR "text" */ or /* ERRORx "regexp" */ after the token at which it is reported; as in
types2's test driver the line must agree, and each error found must be expected. Directories are one package. The report
says what share of files is exactly right and what share of expected errors was found, and lists what is wrong by cause.

    python tools/conformance/types_testdata.py [-v] [--floor-files 90 --floor-errors 97] [name ...]
"""

from __future__ import annotations

import argparse
import re
import sys
import threading
import time
import traceback
from collections import Counter
from pathlib import Path

from source_importer import SourceImporter, goroot

from gopy.constant.literal import unquote
from gopy.source.file import FileSet, SourceFile
from gopy.syntax import ast
from gopy.syntax.parse import parse_file
from gopy.types import builtins, predicates, universe
from gopy.types.check import check_package
from gopy.types.checker import Checker, Config
from gopy.types.objects import Builtin
from gopy.types.operand import CONSTANT, NO_VALUE, Operand

_TOKENS = re.compile(
    rb"(?P<comment>//[^\n]*|/\*.*?\*/)|(?P<space>\s+)"
    rb"|(?P<token>`[^`]*`|\"(?:\\.|[^\"\\\n])*\"|'(?:\\.|[^'\\\n])*'|(?:\w|[\x80-\xff])+"
    rb"|<<=|>>=|&\^=|\.\.\.|&&|\|\||<-|\+\+|--|==|!=|<=|>=|:=|[-+*/%&|^]=|<<|>>|&\^|.)",
    re.DOTALL,
)
_EXPECTED = re.compile(r"^ ERROR(x?) (.*)$", re.DOTALL)


class Expected:
    """An expected error: its line, and what its message must contain or match."""

    def __init__(self, line: int, column: int, pattern: str, is_regexp: bool) -> None:
        self.line = line
        self.column = column
        self.pattern = pattern
        self.regexp = re.compile(_python_regexp(pattern)) if is_regexp else None

    def matches(self, message: str) -> bool:
        return bool(self.regexp.search(message)) if self.regexp else self.pattern in message


def _python_regexp(pattern: str) -> str:
    return pattern.replace(r"\x{", r"\\x{").replace("(?s)", "(?s:").replace("[[:alpha:]]", "[A-Za-z]")


def expectations(source: SourceFile) -> list[Expected]:
    """The expected errors of a file, in source order."""
    result: list[Expected] = []
    previous = (0, 0)
    for match in _TOKENS.finditer(source.data):
        if match["token"]:
            where = source.physical(source.base + match.start())
            previous = (where.line, where.column)
        elif match["comment"]:
            text = match["comment"][2:].decode("utf-8", "replace")
            if match["comment"].startswith(b"/*"):
                text = text[:-2]
            found = _EXPECTED.match(text)
            if found:
                pattern = unquote(found[2].strip())
                assert pattern is not None, f"{source.name}:{previous[0]}: cannot unquote {found[2]}"
                result.append(Expected(*previous, pattern.decode(), found[1] == "x"))
    return result


def define_test_builtins() -> None:
    """Declare assert and trace, which only types2's test driver knows."""

    def assert_rule(c: Checker, x: Operand, e: ast.CallExpr, _args: list[Operand]) -> bool:
        if x.mode != CONSTANT or not predicates.is_boolean(x.type):
            c.error(x, "Test", f"invalid argument: {c.str(x)} is not a boolean constant")
            return False
        if x.val is False:
            c.error(e, "Test", f"{c.str(e)} failed")
        return True

    def trace_rule(_c: Checker, x: Operand, _e: ast.CallExpr, args: list[Operand]) -> bool:
        if not args:
            x.mode = NO_VALUE
        return True

    builtins._load_rules()
    builtins._STATEMENTS |= {"assert", "trace"}
    universe.BUILTINS["assert"] = (1, False)
    universe.BUILTINS["trace"] = (0, True)
    builtins._RULES["assert"] = assert_rule
    builtins._RULES["trace"] = trace_rule
    for name in ("assert", "trace"):
        universe.UNIVERSE.insert(Builtin(None, name))


class Outcome:
    """What checking one file or package of the test data gave."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.expected = 0
        self.missing: list[str] = []
        self.unexpected: list[str] = []
        self.crash = ""

    @property
    def right(self) -> bool:
        return not (self.missing or self.unexpected or self.crash)


def measure(name: str, paths: list[Path], fset: FileSet, importer: SourceImporter) -> Outcome:
    """Check a package and compare its errors with those expected."""
    outcome = Outcome(name)
    sources = [fset.add(str(path), path.read_bytes()) for path in paths]
    wanted = {source.name: expectations(source) for source in sources}
    outcome.expected = sum(map(len, wanted.values()))
    flags = _flags(sources[0].data)
    config = Config(
        flags.get("lang", ""),
        importer,
        branch_errors=True,
        fake_import_c="fakeImportC" in flags,
    )
    try:
        files = [parse_file(source) for source in sources]
        # gc's parser checks branches too, but types2's driver leaves that to the checker.
        found = [error for file in files for error in file.errors if error.code == "Syntax"]
        found += check_package(fset, files[0].name.name, files, config).reported
    except Exception:
        outcome.crash = traceback.format_exc(limit=-3)
        outcome.missing = [f"{name}:{e.line}: {e.pattern}" for errors in wanted.values() for e in errors]
        return outcome
    for error in found:
        source = fset.file(error.pos)
        text = str(error.message) + "".join(f"\n\t{fset.position(r.pos)}: {r.message}" for r in error.related)
        if source is None:
            outcome.unexpected.append(f"{name}: {text}")
            continue
        where = source.physical(error.pos)
        candidates = [e for e in wanted.get(source.name, ()) if e.line == where.line and e.matches(text)]
        if candidates:
            wanted[source.name].remove(min(candidates, key=lambda e: abs(e.column - where.column)))
        else:
            outcome.unexpected.append(f"{source.name}:{where.line}:{where.column}: {text}")
    for file_name, errors in wanted.items():
        outcome.missing += [f"{file_name}:{e.line}:{e.column}: {e.pattern}" for e in errors]
    return outcome


def _flags(data: bytes) -> dict[str, str]:
    first = data.partition(b"\n")[0].decode()
    rest = first.removeprefix("//").strip()
    if not first.startswith("//") or not rest.startswith("-"):
        return {}
    pairs = (word.lstrip("-").partition("=") for word in rest.split())
    return {key: value for key, _, value in pairs}


def corpus(root: Path) -> list[tuple[str, list[Path]]]:
    """The packages of the test data: single files, and directories."""
    base = root / "src/internal/types/testdata"
    result: list[tuple[str, list[Path]]] = []
    for folder in ("check", "spec", "examples", "fixedbugs"):
        for path in sorted((base / folder).iterdir()):
            name = f"{folder}/{path.name}"
            if path.is_dir():
                result.append((name, sorted(path.glob("*.go"))))
            elif path.suffix == ".go":
                result.append((name, [path]))
    return result


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", help="only packages whose names contain one of these")
    parser.add_argument("-v", "--verbose", action="store_true", help="list every difference")
    parser.add_argument("--floor-files", type=float, default=0, help="least share of files exactly right, in percent")
    parser.add_argument("--floor-errors", type=float, default=0, help="least share of expected errors found")
    options = parser.parse_args()
    root = goroot()
    define_test_builtins()
    fset = FileSet()
    importer = SourceImporter(root, fset)
    outcomes: list[Outcome] = []
    started = time.process_time()
    for name, paths in corpus(root):
        if options.names and not any(wanted in name for wanted in options.names):
            continue
        outcome = measure(name, paths, fset, importer)
        outcomes.append(outcome)
        if options.verbose and not outcome.right:
            print(f"--- {name}")
            for label, lines in (("missing", outcome.missing), ("unexpected", outcome.unexpected)):
                for line in lines:
                    print(f"  {label}: {line}")
            if outcome.crash:
                print(outcome.crash)
    return report(outcomes, importer, time.process_time() - started, options)


def report(outcomes: list[Outcome], importer: SourceImporter, seconds: float, options: argparse.Namespace) -> int:
    """Print the figures; the exit status."""
    right = sum(o.right for o in outcomes)
    expected = sum(o.expected for o in outcomes)
    missing = sum(len(o.missing) for o in outcomes)
    unexpected = sum(len(o.unexpected) for o in outcomes)
    crashes = Counter(o.crash.strip().rpartition("\n")[2] for o in outcomes if o.crash)
    for text, count in crashes.most_common(15):
        print(f"crash x{count}: {text}")
    causes = Counter(_cause(line) for o in outcomes for line in o.unexpected)
    for text, count in causes.most_common(15):
        print(f"unexpected x{count}: {text}")
    for error in importer.errors[:10]:
        print(f"import: {error}")
    files = 100 * right / len(outcomes)
    errors = 100 * (expected - missing) / max(expected, 1)
    print(f"packages exactly right: {right} of {len(outcomes)} ({files:.1f} %), crashes: {sum(crashes.values())}")
    print(f"expected errors found: {expected - missing} of {expected} ({errors:.1f} %), unexpected: {unexpected}")
    print(f"CPU: {seconds:.1f} s")
    return 1 if files < options.floor_files or errors < options.floor_errors else 0


def _cause(line: str) -> str:
    """A message without its place and without what differs from one program to another."""
    text = re.sub(r"^\S+:\d+:\d+: ", "", line.partition("\n")[0])
    return re.sub(r"[\w.\[\]*]*[\w\]]( (?=\(|is |not ))?", "w", text)[:60] if len(text) > 60 else text


if __name__ == "__main__":
    sys.setrecursionlimit(20_000)
    threading.stack_size(256 << 20)
    status: list[int] = []
    thread = threading.Thread(target=lambda: status.append(main()))
    thread.start()
    thread.join()
    sys.exit(status[0] if status else 2)
