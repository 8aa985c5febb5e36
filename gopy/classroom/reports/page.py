"""The page that all reports are: its head, its style, and the pieces that they are written with.

Everything that comes from a course, a student or a program goes through `escaped`. The style follows the system to light or
dark, and is made for paper too. Nothing is told by colour alone. A content security policy forbids everything but the style,
should anything have been missed.
"""

from __future__ import annotations

import html

from gopy.source.width import harmless

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    Gettext = Callable[[str], str]

_STYLE = """
:root { color-scheme: light dark; --fg: #1b1f24; --bg: #ffffff; --soft: #f3f4f6; --line: #8a929c; --good: #0a6b35;
  --bad: #a3121f; --mark: #fff0a8; --link: #0550ae; }
@media (prefers-color-scheme: dark) { :root { --fg: #e6e9ed; --bg: #14171b; --soft: #21262d; --line: #7d8793;
  --good: #63d18c;
  --bad: #ff8f8f; --mark: #5a4a00; --link: #79b8ff; } }
* { box-sizing: border-box; }
body { font: 1rem/1.55 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif;
  color: var(--fg); background: var(--bg);
  max-width: 72rem; margin: 0 auto; padding: 1rem; }
h1 { font-size: 1.6rem; line-height: 1.25; } h2 { font-size: 1.2rem; margin-top: 2rem; }
pre { background: var(--soft); border: 1px solid var(--line); border-radius: .3rem; padding: .6rem;
  overflow-x: auto; tab-size: 4;
  font: .9rem/1.4 ui-monospace, Menlo, Consolas, monospace; white-space: pre; }
table { border-collapse: collapse; margin: 1rem 0; }
  caption { text-align: start; font-weight: 600; padding-bottom: .3rem; }
th, td { border: 1px solid var(--line); padding: .3rem .6rem; text-align: start; vertical-align: top; }
  td.number { text-align: end; }
.good { color: var(--good); } .bad { color: var(--bad); }
.help { border-inline-start: .3rem solid var(--line); padding-inline-start: .8rem; }
a { color: var(--link); } :focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.skip { position: absolute; left: -99rem; } .skip:focus { position: static; }
.bar { background: var(--link); height: 1rem; display: inline-block; min-width: 1px; }
.sides { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 1rem; }
figure { margin: 1rem 0; }
mark { background: var(--mark); color: inherit; display: block; } summary { cursor: pointer; padding: .3rem 0; }
.scroll { overflow-x: auto; }
@media (max-width: 50rem) { .sides { grid-template-columns: minmax(0, 1fr); } }
@media print { :root { --fg: #000; --bg: #fff; --soft: #fff; --good: #000; --bad: #000; }
  body { max-width: none; padding: 0; }
  pre { white-space: pre-wrap; overflow-wrap: anywhere; } section { break-inside: avoid-page; }
.skip { display: none; } }
"""
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def escaped(text: object) -> str:
    """A text as it stands in HTML, in elements and in attributes; without characters that turn the direction of others."""
    return html.escape(harmless(str(text)))


def page(title: str, language: str, skip: str, parts: Iterable[str]) -> str:
    """A whole page. `title`: plain text, the page's heading too; `skip`: the words of the link to the content; `parts`: HTML."""
    tag = "zh-Hans" if language.startswith("zh") else "en"
    return "\n".join(
        [
            "<!DOCTYPE html>",
            f'<html lang="{tag}">',
            "<head>",
            '<meta charset="utf-8">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
            '<meta name="robots" content="noindex">',
            f"<title>{escaped(title)}</title>",
            f"<style>{_STYLE}</style>",
            "</head>",
            "<body>",
            f'<a class="skip" href="#content">{escaped(skip)}</a>',
            '<main id="content" tabindex="-1">',
            f"<h1>{escaped(title)}</h1>",
            *parts,
            "</main>",
            "</body>",
            "</html>",
            "",
        ]
    )


def paragraph(text: str, kind: str = "") -> str:
    """A paragraph of plain text, its lines kept."""
    name = f' class="{kind}"' if kind else ""
    return f"<p{name}>" + "<br>".join(escaped(line) for line in text.strip().split("\n")) + "</p>"


def block(label: str, text: str) -> str:
    """A text as it was printed, with a label; it can be scrolled with the keyboard."""
    shown = escaped(text.rstrip("\n"))
    return (
        f"<figure><figcaption>{escaped(label)}</figcaption>"
        f'<pre tabindex="0" role="region" aria-label="{escaped(label)}">{shown}</pre></figure>'
    )


def table(caption: str, head: Sequence[str], rows: Iterable[Sequence[str]], numbers: Sequence[int] = ()) -> str:
    """A table. `rows`: cells as HTML, the first of each names its row; `numbers`: columns that are set to the end."""
    lines = ['<div class="scroll" tabindex="0" role="region" aria-label="' + escaped(caption) + '">', "<table>"]
    lines.append(f"<caption>{escaped(caption)}</caption>")
    lines.append("<thead><tr>" + "".join(f'<th scope="col">{escaped(cell)}</th>' for cell in head) + "</tr></thead>")
    lines.append("<tbody>")
    for row in rows:
        cells = [f'<th scope="row">{row[0]}</th>']
        cells += [f"<td{' class=number' if i in numbers else ''}>{cell}</td>" for i, cell in enumerate(row) if i]
        lines.append("<tr>" + "".join(cells) + "</tr>")
    return "\n".join([*lines, "</tbody>", "</table>", "</div>"])


def verdict(good: bool, words: str) -> str:
    """Whether something is right: a sign, words, and a colour."""
    sign = "✓" if good else "✗"
    return f'<span class="{"good" if good else "bad"}"><span aria-hidden="true">{sign}</span> {escaped(words)}</span>'
