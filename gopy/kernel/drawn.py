"""What the kernel says as HTML and as text: errors with carets, values, tables. Everything that comes from a cell is escaped.

Errors are drawn once, by the renderer of `gopy vet`, with its colours; for a page these become spans. Their colours are those
that the front end's theme, light or dark, has for code: each has enough contrast there. Yellow has none such on white, so
warnings are in the colour of operators. Heads of tables say whether they are of a row or a column.
"""

from __future__ import annotations

import re
from html import escape

from gopy.source.diagnostic import Diagnostic, Text
from gopy.source.render import Renderer, plain

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from gopy.repl.session import Shown
    from gopy.source.file import FileSet

MOST = 10  # findings that are shown
WIDTH = 88
_SGR = re.compile("\x1b\\[([0-9;]*)m")
_STYLES = {
    "1": "font-weight:600",
    "30": "",
    "31": "color:var(--jp-mirror-editor-string-color,#d0453b)",
    "32": "color:var(--jp-mirror-editor-keyword-color,#2f8049)",
    "33": "color:var(--jp-mirror-editor-operator-color,#a06a00)",
    "34": "color:var(--jp-mirror-editor-property-color,#2f78b7)",
    "35": "color:var(--jp-mirror-editor-string-2-color,#a35bb8)",
    "36": "color:var(--jp-info-color0,#1f7f8c)",
}
_PRE = "margin:0;white-space:pre-wrap;font-family:var(--jp-code-font-family,monospace)"


class Draw:
    """Draws findings in a language (`language`, with its `translate`)."""

    def __init__(self, language: str, translate: Callable[[str], str]) -> None:
        self.language = language
        self.translate = translate

    def say(self, text: Text | str) -> str:
        """A sentence in the language."""
        return text.translated(self.translate) if isinstance(text, Text) else text

    def frames(self, found: Sequence[Diagnostic], fset: FileSet, color: bool = True) -> list[str]:
        """Each finding with its line, a caret and explanations; the first MOST of them."""
        from gopy.tool import pages

        renderer = Renderer(
            fset,
            width=WIDTH,
            color=color,
            translate=self.translate,
            summary=lambda code: pages.summary(code, self.language),
        )
        out = [renderer.render(diagnostic) for diagnostic in found[:MOST]]
        if len(found) > MOST:
            out.append(self.say(Text("and {count} more errors", count=len(found) - MOST)))
        return out

    def line(self, diagnostic: Diagnostic, fset: FileSet) -> str:
        """A finding in one line, as gc prints it."""
        said = Diagnostic(diagnostic.pos, self.say(diagnostic.message), diagnostic.code, diagnostic.kind)
        return plain(said, fset)

    def bundle(self, found: Sequence[Diagnostic], fset: FileSet, *, pages: bool = False) -> dict[str, str]:
        """Findings as HTML and as text; with `pages`, the page about each code behind a line to click."""
        html = "".join(f'<pre style="{_PRE}">{to_html(frame)}</pre><br>' for frame in self.frames(found, fset))
        if pages:
            html += "".join(self._details(code) for code in dict.fromkeys(d.code for d in found[:MOST]))
        return {"text/html": html, "text/plain": "\n\n".join(self.frames(found, fset, color=False))}

    def _details(self, code: str) -> str:
        from gopy.tool import pages

        text = pages.read(code, self.language)
        if text is None:
            return ""
        return f'<details><summary>{escape(code)}</summary><pre style="{_PRE}">{escape(text)}</pre></details>'


def to_html(text: str) -> str:
    """Text with terminal colours as HTML."""
    out: list[str] = []
    is_open = False
    at = 0
    for match in _SGR.finditer(text):
        out.append(escape(text[at : match.start()]))
        at = match.end()
        if is_open:
            out.append("</span>")
            is_open = False
        styles = [_STYLES[code] for code in match.group(1).split(";") if _STYLES.get(code)]
        if styles:
            out.append(f'<span style="{";".join(styles)}">')
            is_open = True
    out.append(escape(text[at:]))
    if is_open:
        out.append("</span>")
    return "".join(out)


def value_bundle(group: Sequence[Shown], bundles: Sequence[dict[str, str]], draw: Draw) -> dict[str, object]:
    """The forms of what one expression gives: its own, if it has such; a table; always the text."""
    text = "\n".join(shown.text for shown in group)
    if len(group) == 1:
        if bundles[0]:
            return {"text/plain": text, **typed(bundles[0])}
        if group[0].columns:
            return {"text/plain": text, "text/html": table(group[0], draw)}
    return {"text/plain": text}


def typed(bundle: dict[str, str]) -> dict[str, object]:
    """A bundle with JSON as values, as the protocol has it; what is no JSON is left out."""
    import json

    out: dict[str, object] = {}
    for mime, text in bundle.items():
        if mime == "application/json" or mime.endswith("+json"):
            try:
                out[mime] = json.loads(text)
            except ValueError:
                continue
        else:
            out[mime] = text
    return out


def table(shown: Shown, draw: Draw) -> str:
    """A value that is a table by nature, as HTML."""
    head = "<td></td>" + "".join(f'<th scope="col">{escape(column)}</th>' for column in shown.columns)
    rows: list[str] = []
    for label, row in zip(shown.labels, shown.rows, strict=False):
        cells = "".join(f"<td>{escape(cell)}</td>" for cell in row)
        rows.append(f'<tr><th scope="row">{escape(label)}</th>{cells}</tr>')
    more = (shown.length or 0) - len(shown.rows)
    note = f"<p>{escape(draw.say(Text('{count} more rows', count=more)))}</p>" if more > 0 else ""
    return (
        f"<table><caption>{escape(shown.shape)}</caption><thead><tr>{head}</tr></thead>"
        f"<tbody>{''.join(rows)}</tbody></table>{note}"
    )


def grid(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> dict[str, str]:
    """A table of the kernel's own, the first cell of each row its name: HTML and text. It may have no names of columns."""
    head = "".join(f'<th scope="col">{escape(column)}</th>' for column in columns)
    body = "".join(
        f'<tr><th scope="row">{escape(first)}</th>{"".join(f"<td>{escape(cell)}</td>" for cell in rest)}</tr>'
        for first, *rest in rows
    )
    thead = f"<thead><tr>{head}</tr></thead>" if any(columns) else ""
    lines = [list(columns), *map(list, rows)]
    sizes = [max(len(line[i]) for line in lines) for i in range(len(columns))]
    text = "\n".join(
        "  ".join(cell.ljust(size) for cell, size in zip(line, sizes, strict=True)).rstrip() for line in lines
    )
    return {
        "text/html": f"<table>{thead}<tbody>{body}</tbody></table>",
        "text/plain": text,
    }
