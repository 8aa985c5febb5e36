"""gc's syntax errors, word for word: recorded snippets, then (marker go) real gc on mutated real files."""

from __future__ import annotations

import random
import subprocess
import sys
from pathlib import Path

import pytest

from gopy.source.diagnostic import Diagnostic
from gopy.source.file import FileSet, SourceFile
from gopy.syntax.explain import explain
from gopy.syntax.scanner import scan
from tests.syntax.gc_oracle import FRAMES, GO, ask, build, framed, goroot, printed, snippets

SNIPPETS = [(name, line, text, expected) for name in FRAMES for line, text, expected in snippets(name)]
# gc's reader loses count of lines after `..` at the end of a line; gopy does not copy that.
LOSES_COUNT = b"..\n"


def explained(data: bytes, fragment: str = "", name: str = "x.go") -> tuple[SourceFile, list[Diagnostic]]:
    source = FileSet().add(name, data)
    return source, explain(source, fragment)


def shown(data: bytes, fragment: str = "", name: str = "x.go") -> list[str]:
    source, found = explained(data, fragment, name)
    lines = []
    for diagnostic in found:
        at = source.position(diagnostic.pos)
        lines.append(f"{at.line}:{at.column}: {diagnostic.message}")
    return lines


@pytest.mark.parametrize(("name", "line", "text", "expected"), SNIPPETS, ids=[f"{s[0]}-{s[1]}" for s in SNIPPETS])
def test_snippet(name: str, line: int, text: str, expected: list[str]) -> None:
    assert [error.replace("\n", "\\n") for error in shown(framed(name, text))] == expected


DEEP = 6000
NESTED = {
    "parentheses": "(" * DEEP + "1" + ")" * DEEP,
    "signs": "- " * DEEP + "1",
    "receives": "<-" * DEEP + "c",
    "slice types": "[]" * DEEP + "int{}",
    "calls": "f(" * DEEP + ")" * DEEP,
    "indices": "a[" * DEEP + "0" + "]" * DEEP,
    "function literals": "func(){" * DEEP + "}" * DEEP,
    "sum": "1" + "+1" * DEEP,
    "nested sum": "1" + "+(1" * DEEP + ")" * DEEP,
    "chain": "a" + ".b()" * DEEP,
    "composite literals": "[]T" + "{" * DEEP + "}" * DEEP,
    "blocks": "0; " + "{" * DEEP + "}" * DEEP,
    "else if": "0; " + "if x { } else " * DEEP + "{ }",
}


@pytest.mark.parametrize("inner", NESTED.values(), ids=NESTED)
def test_nesting_is_no_limit(inner: str) -> None:
    assert shown(f"package p\nfunc f() {{ _ = {inner} }}\n".encode()) == []


def test_nested_text_in_a_message() -> None:
    inner = "(" * DEEP + "x" + ")" * DEEP
    assert shown(f"package p\nfunc f() {{ if {inner} = y {{ }} }}\n".encode()) == [
        f"2:{len(inner) + 16}: syntax error: cannot use assignment {inner} = y as value"
    ]


def test_nothing_closed() -> None:
    for opener in ("(", "{", "[", "f(", "func(){", "if x {"):
        assert len(shown(f"package p\nfunc f() {{ _ = {opener * DEEP}".encode())) >= 1


def test_recursion_limit_is_restored() -> None:
    before = sys.getrecursionlimit()
    shown(b"package p\nvar x = " + b"(" * 5000)
    assert sys.getrecursionlimit() == before


def test_first_error_of_a_line_only() -> None:
    assert shown(b"package p\nfunc f() { x y; z w }\n") == ["2:14: syntax error: unexpected name y at end of statement"]


def test_branch_errors_come_with_syntax_errors_of_other_functions() -> None:
    found = shown(b"package p\nfunc f() { L: }\nfunc g() { x y }\nfunc h() { break }\n")
    assert found == [
        "2:12: label L defined and not used",
        "3:14: syntax error: unexpected name y at end of statement",
        "4:12: break is not in a loop, switch, or select",
    ]


def test_byte_order_mark_counts_in_columns() -> None:
    source = FileSet().add("x.go", b"package p x", 3)
    [found] = explain(source)
    assert str(source.position(found.pos)) == "x.go:1:14"


@pytest.mark.parametrize(
    ("fragment", "text", "expected"),
    [
        ("statements", "x := 1\nfor {\n}\n", []),
        ("statements", "x y\n", ["1:3: syntax error: unexpected name y at end of statement"]),
        (
            "statements",
            "f(1\n)\nx y",
            [
                "1:4: syntax error: unexpected newline in argument list; possibly missing comma or )",
                "3:3: syntax error: unexpected name y at end of statement",
            ],
        ),
        ("declarations", 'import "fmt"\nfunc f() { }\n', []),
        ("declarations", "x := 1\n", ["1:1: syntax error: non-declaration statement outside function body"]),
        ("mixed", 'import "fmt"\nfunc f() { }\nx := f()\nfunc (t T) m[P any]() { }\nfunc() { }()\n', []),
        (
            "statements",
            "for_, x := range xs {\n}\nfor i := range xs {\n}\n",
            ["1:12: syntax error: unexpected keyword range, expected expression"],
        ),
        ("mixed", "}\nx := 1\n", ["1:1: syntax error: unexpected }, expected statement or declaration"]),
    ],
)
def test_fragment(fragment: str, text: str, expected: list[str]) -> None:
    assert shown(text.encode(), fragment) == expected


def test_any_bytes_do() -> None:
    chance = random.Random(5)  # noqa: S311
    words = [
        b"func",
        b"(",
        b")",
        b"{",
        b"}",
        b"\n",
        b'"',
        b"'",
        b"`",
        b"x",
        b"\xff",
        b"\0",
        b"[",
        b"]",
        b"type",
        b"if",
        b"for",
        b"case",
        b":",
        b"=",
        b",",
        b"/*",
        b"*/",
        b"//",
        b"<-",
        b"chan",
        b"\xef\xbb\xbf",
        "，".encode(),
    ]
    for _ in range(1500):
        text = b" ".join(chance.choice(words) for _ in range(chance.randrange(40)))
        for data in (text, b"package p\n" + text):
            source, found = explained(data)
            for diagnostic in found:
                assert source.base <= diagnostic.pos <= source.base + len(data)
            shown(data, "mixed")


@pytest.fixture(scope="module")
def oracle(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(tmp_path_factory.mktemp("oracle"))


@pytest.mark.go
def test_snippets_are_what_gc_says(oracle: Path, tmp_path: Path) -> None:
    files = []
    for number, (name, _, text, _) in enumerate(SNIPPETS):
        file = tmp_path / f"s{number}.go"
        file.write_bytes(framed(name, text))
        files.append(file)
    for (name, line, _, expected), file, errors in zip(SNIPPETS, files, ask(oracle, files), strict=True):
        said = [error.replace(str(file), "x.go").replace("\n", "\\n") for error in printed(errors)]
        assert said == expected, (name, line)


@pytest.mark.go
def test_compiler_prints_the_same(tmp_path: Path) -> None:
    """The thinning out and sorting, on the snippets that stop the compiler before it checks types."""
    tool = subprocess.run([GO, "tool", "-n", "compile"], capture_output=True, text=True, check=True).stdout.strip()
    cases = [case for case in SNIPPETS if any("syntax error" in error for error in case[3])]
    for name, line, text, expected in cases[::9]:
        file = tmp_path / "x.go"
        file.write_bytes(framed(name, text))
        run = subprocess.run(
            [tool, "-e", "-p", "p", "-o", tmp_path / "x.o", "x.go"], cwd=tmp_path, capture_output=True, text=True
        )
        said = [error.removeprefix("x.go:") for error in run.stdout.splitlines()]
        assert said == [error.replace("\\n", "\n") for error in expected], (name, line)


WORDS = (
    "( ) { } [ ] , ; : . ... = := <- * & + == ! ~ ++ += | if else for func return var const type struct interface map "
    "chan switch select case default go defer goto break continue fallthrough range import package x 1 nil L: 0x 089 "
    "1_ （ ， @ \"s\" 'c' 'cc' \"\\q\" \n"
).split(" ")
CHARACTERS = "\" ' ` \\ \n \r \0 \ufeff é 、 0 x e p _ . / * # /* */ // i １ \u00a0 \u0301 \f \\q \\400".split(" ")


def mutated(data: bytes, chance: random.Random, by_character: bool) -> bytes:
    """`data` with one to three places changed: a token deleted, doubled, exchanged, replaced; or a character."""
    tokens = scan(data)
    count = len(tokens.kinds) - 1
    edits = []
    for _ in range(chance.choice((1, 1, 1, 2, 3))):
        if by_character:
            at = chance.randrange(len(data))
            new = chance.choice(CHARACTERS).encode() if chance.random() < 0.9 else bytes([chance.randrange(256)])
            edits.append(chance.choice(((at, at, new), (at, at + 1, new), (at, at + 1, b""))))
            continue
        one, other = chance.randrange(count), chance.randrange(count)
        start, end = tokens.starts[one], tokens.ends[one]
        foreign = data[tokens.starts[other] : tokens.ends[other]]
        word = f" {chance.choice(WORDS)} ".encode()
        edits.append(
            chance.choice(
                (
                    (start, end, b""),
                    (end, end, b" " + data[start:end]),
                    (start, end, foreign),
                    (start, start, foreign + b" "),
                    (start, end, word),
                    (start, start, word),
                )
            )
        )
    edits.sort(reverse=True)
    last = len(data) + 1
    for start, end, new in edits:
        if end <= last:
            data, last = data[:start] + new + data[end:], start
    return data


@pytest.mark.go
@pytest.mark.parametrize("by_character", [False, True])
def test_mutated_files(oracle: Path, tmp_path: Path, by_character: bool) -> None:
    """At least 99 of 100 broken files are explained exactly as gc does."""
    chance = random.Random(27 + by_character)  # noqa: S311
    originals = [f for f in sorted((goroot() / "src").rglob("*.go")) if f.is_file() and 300 < f.stat().st_size < 6000]
    files = []
    for number in range(700):
        data = mutated(chance.choice(originals).read_bytes(), chance, by_character)
        if LOSES_COUNT not in data:
            files.append(tmp_path / f"m{number}.go")
            files[-1].write_bytes(data)
    wrong = []
    for file, errors in zip(files, ask(oracle, files), strict=True):
        said = [error.replace("\ufffd", "?") for error in printed(errors)]
        if [error.replace("\ufffd", "?") for error in shown(file.read_bytes(), name=str(file))] != said:
            wrong.append(file.name)
    assert len(wrong) <= len(files) // 100, wrong


@pytest.mark.go
def test_gc_test_data(oracle: Path) -> None:
    """All files with expected errors in Go's own source, and all that are right."""
    root = goroot() / "src"
    folders = ("cmd/compile/internal/syntax/testdata", "internal/types/testdata", "go/types", "fmt", "net/http")
    files = [f for folder in folders for f in sorted((root / folder).rglob("*.go")) if f.is_file()]
    assert len(files) > 600
    wrong = [
        str(file)
        for file, errors in zip(files, ask(oracle, files), strict=True)
        if shown(file.read_bytes(), name=str(file)) != printed(errors)
    ]
    assert wrong == []
