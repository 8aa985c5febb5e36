"""`gopy learn` on a pseudo-terminal, as a person sees it."""

import os
from pathlib import Path

import pytest

pytest.importorskip("pexpect")
pytest.importorskip("pyte")

from tests.cli.command import ROOT
from tests.repl.test_terminal_pty import Terminal

pytestmark = [
    pytest.mark.ci,
    pytest.mark.skipif(os.name != "posix", reason="needs pseudo-terminals"),
]
COURSE = ROOT / "tests" / "classroom" / "course"


def test_save_fail_save_pass(tmp_path: Path) -> None:
    terminal = Terminal(tmp_path, command="learn", columns=60, rows=24, GOPY_COURSE=str(COURSE))
    terminal.wait("A missing declaration", "It does not compile: that is the exercise.")
    path = tmp_path / "gopy-course" / "01-kinds" / "010-compile" / "main.go"
    path.write_text("package main\n\nfunc main() {\n\tprintln(x)\n}\n")
    terminal.wait("Not passed yet", "undefined: x")
    path.write_bytes((COURSE / "01-kinds" / "010-compile" / "solution" / "main.go").read_bytes())
    terminal.wait("✓ Passed", "1 of 9 passed")
    terminal.process.send("n")
    terminal.wait("Swap two numbers", "Edit the file and save it")
    terminal.process.send("q")
    terminal.process.expect_exact("\x1b[?1049l")  # the screen that was there before is back
    terminal.process.wait()
    assert terminal.process.exitstatus == 0


def test_resized_to_forty_columns_and_ended_while_checking(tmp_path: Path) -> None:
    terminal = Terminal(tmp_path, command="learn", columns=80, rows=24, GOPY_COURSE=str(COURSE), GOPY_LANG="zh")
    terminal.wait("缺少声明", "q 退出")
    terminal.screen.resize(16, 40)
    terminal.process.setwinsize(16, 40)
    terminal.wait("缺少声明", "q 退出")
    path = tmp_path / "gopy-course" / "01-kinds" / "010-compile" / "main.go"
    path.write_text("package main\n\nfunc main() {\n\tfor {\n\t}\n}\n")
    terminal.wait("检查中")
    terminal.process.sendcontrol("c")
    terminal.process.expect_exact("\x1b[?1049l")
    terminal.process.wait()
    assert terminal.process.exitstatus == 0
