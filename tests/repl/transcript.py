"""Transcripts of sessions: cells and what comes of them, as text.

    > x := 2
    . x * 21
    = 42

`> ` begins a cell and `. ` goes on; what follows up to the next cell is expected: lines of standard output as they are;
`! ` before those of standard error; `= ` values; `error: `, `vet: ` messages with places; `waits: f for x`; `again: f`, what
was compiled again; and `ended: ` how a cell ended that did not run through. Lines of a cell that begin with `#` in the
transcript are comments.
"""

from __future__ import annotations

from pathlib import Path

from gopy.repl.session import OK, Session

HERE = Path(__file__).parent / "transcripts"


def cells(text: str) -> list[tuple[str, list[str]]]:
    """The cells of a transcript with the lines that are expected."""
    found: list[tuple[str, list[str]]] = []
    for line in text.splitlines():
        if line.startswith("> ") or line == ">":
            found.append((line[2:], []))
        elif line.startswith(". ") or line == ".":
            code, expected = found[-1]
            found[-1] = (code + "\n" + line[2:], expected)
        elif line.startswith("#") or not found:
            continue
        elif line:
            found[-1][1].append(line)
    return found


def run_cell(session: Session, code: str) -> list[str]:
    """What comes of a cell, as the lines of a transcript."""
    result = session.run(code)
    lines: list[str] = []
    fset = session.state.fset
    for error in result.errors:
        lines += [f"error: {fset.position(error.pos)}: {line}" for line in str(error.message).split("\n")[:1]]
        lines += [f"error:     {line.strip()}" for line in str(error.message).split("\n")[1:]]
    for declaration in result.waiting:
        lines.append(f"waits: {', '.join(declaration.names)} for {', '.join(sorted(declaration.missing))}")
    if result.again:
        lines.append(f"again: {', '.join(result.again)}")
    streams = {"stdout": "", "stderr": "! "}
    whole: list[tuple[str, str]] = []
    for stream, text in result.output:
        if whole and whole[-1][0] == stream:
            whole[-1] = (stream, whole[-1][1] + text)
        else:
            whole.append((stream, text))
    for stream, text in whole:
        lines += [streams[stream] + line.partition(" +0x")[0] for line in text.split("\n") if line]
    for value in result.values:
        lines += ["= " + value.text.split("\n")[0], *value.text.split("\n")[1:]]
    lines += [f"vet: {fset.position(found.pos)}: {found.message}" for found in result.findings]
    if result.status not in (OK, "error"):
        lines.append(f"ended: {result.status}" + (f" {result.exit_status}" if result.exit_status else ""))
    return [line.replace("\t", "    ").rstrip() for line in lines]


def play(text: str) -> str:
    """A transcript with what really came."""
    out: list[str] = []
    with Session(seed=1) as session:
        for code, _ in cells(text):
            first, *rest = code.split("\n")
            out.append("> " + first)
            out += [(". " + line).rstrip() for line in rest]
            out += run_cell(session, code)
            out.append("")
    return "\n".join(out)
