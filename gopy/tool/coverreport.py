"""Reading profiles of coverage: a table of functions, and a page of HTML that shows what has run.

A profile names files by import path and base name; they are looked for in the modules in force. A profile may stem from
anybody: what does not fit the text of a file is cut to it, and everything in the page is escaped.
"""

from __future__ import annotations

import os
from html import escape

from gopy.source.diagnostic import Text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from gopy.project.module import Modules
    from gopy.source.file import SourceFile


class ReportError(Exception):
    """A profile that cannot be shown; `message` says why."""

    def __init__(self, message: Text) -> None:
        super().__init__(str(message))
        self.message = message


class Counted:
    """A block of a profile: from line and column to line and column, statements, and how often it ran."""

    __slots__ = ("start", "end", "statements", "count")

    def __init__(self, start: tuple[int, int], end: tuple[int, int], statements: int, count: int) -> None:
        self.start = start
        self.end = end
        self.statements = statements
        self.count = count


def read_profile(text: str) -> tuple[str, dict[str, list[Counted]]]:
    """The mode, and the blocks of each file; what stands there several times is added up. Errors: ReportError."""
    lines = text.split("\n")
    mode = lines[0].removeprefix("mode: ").strip()
    if not lines[0].startswith("mode: ") or mode not in ("set", "count", "atomic"):
        raise ReportError(Text("bad mode line: {line}", line=lines[0][:80]))
    found: dict[str, dict[tuple[int, ...], Counted]] = {}
    for number, line in enumerate(lines[1:], 2):
        if not line or line.startswith("mode: "):
            continue
        name, _, rest = line.rpartition(":")
        try:
            place, statements, count = rest.split(" ")
            numbers = [int(n) for part in place.split(",") for n in part.split(".")]
            line1, column1, line2, column2 = numbers
            block = Counted((line1, column1), (line2, column2), int(statements), int(count))
            if min(*numbers, block.statements, block.count) < 0 or not name:
                raise ValueError
        except ValueError:
            raise ReportError(Text("line {number} of the profile is not as it should be", number=number)) from None
        before = found.setdefault(name, {}).setdefault((*numbers,), block)
        if before is not block:
            before.count = before.count | block.count if mode == "set" else before.count + block.count
    return mode, {name: sorted(found[name].values(), key=lambda b: (b.start, b.end)) for name in sorted(found)}


def source_of(name: str, modules: Modules) -> SourceFile:
    """The file that a profile names. Errors: ReportError."""
    from gopy.project.directory import read_bytes
    from gopy.project.module import NotFoundError
    from gopy.source.file import SourceFile

    path = name
    package, _, base = name.rpartition("/")
    if name.startswith(".") or os.path.isabs(name):
        # Named one by one to gopy test. The profile is not trusted with other files of the machine.
        if not _is_inside(path, os.getcwd()) or not name.endswith(".go"):
            raise ReportError(Text("{name} is not below the current directory", name=name))
    else:
        try:
            path = os.path.join(modules.find(package), base)
        except (NotFoundError, OSError):
            path = ""
        if not path or not base.endswith(".go"):
            raise ReportError(Text("no package is found for {name}", name=name))
    try:
        return SourceFile(name, read_bytes(path))
    except OSError as error:
        raise ReportError(
            Text("cannot read {name}: {problem}", name=path, problem=str(error.strerror or error))
        ) from None


def _is_inside(path: str, directory: str) -> bool:
    return os.path.realpath(path).startswith(os.path.join(os.path.realpath(directory), ""))


def statements_of(blocks: Sequence[Counted]) -> tuple[int, int]:
    """How many statements have run, and how many there are."""
    return sum(b.statements for b in blocks if b.count), sum(b.statements for b in blocks)


def percent(numbers: tuple[int, int]) -> str:
    """A percentage as Go prints it."""
    return f"{100.0 * numbers[0] / (numbers[1] or 1):.1f}%"


# The table.


def function_table(text: str, modules: Modules) -> str:
    """What go tool cover -func prints of a profile. Errors: ReportError."""
    from gopy.syntax import ast
    from gopy.syntax.parse import parse_file

    rows: list[tuple[str, str, str]] = []
    run = all = 0
    for name, blocks in read_profile(text)[1].items():
        source = source_of(name, modules)
        for decl in parse_file(source).decls:
            if not isinstance(decl, ast.FuncDecl) or decl.body is None:
                continue
            start, end = source.physical(decl.pos), source.physical(decl.end)
            first, last = (start.line, start.column), (end.line, end.column)
            numbers = statements_of([b for b in blocks if b.start < last and b.end > first])
            rows.append((f"{name}:{start.line}:", decl.name.name, percent(numbers)))
            run += numbers[0]
            all += numbers[1]
    rows.append(("total:", "(statements)", percent((run, all))))
    widths = [(max(len(row[i]) for row in rows) + 8) // 8 * 8 for i in (0, 1)]
    lines = []
    for row in rows:
        cells = (row[i] + "\t" * -((len(row[i]) - widths[i]) // 8) for i in (0, 1))
        lines.append("".join(cells) + row[2] + "\n")
    return "".join(lines)


# The page.

_STYLE = """
:root { color-scheme: light dark; --fg: #1b1f24; --bg: #fff; --line: #c3c9d1; --link: #0a4a9e;
  --no: #8f0f1a; --no-bg: #fdecee; --yes: #0b5a2e; --yes-bg: #e9f7ee; }
@media screen and (prefers-color-scheme: dark) { :root { --fg: #e6e9ed; --bg: #14171b; --line: #4a525c; --link: #8cc4ff;
  --no: #ffa3a3; --no-bg: #3a1a1e; --yes: #7ddba0; --yes-bg: #12301f; } }
body { margin: 0 auto; max-width: 72rem; padding: 1rem; font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere;
  background: var(--bg); color: var(--fg); }
h1 { font-size: 1.5rem; } h2 { font-size: 1.1rem; margin-top: 2rem; } a { color: var(--link); }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
pre { font: .9rem/1.5 ui-monospace, Menlo, Consolas, monospace; tab-size: 4; white-space: pre-wrap;
  border: 1px solid var(--line); border-radius: .4rem; padding: .6rem .8rem; }
.no, .yes { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.no { color: var(--no); background: var(--no-bg); text-decoration: underline dotted; text-underline-offset: .2em; }
.yes { color: var(--yes); background: var(--yes-bg); }
"""
_HEAD = """\
<!DOCTYPE html>
<html lang="{tag}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>{title}</title>
<style>{style}</style>
</head>
<body>
<main>
<h1>{title}</h1>
<p><span class="yes">{covered}</span> <span class="no">{missed}</span></p>
"""


def html_page(text: str, modules: Modules, say: Callable[[Text], str], language: str) -> str:
    """A page that shows the files of a profile. `say`: gives a sentence in the language. Errors: ReportError."""
    links, sections = [], []
    mode, files = read_profile(text)
    for number, (name, blocks) in enumerate(files.items()):
        source = source_of(name, modules)
        head = f"{escape(name)} ({percent(statements_of(blocks))})"
        links.append(f'<li><a href="#file{number}">{head}</a></li>')
        sections.append(f'<section><h2 id="file{number}">{head}</h2>')
        if missed := _lines([b for b in blocks if not b.count and b.statements]):
            sections.append(f"<p>{escape(say(Text('Lines that have not run: {lines}', lines=missed)))}</p>")
        sections.append(f'<pre translate="no">{_marked(source, blocks, mode)}</pre></section>')
    words = (Text("coverage"), Text("has run"), Text("has not run"))
    title, covered, not_covered = (escape(say(word)) for word in words)
    tag = "zh-Hans" if language.startswith("zh") else "en"
    start = _HEAD.format(tag=tag, title=title, style=_STYLE, covered=covered, missed=not_covered)
    contents = f"<ul>{''.join(links)}</ul>\n" if len(links) > 1 else ""
    end = "</main>\n</body>\n</html>\n"
    return start + contents + "\n".join(sections) + end


def _lines(blocks: Sequence[Counted]) -> str:
    """The lines of blocks, for who does not see the colours: 3, 7-9."""
    spans: list[tuple[int, int]] = []
    for block in blocks:
        # A block that ends in the first column of a line has nothing of that line.
        first, last = block.start[0], block.end[0] - (block.end[1] <= 1)
        if spans and first <= spans[-1][1] + 1:
            first, last = spans[-1][0], max(last, spans.pop()[1])
        spans.append((first, max(first, last)))
    return ", ".join(str(a) if a == b else f"{a}-{b}" for a, b in spans)


def _marked(source: SourceFile, blocks: Sequence[Counted], mode: str) -> str:
    """The text of a file, blocks marked."""

    def offset(place: tuple[int, int]) -> int:
        line, column = place
        if line > len(source.lines):
            return len(source.data)
        return min(source.lines[max(line, 1) - 1] + max(column - 1, 0), len(source.data))

    def shown(start: int, end: int) -> str:
        return escape(source.data[start:end].decode("utf-8", "replace"))

    out = []
    done = 0
    for block in blocks:
        start, end = max(offset(block.start), done), offset(block.end)
        if end <= start:
            continue
        note = f' title="{block.count}"' if mode != "set" else ""
        kind = "yes" if block.count else "no"
        out.append(f'{shown(done, start)}<span class="{kind}"{note}>{shown(start, end)}</span>')
        done = end
    return "".join(out) + shown(done, len(source.data))
