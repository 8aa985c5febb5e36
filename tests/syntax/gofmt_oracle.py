"""Real gofmt as the judge. `python tests/syntax/gofmt_oracle.py --update` records what it prints for gofmt/*.input.

Inputs named fragment_* have no package clause and go through its standard input.
"""

from __future__ import annotations

import random
import subprocess
import sys
from pathlib import Path

from tests.syntax.gc_oracle import goroot

CASES = Path(__file__).parent / "gofmt"


def read(path: Path) -> bytes:
    """A case file, whatever a checkout made of its line ends."""
    return path.read_bytes().replace(b"\r\n", b"\n")


def gofmt(data: bytes, *flags: str) -> bytes:
    """What gofmt prints for standard input."""
    program = goroot() / "bin" / "gofmt"
    return subprocess.run([program, *flags], input=data, capture_output=True, check=True).stdout


def gofmt_files(texts: dict[str, bytes], directory: Path) -> dict[str, bytes]:
    """What gofmt makes of many files at once, by name; files it finds errors in are left out."""
    directory.mkdir()
    for name, data in texts.items():
        (directory / name).write_bytes(data)
    done = subprocess.run([goroot() / "bin" / "gofmt", "-w", directory], capture_output=True, text=True)
    bad = {Path(line.split(".go:")[0]).name + ".go" for line in done.stderr.splitlines() if ".go:" in line}
    return {name: (directory / name).read_bytes() for name in texts if name not in bad}


def _tokens(data: bytes) -> list[bytes]:
    import re

    return re.findall(
        rb"//[^\n]*|/\*.*?\*/|`[^`]*`|\"(?:\\.|[^\"\\\n])*\"|'(?:\\.|[^'\\\n])*'|\w+|[^\w\s]+?|[ \t\r\n]+",
        data,
        re.DOTALL,
    )


def scramble(data: bytes, chance: random.Random, rough: bool) -> bytes:
    """The same program with its layout destroyed: no indentation, single blanks; `rough`: random blanks and tabs,
    empty lines more and fewer, line breaks and comments after commas and opening brackets."""
    out: list[bytes] = []
    for token in _tokens(data):
        text = token
        if token.isspace():
            breaks = token.count(b"\n")
            if breaks:
                if rough and chance.random() < 0.05:
                    breaks = chance.choice((1, 2, 3))
                indent = chance.choice((b"", b"", b" ", b"\t", b"\t\t\t", b"    ")) if rough else b""
                text = b"\n" * breaks + indent
            else:
                text = chance.choice((b" ", b" ", b"  ", b"\t")) if rough else b" "
        elif rough and token in (b",", b"(", b"{", b"[") and chance.random() < 0.03:
            text = token + chance.choice((b"\n", b" /* c */ ", b" // c\n", b"/* a\n b */"))
        out.append(text)
    return b"".join(out)


if __name__ == "__main__" and "--update" in sys.argv:
    for path in sorted(CASES.glob("*.input")):
        path.with_suffix(".want").write_bytes(gofmt(read(path)))
