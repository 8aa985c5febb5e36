"""Programs that wait for their network, or seem to: a server that nobody can call is no deadlock, and gopy says what it waits for."""

import subprocess
import sys
from pathlib import Path

import pytest

SERVER = """package main

import (
	"fmt"
	"net"
)

func main() {
	l, err := net.Listen("tcp", ":8080")
	fmt.Println(l.Addr(), err)
	go func() {
		c, _ := net.Dial("tcp", l.Addr().String())
		fmt.Println(c.RemoteAddr())
		c.Read(make([]byte, 1))
	}()
	l.Accept()
	l.Accept()
}
"""

PIPE = """package main

import "net"

func main() {
	c, _ := net.Pipe()
	c.Read(make([]byte, 1))
}
"""

NOTE = "gopy: the program now only waits for its network, which reaches nobody but the program itself: "


def run(directory: Path, text: str, *flags: str) -> subprocess.CompletedProcess[str]:
    """Run a program text with `gopy run`."""
    (directory / "main.go").write_text(text)
    gopy = str(Path(sys.executable).parent / "gopy")
    command = [gopy, "run", *flags, "--lang", "en", "main.go"]
    return subprocess.run(command, cwd=directory, capture_output=True, text=True, timeout=60, check=False)


@pytest.mark.parametrize("clock", ["real", "virtual"])
def test_a_server_waits_until_it_is_ended(tmp_path, clock):
    done = run(tmp_path, SERVER, "--timeout", "500ms", "--clock", clock)
    assert done.returncode == 124
    assert done.stdout == "[::]:8080 <nil>\n127.0.0.1:8080\n"
    note, limit = done.stderr.splitlines()
    assert note.startswith(NOTE)
    assert limit == "gopy: stopped after 500ms: the time limit (--timeout)"


def test_a_pipe_is_no_network(tmp_path):
    done = run(tmp_path, PIPE)
    assert done.returncode == 1
    assert done.stderr.startswith("fatal error: all goroutines are asleep - deadlock!\n\ngoroutine 1 [select]:\n")
