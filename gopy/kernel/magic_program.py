"""`%%run [flags]`: the cell as a program of its own, run by `gopy run` in a process that sees nothing of the session.

Flags are those that limit a program; what it may see of the machine is what cells may. It has no standard input.
"""

from __future__ import annotations

import codecs
import os
import subprocess
import sys
import threading

from gopy.kernel.engine import granted
from gopy.kernel.failure import Failed, interrupted, red
from gopy.source.diagnostic import Text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import IO

    from gopy.kernel.kernel import GopyKernel

_FLAGS = ("timeout", "memory", "max-output", "fuel", "seed", "clock", "stats")


def run(kernel: GopyKernel, argument: str, rest: str) -> None:
    """Run the cell. Errors: Failed, if it does not compile or ends with a status that is not 0."""
    command = [sys.executable, "-m", "gopy.cli.main", "run", "--lang", kernel.language, "--color", "never"]
    words = argument.split()
    for word in words:
        if word.startswith("-") and word.lstrip("-").partition("=")[0] not in _FLAGS:
            flags = ", ".join(f"--{flag}" for flag in _FLAGS)
            raise Failed("UsageError", kernel.draw.say(Text("the flags of %%run are {flags}", flags=flags)))
    for place in granted():
        command += ["--dir", place]
    command += [*words, "-"]
    environment = os.environ | {"PYTHONIOENCODING": "utf-8"}
    child = subprocess.Popen(  # noqa: S603
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment
    )
    kernel.children.append(child)
    printed: list[str] = []
    try:
        assert child.stdin is not None and child.stdout is not None and child.stderr is not None
        readers = [
            threading.Thread(target=_pass_on, args=(kernel, child.stdout, None), daemon=True),
            threading.Thread(target=_pass_on, args=(kernel, child.stderr, printed), daemon=True),
        ]
        for reader in readers:
            reader.start()
        try:
            child.stdin.write(rest.encode("utf-8", "replace"))
            child.stdin.close()
        except OSError:  # it has ended
            pass
        status = child.wait()
        for reader in readers:
            reader.join()
    finally:
        kernel.children.remove(child)
        child.kill()
    said = "".join(printed)
    if kernel.stopped:
        raise interrupted(kernel.draw)
    if status:
        lines = said.rstrip("\n").split("\n")
        raise Failed(
            lines[-1] if lines[-1].startswith("exit status") else "error", lines[0], [red(lines[0]), *lines[1:]]
        )
    if said:
        kernel.publisher.stream("stderr", said)


def _pass_on(kernel: GopyKernel, pipe: IO[bytes], kept: list[str] | None) -> None:
    """Show what the program prints, or keep it."""
    decode = codecs.getincrementaldecoder("utf-8")("replace").decode
    while True:
        data = os.read(pipe.fileno(), 1 << 16)
        text = decode(data, not data)
        if text and kept is None:
            kernel.publisher.stream("stdout", text)
        elif text and kept is not None:
            kept.append(text)
        if not data:
            return
