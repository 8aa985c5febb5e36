"""What ends a cell ends no session."""

import threading
import time
from contextlib import contextmanager

import pytest

from gopy.repl.session import EXITED, LIMIT, OK, PANIC, STOPPED, Session
from gopy.runtime.limits import MEMORY, Limits


@pytest.fixture
def session():
    with Session() as made:
        assert made.run("x := 1").ok
        yield made


@contextmanager
def ended_at_last(session):
    """The test fails instead of lasting for ever."""
    timer = threading.Timer(20, lambda: session._machine.interrupt("too late"))
    timer.start()
    yield
    timer.cancel()


@pytest.mark.parametrize(
    "code",
    [
        "for {}",
        "for { _ = make([]byte, 1000) }",
        "m := map[int]int{}\nfor i := 0; ; i++ { m[i%1000] = i }",
        's := ""\nfor { s += "x"; if len(s) > 1000 { s = "" } }',
        "time.Sleep(time.Hour)",
        "go func() { time.Sleep(time.Hour) }()\nselect {}",
        "for { fmt.Sprint(x) }",
        "c := make(chan int)\ngo func() { for { c <- 1 } }()\nfor range c {}",
        "go func() { for {} }()\ntime.Sleep(time.Hour)",
    ],
)
def test_interrupting(session, code):
    timer = threading.Timer(0.3, session.interrupt)
    timer.start()
    began = time.monotonic()
    result = session.run(code)
    assert result.status == STOPPED and time.monotonic() - began < 10
    assert session.run("x + 1").values[0].text == "2"
    assert (
        session.run("var big [][]int; for i := range 1000 { big = append(big, make([]int, i)) }; len(big)")
        .values[0]
        .text
        == "1000"
    )


def test_interrupting_nothing_interrupts_nothing(session):
    session.interrupt()
    assert session.run("x").status == OK


def test_the_time_limit():
    with Session(limits=Limits(timeout=3 * 10**8)) as session:
        result = session.run("for {}")
        assert (result.status, result.reason) == (LIMIT, "timeout")
        assert session.run("1").status == OK


def test_memory():
    with Session(limits=Limits(memory=64 << 20)) as session:
        result = session.run("var keep [][]byte\nfor { keep = append(keep, make([]byte, 1<<20)) }")
        assert (result.status, result.reason) == (LIMIT, MEMORY)
        assert session.run("keep = nil\nruntime.GC()\nlen(make([]byte, 1<<20))").values[0].text == "1048576"


def test_deep_recursion(session):
    result = session.run("func r(n int) int { return r(n+1) + 1 }\nr(0)")
    assert result.status == PANIC
    assert "stack overflow" in "".join(text for _, text in result.output)
    assert session.run("x").status == OK


def test_a_panic_in_a_goroutine_of_an_earlier_cell():
    said = []
    with Session(on_output=lambda *printed: said.append(printed[1])) as session:
        session.run("go func() { time.Sleep(5 * time.Millisecond); panic(`later`) }()")
        time.sleep(0.3)
        assert session.run("1 + 1").values[0].text == "2"
    assert "panic: later" in "".join(said)


def test_goroutines_run_between_cells(session):
    session.run("n := 0\ngo func() { for { n++; time.Sleep(time.Millisecond) } }()")
    time.sleep(0.3)
    assert int(session.run("n").values[0].text) > 20


def test_exit(session):
    result = session.run("defer fmt.Println(`never`)\nos.Exit(7)")
    assert (result.status, result.exit_status, result.output) == (EXITED, 7, [])


def test_input():
    lines = [b"3 4\n"]
    with Session(read=lambda _: lines.pop(0) if lines else b"") as session:
        assert session.run("var a, b int\nfmt.Scan(&a, &b)\na + b").values[0].text == "7"
        assert session.run("fmt.Scan(&a)").status == OK


def test_nothing_of_the_host(session, tmp_path):
    (tmp_path / "secret").write_text("s")
    result = session.run(f'_, err := os.ReadFile("{(tmp_path / "secret").as_posix()}")\nerr')
    assert "no such file" in result.values[0].text
    assert session.run("os.Environ()").values[0].length == 0
    with Session(directories=[str(tmp_path)]) as granted:
        assert granted.run(f'string(must(os.ReadFile("{(tmp_path / "secret").as_posix()}")))').status == "error"
        assert (
            granted.run(f'b, _ := os.ReadFile("{(tmp_path / "secret").as_posix()}")\nstring(b)').values[0].text == '"s"'
        )


def test_many_cells(session):
    for i in range(60):
        assert session.run(
            f"type T{i} struct{{ a int }}\nfunc f{i}(x int) int {{ return x + {i} }}\nv{i} := T{i}{{f{i}({i})}}"
        ).ok
    assert session.run("v59.a + v0.a").values[0].text == "118"


def test_check_runs_nothing(session):
    assert session.check("x := 5\nundefined1").errors
    assert not session.check("x = 99").errors
    assert session.run("x").values[0].text == "1"


def test_sessions_side_by_side(tmp_path):
    from gopy.link.image import StdImage
    from gopy.tool.program import build_program

    with Session() as one, Session() as two:
        assert one.run("d := time.Second").ok
        assert two.run("d := time.Minute").ok
        assert one.run("d += time.Millisecond; d").values[0].text == "1.001s"
        (tmp_path / "p.go").write_text('package main\n\nimport "time"\n\nfunc main() { println(time.Second) }\n')
        program = build_program(str(tmp_path), ["p.go"], StdImage(one.library.cache), one.library.cache)
        assert program.image is not None
        assert one.run("d == time.Second+time.Millisecond").values[0].text == "true"
        assert two.run("var e time.Duration = d; e").values[0].text == "1m0s"


def test_interrupting_while_a_cell_is_loaded(session, monkeypatch):
    """Between compiling and running there is a moment too."""
    from gopy.repl import link

    real = link.link

    def interrupted(running, loadable):
        monkeypatch.undo()
        session.interrupt()
        real(running, loadable)

    monkeypatch.setattr(link, "link", interrupted)
    with ended_at_last(session):
        result = session.run("for {}")
    assert (result.status, result.reason) == (STOPPED, "interrupted")
    assert session.run("x + 1").values[0].text == "2"


def test_a_time_limit_that_is_over_before_the_cell_runs():
    with Session(limits=Limits(timeout=1)) as session, ended_at_last(session):
        result = session.run("for {}")
        assert (result.status, result.reason) == (LIMIT, "timeout")
