"""What is said of commands and files that there are not."""

from __future__ import annotations

from pathlib import Path

import pytest

from gopy.cli.main import run


@pytest.mark.parametrize(
    ("arguments", "language", "says"),
    [
        (["lern"], "en", "Did you mean `gopy learn`?"),
        (["--lang", "zh", "learn"], "en", "options stand behind the command"),
        (["--lang", "zh", "learn"], "zh", "选项写在命令后面"),
        (["--\x1b[31m"], "en", "options stand behind the command"),
    ],
)
def test_unknown(
    arguments: list[str], language: str, says: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("GOPY_LANG", language)
    assert run(arguments) == 2
    said = capsys.readouterr().err
    assert says in said and "\x1b" not in said


@pytest.mark.parametrize("command", ["vet", "run", "build"])
def test_a_file_that_is_not_there(
    command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "main.go").write_text("package main\n")
    (tmp_path / "hello.go.txt").write_text("package main\n")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GOPY_LANG", "en")
    for name, more in (
        ("mian.go", "did you mean main.go?\n"),
        ("hello.go", "there is a file hello.go.txt: its name must end in .go\n"),
        ("other.go", ""),
        ("nowhere/main.go", ""),
    ):
        assert run([command, name]) == 1
        assert capsys.readouterr().err == f"stat {name}: no such file or directory\n{more}"
