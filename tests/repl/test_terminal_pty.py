"""`gopy repl` on a pseudo-terminal, as a person sees it: the screen of a terminal emulator after keys."""

import os
import re
import subprocess
import sys
import time

import pytest

pexpect = pytest.importorskip("pexpect")
pyte = pytest.importorskip("pyte")

pytestmark = [
    pytest.mark.ci,
    pytest.mark.skipif(os.name != "posix", reason="needs pseudo-terminals"),
]
PATIENCE = 30  # seconds: other programs may keep the machine busy


class Terminal:
    """A process on a terminal of so many columns and rows."""

    def __init__(self, tmp_path, *arguments, command="repl", columns=80, rows=40, **environ):
        self.screen = pyte.Screen(columns, rows)
        self.stream = pyte.Stream(self.screen)
        # What the program asks the terminal (where the cursor is) is answered.
        self.screen.write_process_input = lambda data: self.process.send(data)
        # No locale's language: the tests say which.
        kept = {k: v for k, v in os.environ.items() if k not in ("NO_COLOR", "COLUMNS", "LANGUAGE")}
        home = {"GOPY_HOME": str(tmp_path / "home"), "TERM": "xterm-256color", "LC_ALL": "C.UTF-8"}
        whole = ["-c", "from gopy.cli.main import entry; entry()", command, *arguments]
        self.process = pexpect.spawn(
            sys.executable,
            whole,
            env=kept | home | environ,
            encoding="utf-8",
            dimensions=(rows, columns),
            cwd=str(tmp_path),
        )
        self.process.delaybeforesend = None
        self.raw = ""

    def pump(self, seconds=0.05):
        """Take what the program has written."""
        try:
            data = self.process.read_nonblocking(1 << 16, timeout=seconds)
        except pexpect.TIMEOUT:
            return
        self.raw += data
        self.stream.feed(data)

    def text(self):
        """The screen, without empty lines at the end."""
        return "\n".join(line.rstrip() for line in self.screen.display).rstrip()

    def wait(self, *wanted, gone=""):
        """Wait until the screen has these texts; what it is then."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            self.pump()
            text = self.text()
            if all(part in text for part in wanted) and not (gone and gone in text):
                return text
        raise AssertionError(f"{wanted} is not on the screen:\n{self.text()}")

    def type(self, text, pause=0.03):
        """Type keys one by one, as a person: what comes at once is taken for a paste."""
        for key in text:
            self.process.send(key)
            self.pump(pause)

    def key(self, keys):
        """Send the characters of one key."""
        self.process.send(keys)
        self.pump()

    def close(self):
        """End it."""
        self.process.close(force=True)


@pytest.fixture
def start(tmp_path):
    made = []

    def start(*arguments, **more):
        made.append(Terminal(tmp_path, *arguments, **more))
        return made[-1]

    yield start
    for terminal in made:
        terminal.close()


def test_a_session(start):
    t = start()
    t.wait("go[1]>")
    t.type("x := 2\r")
    t.wait("go[2]>")
    t.type("x * 21\r")
    t.wait("_2 = 42", "go[3]>")
    t.type("func f(n int) int {\rif n < 2 {\rreturn n\r}\rreturn f(n-1) + f(n-2)\r}\r")
    screen = t.wait("go[4]>")
    assert (
        "go[3]> func f(n int) int {\n"
        "   ...     if n < 2 {\n"
        "   ...         return n\n"
        "   ...     }\n"
        "   ...     return f(n-1) + f(n-2)\n"
        "   ... }\n"
        "go[4]>"
    ) in screen
    t.type("f(20)\r")
    t.wait("_4 = 6765", "go[5]>")
    t.type("math.Nothing\t")  # nothing completes it
    t.key("\x03")
    t.wait("go[5]>", gone="math.Nothing")
    t.type("math.Sqr\t")
    t.wait("SqrtPi")
    t.key("\t")  # documentation beside the menu, where there is room
    t.wait(
        "Sqrt     func(x float64) float64    Sqrt returns the square", "Sqrt2    untyped float              root of x"
    )
    t.key("\x03")
    t.wait(gone="SqrtPi")
    t.type("strings.ToUp\t")
    t.wait("ToUpperSpecial", "func(s string) string")
    t.key("\t")
    t.wait("returns s in upper case")
    t.type("\r(")
    t.wait("ToUpper(s string) string")
    t.type('"世界a")\r')
    t.wait('= "世界A"')
    t.type("?f\r")
    t.wait("func f(n int) int\ncell[3]:1\ngo[6]>")
    t.key("\x04")
    t.process.expect(pexpect.EOF)
    t.process.close()
    assert t.process.exitstatus == 0


def test_goroutines_go_on_while_the_prompt_waits(start):
    t = start()
    t.wait("go[1]>")
    t.type('go func() { for i := range 3 { time.Sleep(200 * time.Millisecond); fmt.Println("tick", i) } }()\r')
    t.wait("go[2]>")
    t.type("half")
    screen = t.wait("tick 2", "go[2]> half")
    assert screen.index("tick 2") < screen.index("go[2]> half")


def test_ctrl_c(start):
    t = start()
    t.wait("go[1]>")
    t.type("abc\x03x := 1\r")
    t.wait("go[2]>")
    t.type("for {\r}\r")
    time.sleep(1)
    t.key("\x03")
    t.wait("interrupted", "go[3]>")
    t.type("var s string\r")
    t.wait("go[4]>")
    t.type("fmt.Scanln(&s)\r")
    time.sleep(0.5)
    t.type("hello\r")
    t.wait("go[5]>")
    t.type("fmt.Scanln(&s)\r")
    time.sleep(0.5)
    t.key("\x03")
    t.wait("go[6]>")
    t.type("s + fmt.Sprint(x)\r")
    t.wait('_6 = "hello1"')


def test_history_lives_on(start):
    t = start()
    t.wait("go[1]>")
    t.type("answer := 42\r")
    t.wait("go[2]>")
    t.type(":quit\r")
    t.process.expect(pexpect.EOF)
    t = start()
    t.wait("go[1]>")
    t.key("\x1b[A")
    t.wait("go[1]> :quit")
    t.key("\x1b[A")
    t.wait("go[1]> answer := 42")


def test_forty_columns_in_chinese(start):
    t = start("--lang", "zh", columns=40)
    t.wait("提示符下的 Go", "go[1]>")
    t.type("type 学生 struct { 名字 string }\r")
    t.wait("go[2]>")
    t.type('学生{"小明"} + 1\r')
    screen = t.wait("错误[MismatchedTypes]", "go[3]>")
    assert '1 | 学生{"小明"} + 1\n  | ^^^^' in screen
    t.type("strings.Repl\t")
    t.wait("ReplaceAll")


def test_init_file_and_settings(start, tmp_path):
    (tmp_path / "home").mkdir()
    (tmp_path / "home" / "init").write_text(":set types on\nstart := 7\n")
    t = start()
    t.wait("go[2]>")
    t.type("start\r")
    t.wait("_2 = 7  int")


def test_the_editor(start, tmp_path):
    editor = tmp_path / "editor"
    editor.write_text("#!/bin/sh\nprintf 'a := 4\\na * 2\\n' > \"$1\"\n")
    editor.chmod(0o755)
    t = start(VISUAL=str(editor))
    t.wait("go[1]>")
    t.type("x")
    t.key("\x18\x05")  # Ctrl-X Ctrl-E
    t.wait("go[1]> a := 4", "... a * 2")
    t.key("\r")
    t.wait("_1 = 8", "go[2]>")
    t.type(":edit\r")
    t.wait("go[2]> a := 4")
    t.key("\r")
    t.wait("_2 = 8")


def test_matching_brackets_and_vi(start):
    t = start("--vi")
    t.wait("go[1]>")
    t.type("f((1))")
    t.pump(0.5)
    line = next(y for y in range(t.screen.lines) if "f((1))" in t.screen.display[y])
    begin = t.screen.display[line].index("f((1))")
    assert t.screen.buffer[line][begin + 1].underscore and not t.screen.buffer[line][begin + 2].underscore
    t.key("\x1b")
    t.pump(1)  # a lone Escape is told from a sequence by time
    t.type("0xxi2 + \r")
    t.wait("go[1]> 2 + (1))")


def test_no_colour(start):
    t = start(NO_COLOR="1")
    t.wait("go[1]>")
    t.type('"a"\rfoo\r')
    t.wait("undefined: foo", "go[3]>")
    colours = [
        code
        for code in re.findall(r"\x1b\[([0-9;]*)m", t.raw)
        if any(30 <= int(n or 0) <= 107 for n in code.split(";"))
    ]
    assert [code for code in colours if code != "39" and code != "49"] == []


def test_a_dumb_terminal(start):
    t = start(TERM="dumb")
    t.wait("go[1]>")
    t.type("func f() {\r")
    t.wait("   ...")
    t.type("println(1)\r}\rf()\r")
    t.wait("go[3]>")
    t.type("fo\x03")
    t.wait("fo^C\ngo[3]>")  # what is typed before that is lost, as everywhere
    t.type("2\r")
    t.wait("_3 = 2")
    assert "\x1b" not in t.raw


@pytest.mark.parametrize("theme", ["dark", "light"])
def test_themes(start, theme):
    t = start("--theme", theme)
    t.wait("go[1]>")
    t.type('x := "a"\r')
    t.wait("go[2]>")
    line = next(y for y in range(t.screen.lines) if "x := " in t.screen.display[y])
    cell = t.screen.buffer[line][t.screen.display[line].index('"')]
    assert cell.fg == {"dark": "brightgreen", "light": "red"}[theme]


def test_it_is_quick(start):
    """To the first prompt, to a result, to completions: in processor time, for others may keep the machine busy."""

    def used(pid):
        with open(f"/proc/{pid}/stat") as stat:
            times = stat.read().rpartition(")")[2].split()[11:13]
        return sum(map(int, times)) / os.sysconf("SC_CLK_TCK")

    if not os.path.isdir("/proc"):
        pytest.skip("needs /proc")
    start().wait("go[1]>")  # what is compiled once
    t = start()
    t.wait("go[1]>")
    assert used(t.process.pid) < 0.5
    t.type("1\r")
    t.wait("_1 = 1")
    time.sleep(1)
    before = used(t.process.pid)
    for n in range(2, 12):
        t.process.send(f"{n}\r")
        t.wait(f"_{n} = {n}", f"go[{n + 1}]>")
    assert (used(t.process.pid) - before) / 10 < 0.05
    t.type("strings.To")
    t.pump(0.5)
    before = used(t.process.pid)
    t.key("\t")
    t.wait("ToUpper")
    assert used(t.process.pid) - before < 0.1


def test_the_tour_as_a_script(tmp_path):
    """The command prints what the core does (test_terminal.py), standard error included; errors are among it."""
    tour = os.path.join(os.path.dirname(__file__), "sessions", "tour")
    environ = os.environ | {"COLUMNS": "80", "GOPY_HOME": str(tmp_path), "LC_ALL": "C.UTF-8"}
    with open(tour + ".gopy") as script:
        done = subprocess.run(
            [sys.executable, "-m", "gopy", "repl", "--seed", "1", "-"],
            stdin=script,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            env=environ,
            timeout=300,
        )
    got = re.sub(r"0x[0-9a-f]+", "0x…", done.stdout.decode())
    with open(tour + ".out", encoding="utf-8") as expected:
        assert got.split("\n") == expected.read().split("\n")
    assert done.returncode == 1
