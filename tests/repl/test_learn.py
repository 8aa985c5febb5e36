"""`:learn`."""

from pathlib import Path

import pytest

from tests.repl.terminal import enter, make

ROOT = Path(__file__).parents[2]


def test_learn(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    monkeypatch.setenv("GOPY_COURSE", str(ROOT / "tests" / "classroom" / "course"))
    repl = make()
    try:
        assert "A missing declaration" in enter(repl, ":learn")
        assert "kinds-quiz  Questions" in enter(repl, ":learn list") and not repl.failed
        assert "question bits has no answer yet" in enter(repl, ":learn check kinds-quiz") and repl.failed
        enter(repl, ":lang zh")
        assert "kinds-quiz  问题" in enter(repl, ":learn list")
        assert "list, next, check" in enter(repl, ":learn bogus")
        assert (tmp_path / "gopy-course" / "01-kinds" / "010-compile" / "main.go").exists()
    finally:
        repl.close()
