"""Every kind of check on what people, and those who mean harm, hand in. The course is tests/classroom/course."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from gopy.classroom.course import load_course
from gopy.classroom.exercise import Exercise
from gopy.classroom.feedback import feedback
from gopy.classroom.mark import mark
from gopy.classroom.outcome import EMPTY, GRADED, NOT_COMPILED, NOT_RUN, REFUSED, Marks
from gopy.link.cache import Cache
from gopy.source.language import translator

COURSE = Path(__file__).parent / "course"
EXERCISES = {exercise.id: exercise for exercise in load_course(str(COURSE))}


def handed_in(tmp_path: Path, id: str, text: str | bytes, name: str = "") -> Marks:
    exercise = EXERCISES[id]
    place = tmp_path / "student"
    place.mkdir(exist_ok=True)
    data = text.encode() if isinstance(text, str) else text
    (place / (name or exercise.files[0])).write_bytes(data)
    return mark(exercise, str(place))


def state(marks: Marks) -> dict[str, bool]:
    return {outcome.check.id: outcome.passed for outcome in marks.outcomes}


def text_of(marks: Marks, *, student: bool = True) -> str:
    return feedback(marks, EXERCISES[marks.exercise], str, "en", student=student)


GOOD = "package swap\n\nfunc Swap(a, b int) (int, int) {\n\treturn b, a\n}\n"


@pytest.mark.parametrize(
    ("data", "says", "compares"),
    [
        (GOOD.replace("\n", "\r\n").encode(), ["the lines of swap.go end as on Windows, in CR LF"], ""),
        (GOOD.encode("utf-8-sig"), ["swap.go begins with a byte order mark"], ""),
        (
            GOOD.replace("\t", "  ").replace("\n", "\r\n").encode("utf-8-sig"),
            ["a byte order mark", "in CR LF", "not formatted as gofmt has it"],
            "-  return b, a\n+\treturn b, a\n",
        ),
        (GOOD.replace("\t", "  ").encode(), ["not formatted as gofmt has it"], "-  return b, a\n+\treturn b, a\n"),
    ],
)
def test_what_nobody_sees_in_an_editor(data: bytes, says: list[str], compares: str, tmp_path: Path) -> None:
    marks = handed_in(tmp_path, "kinds-test", data)
    outcome = next(outcome for outcome in marks.outcomes if outcome.check.kind == "format")
    assert not outcome.passed and len(outcome.says) == len(says)
    assert all(part in str(said) for part, said in zip(says, outcome.says, strict=True))
    assert compares in outcome.actual and bool(outcome.actual) is bool(compares)
    assert "\r" not in outcome.actual and outcome.actual.count("\n-") <= 2


SWAP = "package swap\n\nfunc Swap(a, b int) (int, int) {\n%s}\n"


@pytest.mark.parametrize(
    ("body", "says"),
    [
        ("\tfor {\n\t}\n", "stopped after 200,000,000 instructions: an endless loop, or far too slow"),
        (
            "\tall := map[int][]byte{}\n\tfor {\n\t\tall[len(all)] = make([]byte, 1<<20)\n\t}\n",
            "it needs more than 32 MB of memory",
        ),
        ("\tfor {\n\t\tprintln(a)\n\t}\n", "it printed more than 100 KB"),
        ("\tvar p *int\n\treturn *p, b\n", "invalid memory address or nil pointer dereference"),
        ('\tpanic("no \\x1b[31m")\n', "panic: no"),
        pytest.param("\treturn Swap(a, b)\n", "stack overflow", marks=pytest.mark.ci),
        ("\tselect {}\n", "all goroutines are asleep - deadlock!"),
        ("\t<-make(chan int)\n\treturn b, a\n", "all goroutines are asleep - deadlock!"),
    ],
)
def test_what_does_not_end_well(body: str, says: str, tmp_path: Path) -> None:
    marks = handed_in(tmp_path, "kinds-test", SWAP % body)
    assert marks.state == GRADED
    assert state(marks) == {
        "swaps": False,
        "more": False,
        "formatted": True,
        "no-temporary": True,
        "has-swap": True,
    }
    text = text_of(marks)
    assert says in text
    assert "\x1b" not in text


@pytest.mark.parametrize(
    "text",
    [
        b"",
        b"\x00\x01\x02\xff\xfe\x7fELF" * 100,
        b"package swap\nfunc Swap(a, b int) (int, int) { return b }\n",
        b"package other\nfunc Swap(a, b int) (int, int) { return b, a }\n",
        b'package swap\nimport "nowhere.example/x"\nfunc Swap(a, b int) (int, int) { return b, a }\n',
        b"package swap\n" + b"(" * 5000,
        "包 交换\n".encode("gbk"),
    ],
)
def test_what_does_not_compile(text: bytes, tmp_path: Path) -> None:
    marks = handed_in(tmp_path, "kinds-test", text)
    assert marks.points == 0 or not marks.passed
    said = text_of(marks)
    if b"package other" in text:  # the package is well, but is not the one that the tests are in
        assert "found packages" in said
    assert marks.state == NOT_COMPILED
    assert all(o.state == NOT_RUN or o.check.kind == "format" for o in marks.outcomes)
    assert "It does not compile" in said


def test_nothing(tmp_path: Path) -> None:
    marks = mark(EXERCISES["kinds-test"], str(tmp_path))
    assert (marks.state, marks.points, marks.passed) == (EMPTY, 0, False)
    assert "Nothing was handed in. Wanted: swap.go" in text_of(marks)


@pytest.mark.skipif(os.name != "posix", reason="links need rights elsewhere")
def test_links_are_not_followed(tmp_path: Path) -> None:
    exercise = EXERCISES["kinds-test"]
    (tmp_path / "swap.go").symlink_to(exercise.path("solution", "swap.go"))
    marks = mark(exercise, str(tmp_path))
    assert (marks.state, marks.points) == (REFUSED, 0)
    assert "swap.go is a link" in text_of(marks)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no such thing")
def test_strange_files(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "swap.go")
    assert mark(EXERCISES["kinds-test"], str(tmp_path)).state == REFUSED
    os.remove(tmp_path / "swap.go")
    (tmp_path / "swap.go").mkdir()
    assert mark(EXERCISES["kinds-test"], str(tmp_path)).state == REFUSED
    (tmp_path / "swap.go").rmdir()
    (tmp_path / "swap.go").write_bytes(b"x" * ((1 << 20) + 1))
    assert "larger than 1 MiB" in text_of(mark(EXERCISES["kinds-test"], str(tmp_path)))


def test_other_files_play_no_part(tmp_path: Path) -> None:
    (tmp_path / "swap_test.go").write_text('package swap\n\nimport "testing"\n\nfunc TestSwap(t *testing.T) {}\n')
    (tmp_path / "secret_test.go").write_text("package swap\n")
    (tmp_path / "go.mod").write_text("module evil\n\ngo 1.1\n")
    (tmp_path / "more.go").write_text("package nonsense\n")
    (tmp_path / "swap.go").write_text(SWAP % "\treturn a, b\n")
    marks = mark(EXERCISES["kinds-test"], str(tmp_path))
    assert state(marks)["swaps"] is False
    assert state(marks)["more"] is False


@pytest.mark.parametrize(
    "text",
    [
        # Prints what package testing prints of tests that pass, and ends the program.
        'package swap\n\nimport (\n\t"fmt"\n\t"os"\n)\n\nfunc init() {\n\tfmt.Print("=== RUN   TestSwap\\n--- PASS: TestSwap (0.00s)\\nPASS\\n")\n\tos.Exit(0)\n}\n\nfunc Swap(a, b int) (int, int) {\n\treturn a, b\n}\n',
        'package swap\n\nimport (\n\t"fmt"\n\t"os"\n)\n\nfunc Swap(a, b int) (int, int) {\n\tfmt.Print("--- PASS: TestSwap (0.00s)\\n--- PASS: TestSwapSame (0.00s)\\n    --- PASS: TestSwapSame/zero (0.00s)\\nPASS\\n")\n\tos.Exit(0)\n\treturn a, b\n}\n',
        # Runs tests of its own under the names of ours.
        'package swap\n\nimport (\n\t"os"\n\t"testing"\n)\n\nfunc init() {\n\ttesting.RunTests(func(a, b string) (bool, error) { return true, nil }, []testing.InternalTest{{"TestSwap", func(*testing.T) {}}})\n\tos.Exit(0)\n}\n\nfunc Swap(a, b int) (int, int) {\n\treturn a, b\n}\n',
        # Reaches below Go.
        'package swap\n\nimport "syscall"\n\nfunc Swap(a, b int) (int, int) {\n\tsyscall.Exit(0)\n\treturn a, b\n}\n',
        'package swap\n\nimport _ "unsafe"\n\n//go:linkname handOver testing.handOver\nfunc handOver(kind int, data []byte)\n\nfunc Swap(a, b int) (int, int) {\n\treturn a, b\n}\n',
        # Ends only the goroutine of the test.
        'package swap\n\nimport "runtime"\n\nfunc Swap(a, b int) (int, int) {\n\truntime.Goexit()\n\treturn a, b\n}\n',
    ],
)
def test_results_cannot_be_forged(text: str, tmp_path: Path) -> None:
    marks = handed_in(tmp_path, "kinds-test", text)
    assert not state(marks)["swaps"]
    assert not state(marks)["more"]
    tests = [passed for outcome in marks.outcomes for name, passed in outcome.tests if name != "TestSwapSame/zero"]
    assert True not in tests


def test_hidden_tests_do_not_leak(tmp_path: Path) -> None:
    for text in (SWAP % "\treturn a, b\n", SWAP % '\tpanic("x")\n', "package swap\n", SWAP % "\tfor {\n\t}\n"):
        marks = handed_in(tmp_path, "kinds-test", text)
        for language in ("en", "zh"):
            said = feedback(marks, EXERCISES["kinds-test"], translator(language), language)
            assert "TestSecret" not in said
            assert "4711" not in said
            assert "secret_test.go" not in said
        if text.startswith("package swap\n\n"):
            assert "TestSecret" in text_of(marks, student=False)


def test_hidden_checks_can_be_left_out() -> None:
    exercise = EXERCISES["kinds-test"]
    marks = mark(exercise, exercise.path("solution"), hidden=False)
    assert list(state(marks)) == ["swaps", "formatted", "no-temporary", "has-swap"]
    assert (marks.points, marks.passed) == (10, True)


def test_only_the_named_tests_matter(tmp_path: Path) -> None:
    """An endless loop for some values leaves the other tests alone."""
    marks = handed_in(tmp_path, "kinds-test", SWAP % "\tfor a > 100 {\n\t}\n\treturn b, a\n")
    assert (state(marks)["swaps"], state(marks)["more"]) == (True, False)


def test_markup_and_fences_are_harmless(tmp_path: Path) -> None:
    program = (
        'package main\n\nimport "fmt"\n\nfunc main() {\n\tfmt.Print("```\\n<script>alert(1)</script>\\n````\\n")\n}\n'
    )
    text = text_of(handed_in(tmp_path, "kinds-output", program))
    inside = ""
    for line in text.split("\n"):
        if inside:
            inside = "" if line == inside else inside
        elif line.startswith("```"):
            inside = line.removesuffix("text")
        else:
            assert "<script>" not in line.replace("\\<", "")


@pytest.mark.parametrize(
    ("program", "says"),
    [
        ("package main\n\nfunc main() {\n\tfor {\n\t}\n}\n", "an endless loop"),
        (
            'package main\n\nimport "fmt"\n\nfunc main() {\n\tfor {\n\t\tfmt.Println("x")\n\t}\n}\n',
            "it printed more than 10 KB",
        ),
        pytest.param(
            'package main\n\nimport "net/http"\n\nfunc main() {\n\thttp.ListenAndServe(":80", nil)\n}\n',
            "nobody will",
            marks=pytest.mark.ci,
        ),
        (
            'package main\n\nimport "os"\n\nfunc main() {\n\t_, err := os.ReadFile("/etc/passwd")\n\tpanic(err)\n}\n',
            "no such file or directory",
        ),
        ("package swap\n", "it does not compile as a program"),
    ],
)
def test_programs(program: str, says: str, tmp_path: Path) -> None:
    marks = handed_in(tmp_path, "kinds-output", program)
    assert not any(state(marks).values())
    assert says in text_of(marks)


def test_traces_name_no_path_of_the_machine(tmp_path: Path) -> None:
    text = text_of(handed_in(tmp_path, "kinds-test", SWAP % '\tpanic("x")\n'))
    assert "\tswap.go:4" in text
    assert str(Path(__file__).parent.parent.parent) not in text


@pytest.mark.ci
def test_same_on_every_machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither what is in the cache nor where the temporary directory is makes a difference to fuel or texts."""
    found = []
    exercise = EXERCISES["kinds-test"]
    other = tmp_path / "a directory with a much longer name"
    other.mkdir()
    for cache, place in ((None, None), (Cache(""), str(other)), (None, None)):
        if place is not None:
            monkeypatch.setattr("tempfile.tempdir", place)
        marks = mark(exercise, exercise.path("wrong", "in-turn"), cache=cache)
        found.append((text_of(marks, student=False), [outcome.fuel for outcome in marks.outcomes]))
        monkeypatch.undo()
    assert found[0] == found[1] == found[2]


def test_growth() -> None:
    from gopy.classroom.checks.fuel import exceeds, growth

    sizes = [1000, 2000, 4000]
    for name, work in {
        "n": lambda n: 20 * n,
        "n^2": lambda n: n * n // 2,
        "n^3": lambda n: n**3 // 1000,
    }.items():
        used = [100_000 + work(n) for n in sizes]
        assert growth(sizes, used) == name
        assert not exceeds(sizes, used, name)
        assert exceeds(sizes, used, "log n")
    assert growth(sizes, [5000, 5000, 5010]) == "1"
    linear = [100_000 + 21 * n + (n // 900) * 40 for n in sizes]
    assert not exceeds(sizes, linear, "n")
    assert exceeds(sizes, [n * n for n in sizes], "n log n")


def test_constructs(tmp_path: Path) -> None:
    from gopy.classroom.attempt import Attempt
    from gopy.classroom.checks.constructs import run
    from gopy.classroom.exercise import Check
    from gopy.classroom.localized import Localized

    program = """package main

import (
	"fmt"
	str "strings"
)

type T struct{}

func (t *T) Walk(n int) int { return n }

func fact(n int) int {
	if n < 2 {
		return 1
	}
	return n * fact(n-1)
}

func main() {
	append := func(x int) int { return x }
	_ = append(1)
	fmt.Println(str.Repeat("x", fact(3)), (&T{}).Walk(2))
	defer func() {}()
again:
	if false {
		goto again
	}
}
"""
    used = "import:fmt import:strings call:strings.Repeat call:fmt.Println call:fact call:T.Walk node:FuncLit node:DeferStmt "
    used += "func:fact method:T.Walk type:T recursive:fact goto"
    unused = "import:sort call:append call:strings.Join node:GoStmt func:Walk method:T.Run recursive:main global loop call:len"
    exercise: Exercise = EXERCISES["kinds-output"]
    (tmp_path / "main.go").write_text(program)
    with Attempt(exercise, str(tmp_path)) as attempt:
        assert not attempt.compile_errors()
        for words, is_used in ((used, True), (unused, False)):
            for word in words.split():
                for kind in ("forbid", "require"):
                    check = Check("c", kind, Localized("c"), 1, False, Localized(), {"constructs": [word]})
                    assert run(attempt, check).passed == (is_used == (kind == "require")), (word, kind)
    for loop in ("for range 2 {\n}", "for {\nbreak\n}"):
        (tmp_path / "main.go").write_text(program.replace("again:", loop + "\nagain:"))
        with Attempt(exercise, str(tmp_path)) as attempt:
            check = Check("c", "require", Localized("c"), 1, False, Localized(), {"constructs": ["loop"]})
            assert run(attempt, check).passed


def test_a_file_of_another_package(tmp_path: Path) -> None:
    from gopy.classroom.attempt import Attempt

    exercise: Exercise = EXERCISES["kinds-test"]
    name = exercise.files[0]
    solution = Path(exercise.path("solution"), name).read_text("utf-8")
    package = next(line for line in solution.split("\n") if line.startswith("package "))
    (tmp_path / name).write_text(solution.replace(package, "// Mine.\npackage main"))
    with Attempt(exercise, str(tmp_path)) as attempt:
        (finding,) = attempt.compile_errors()
    assert finding.message.startswith("found packages main") and os.sep not in finding.message
    assert [str(hint) for hint in finding.hints] == [f"begin {name} as the starter does: {package}"]
