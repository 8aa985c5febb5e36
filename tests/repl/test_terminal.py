"""The REPL's core: cells and commands by their output. The tour is a long session, whose expected output was read line by line."""

import io
import os
from pathlib import Path

import pytest

from gopy.repl.commands.command import Command
from gopy.repl.terminal.script import pieces
from tests.repl.terminal import enter, make, screen

SESSIONS = Path(__file__).parent / "sessions"


@pytest.fixture
def repl():
    made = make()
    yield made
    made.close()


def test_tour():
    repl = make()
    got = enter(repl, (SESSIONS / "tour.gopy").read_text("utf-8"))
    repl.close()
    assert got.split("\n") == (SESSIONS / "tour.out").read_text("utf-8").split("\n")


def test_values_are_kept_and_named(repl):
    assert enter(repl, "1 + 1\n_1 * 3\n_ + 1") == "_1 = 2\n_2 = 6\n_3 = 7\n"


def test_output_without_line_end(repl):
    assert enter(repl, 'fmt.Print("a")\n2') == "a\n_2 = 2\n"


def test_errors_leave_the_session(repl):
    said = enter(repl, 'x := 1\nx = "a"\npanic("no")\nx')
    assert 'cannot use "a" (untyped string constant) as int value in assignment' in said
    assert "panic: no" in said and "cell[3]:1" in said
    assert said.endswith("_4 = 1\n")
    assert repl.failed


def test_a_limit_of_time(repl):
    assert enter(repl, ":set timeout 100ms\nfor {\n}\n1") == "stopped after 100ms: the time limit (--timeout)\n_2 = 1\n"


def test_plain_errors():
    repl = make(plain=True)
    assert enter(repl, "x := 1\nfoo") == "cell[2]:1:1: undefined: foo\n"
    repl.close()


def test_colours_only_where_asked():
    repl = make(color=True)
    assert "\x1b[" in enter(repl, '[]string{"a"}')
    repl.close()


def test_an_escape_in_a_value_is_no_command_to_the_terminal(repl):
    assert "\x1b" not in enter(repl, 'type T struct{}\nfunc (T) String() string { return "\\x1b[2J" }\nT{}\n:vars')


def test_types_on_request(repl):
    assert enter(repl, ":set types on\n[]int{1, 2, 3}[:2]\n1.5") == "_1 = []int{1, 2}  len 2 cap 3\n_2 = 1.5  float64\n"


def test_standard_input(repl):
    repl.input.stream = io.StringIO("张三 4\nrest\n")
    assert enter(repl, "var name string\nvar n int\nfmt.Scan(&name, &n)\nname\nn") == '_4 = "张三"\n_5 = 4\n'
    assert not repl.input.running and repl.input.read(9) == b""  # keys belong to the prompt again


def test_undo_runs_the_earlier_cells_again_silently(repl):
    said = enter(repl, 'x := 1\nfmt.Println("effect")\nx++\nx\n:undo\n:undo\nx')
    assert said.startswith("effect\n_4 = 2\ncell 4 is undone") and said.count("effect") == 1
    assert said.endswith("_3 = 1\n")


def test_undo_of_what_never_ends(repl):
    said = enter(repl, ":set timeout 100ms\nx := 1\nfor {\n}\n:set timeout off\ny := 2\n:undo\nx\ny")
    assert "cell 3 is undone" in said and "_3 = 1" in said and "undefined: y" in said


def test_reset(repl):
    assert "undefined: x" in enter(repl, "x := 1\n:reset\nx")


def test_vars_leave_no_trace(repl):
    said = enter(repl, 'x := 1\ny := "é"\n7\n:vars\n_\n:vars')
    assert said.count('x  int     1\ny  string  "é"\n') == 2
    assert "_4 = 7" in said


def test_save_and_load(repl, tmp_path):
    script, program = tmp_path / "s.gopy", tmp_path / "p.go"
    enter(repl, 'x := 2\nfunc f() int { return x }\nx = 3\nf()\nstrings.ToUpper("a")')
    assert enter(repl, f":save {script}\n:save {program}") == f"{script}: 5 cells\n{program}: 5 cells\n"
    assert enter(repl, f":reset\n:load {script}").endswith('_4 = 3\n_5 = "A"\n')
    assert enter(repl, f":reset\n:load {program}").endswith("3\nA\n")


def test_save_of_results_that_are_used(repl, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)  # a path that does not fill the line
    program = "p.go"
    cells = [
        "x := 2",
        "x * 21",
        "_ + 1",
        "wrong",
        "strings.Cut(`a=b`, `=`)",
        "_7 := _5_1",
        "for _ = range 2 { _, x = 0, 3 }",
    ]
    enter(repl, "\n".join(cells) + "\n_\n_2 + _3")
    assert enter(repl, f":save {program}") == f"{program}: 8 cells\n"
    assert enter(repl, f":reset\n:load {program}").endswith("42\n43\na b true\ntrue\n85\n")


def test_save_of_what_is_no_program(repl, tmp_path):
    said = enter(repl, f'x := 1\nx := "a"\nfunc main() {{ undefined() }}\n:save {tmp_path / "p.go"}')
    assert "the cells are no program" in said
    assert not (tmp_path / "p.go").exists()


def test_load_of_nothing(repl, tmp_path):
    assert "No such file" in enter(repl, f":load {tmp_path / 'none'}")


@pytest.mark.skipif(os.name != "posix", reason="a shell script as editor")
def test_edit(repl, tmp_path, monkeypatch):
    editor = tmp_path / "editor"
    editor.write_text("#!/bin/sh\nprintf 'y := 5\\ny * 2\\n' >> \"$1\"\n")
    editor.chmod(0o755)
    monkeypatch.setenv("VISUAL", str(editor))
    enter(repl, "x := 1\n:edit")
    assert repl.next_text == "x := 1\ny := 5\ny * 2"


def test_shell_only_if_it_is_on(repl):
    assert "undefined: exit" in enter(repl, "!exit")
    assert repl.handle(":set shell on")
    assert not repl.handle("!exit 3")
    assert repl.handle("!exit 0")


def test_functions_compiled_to(repl):
    said = enter(repl, "func add(a, b int) int { return a + b }\n:ir add\n:wasm add")
    assert "return i64.add(%a, %b)" in said
    assert "i64.add" in said.partition("(func ")[2]
    assert enter(repl, "add(1, 2)") == "_2 = 3\n"


def test_scripts_are_taken_apart():
    text = "#!/usr/bin/env gopy\n// remark\n\n// about f\nfunc f() {\n}\nx :=\n\t1\n:help x\n?f\n// end\n"
    assert list(pieces(text)) == ["// about f\nfunc f() {\n}", "x :=\n\t1", ":help x", "?f"]
    assert list(pieces(":time for {\n}\n:load {\nx")) == [":time for {\n}", ":load {", "x"]
    assert list(pieces("x\n// p\npackage main\n\nfunc main() {\n}\n")) == [
        "x",
        "// p\npackage main\n\nfunc main() {\n}\n",
    ]


def test_in_chinese(repl):
    assert enter(repl, ":lang zh\n:frobnicate") == "没有命令 :frobnicate；:help 列出全部命令\n"
    assert "= 原因: 这一行看不到这个名字的声明" in enter(repl, "foo")


def test_wide_characters_are_aligned(repl):
    assert enter(repl, 'a := 1\n变量 := "值"\n:vars') == 'a     int     1\n变量  string  "值"\n'


def test_narrow():
    repl = make(columns=40)
    said = enter(repl, "func f(a, b, c int, names ...string) (int, error) { return 0, nil }\n:funcs\n:help")
    repl.close()
    from gopy.source.width import width

    assert max(width(line) for line in said.split("\n")) <= 40


def test_a_mistake_of_a_command_is_a_sentence(repl):
    def broken(repl, argument):
        raise ValueError("oh")

    repl.registry.add_command(Command("broken", {"en": "breaks"}, broken))
    assert not repl.handle(":broken")
    assert screen(repl).startswith("internal error: ValueError: oh\n")


@pytest.mark.ci
def test_bench_and_test(repl):
    said = enter(
        repl,
        "func Double(n int) int { return 2 * n }\n"
        "func TestDouble(t *testing.T) {\n\tif Double(2) != 4 {\n\t\tt.Error(4)\n\t}\n}\n"
        'func TestWrong(t *testing.T) {\n\tt.Error("is wrong")\n}\n'
        ":test TestDouble\n:bench Double(2)\n:test\nDouble(4)",
    )
    assert "--- PASS: TestDouble" in said and "\nPASS\n" in said and "ns/op" in said and "allocs/op" in said
    assert "cell[3]:2: is wrong" in said and "--- FAIL: TestWrong" in said and "\nFAIL\n" in said
    assert said.endswith("_4 = 8\n")


@pytest.mark.ci
def test_run(repl, tmp_path):
    program = tmp_path / "main.go"
    program.write_text('package main\n\nimport "os"\n\nfunc main() { println(len(os.Args)); os.Exit(2) }\n')
    assert enter(repl, f":run {program} a b") == "3\nexit status 2\n"
    assert repl.failed
