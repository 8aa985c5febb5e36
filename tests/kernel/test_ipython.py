"""`%go` and `%%go` in IPython."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

interactiveshell = pytest.importorskip("IPython.core.interactiveshell", reason="IPython is not installed")


@pytest.fixture(scope="module")
def shell() -> Iterator[Any]:
    made = interactiveshell.InteractiveShell()
    made.run_line_magic("load_ext", "gopy")
    yield made
    made.run_line_magic("unload_ext", "gopy")
    made.history_manager.end_session()


def test_a_line_has_a_value(shell: Any) -> None:
    assert shell.run_line_magic("go", 'strings.ToUpper("go")') == "GO"
    assert shell.run_line_magic("go", "x := 5") is None
    assert shell.run_line_magic("go", "x + 1") == 6
    assert shell.run_line_magic("go", "strings.Cut(`a=b`, `=`)") == ("a", "b", True)


def test_a_cell_prints_and_passes_values(shell: Any, capfd: pytest.CaptureFixture[str]) -> None:
    shell.user_ns |= {"xs": [3, 1, 2], "name": "Ann"}
    shell.run_cell_magic(
        "go",
        "-i xs,name -i xs -o sorted -o longer",
        "sorted := slices.Sorted(slices.Values(xs))\n"
        "longer := map[string]int{name: len(name)}\nfmt.Println(name, sorted)\nlen(xs)",
    )
    assert shell.user_ns["sorted"] == [1, 2, 3] and shell.user_ns["longer"] == {"Ann": 3}
    assert capfd.readouterr().out == "Ann [1 2 3]\n3\n"


def test_errors_are_what_go_says(shell: Any, capfd: pytest.CaptureFixture[str]) -> None:
    for code, name, text in (
        ("undefinedName", "CompileError", "cell[{}]:1:1: undefined: undefinedName"),
        ("panic(`no`)", "GoPanic", "panic: no"),
        ("os.Exit(3)", "GoPanic", "exit status 3"),
    ):
        result = shell.run_cell(f"%%go\n{code}")
        assert type(result.error_in_exec).__name__ == name
        shown = "".join(capfd.readouterr())
        assert text.partition("{}")[0] in shown and text.partition("{}")[2] in shown
        assert ("why:" in shown and "^^^^^" in shown) is (name == "CompileError")
        assert "Traceback" not in shown and ".py" not in shown
    result = shell.run_cell("%%go -i nothing\n1")
    assert isinstance(result.error_in_exec, NameError)
    result = shell.run_cell("%%go -x\n1")
    assert "usage" in str(result.error_in_exec)
    assert shell.run_line_magic("go", "1 + 1") == 2
