"""Diagnostics for people: Go's words, the source line with a caret, why it is wrong, how to mend it.

    error[MismatchedTypes]: invalid operation: x + y (mismatched types int and string)
     --> main.go:7:14
      |
    7 |     fmt.Println(x + y)
      |                 ^^^^^
      = why: Go never converts between types by itself.
      = fix: convert one side: string(...), strconv.Itoa, float64(...)

A `Renderer` is made once per run with what the terminal can do; `plain` is the one-line form of gc and go vet.
"""

from __future__ import annotations

from gopy.source.diagnostic import ERROR, TEACH, Diagnostic, Fix, Text
from gopy.source.width import char_width, expand, harmless, one_line, width, wrap

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from gopy.source.file import FileSet, Position

RED, YELLOW, CYAN, BLUE, GREEN, BOLD = "1;31", "1;33", "1;36", "1;34", "32", "1"
KINDS = {ERROR: (Text("error"), RED), TEACH: (Text("advice"), CYAN)}
VET_KIND = (Text("vet"), YELLOW)
MIN_WIDTH = 20
WHY, FIX, MORE, NOTE = Text("why"), Text("fix"), Text("more"), Text("note")


def plain(diagnostic: Diagnostic, fset: FileSet, shorten: Callable[[str], str] = str) -> str:
    """`file:line:col: message` as gc and go vet print it; gc's related places on lines of their own, indented by a tab.

    Related places of gopy's own (a Text) are left out: Go's tools do not print them.
    """
    lines = [f"{place(fset.position(diagnostic.pos), shorten)}: {diagnostic.message}"]
    if diagnostic.kind == ERROR:
        for related in diagnostic.related:
            if isinstance(related.message, Text):
                continue
            lines.append(f"\t{place(fset.position(related.pos), shorten)}: {related.message}")
    return "\n".join(lines)


def place(position: Position, shorten: Callable[[str], str]) -> str:
    """`file:line:col`, the file's name made shorter."""
    name, position.name = position.name, one_line(shorten(position.name))
    text = str(position)
    position.name = name
    return text


class Renderer:
    """Turns diagnostics into text.

    `width`: cells of the terminal; `color`: whether to use ANSI colours; `translate`: from msgid to the user's language;
    `summary(code)`: the page's sentences (why, fix) in that language, or ("", "").
    """

    def __init__(
        self,
        fset: FileSet,
        *,
        width: int = 80,
        color: bool = False,
        translate: Callable[[str], str] = str,
        summary: Callable[[str], tuple[str, str]] | None = None,
    ) -> None:
        self.fset = fset
        self.width = max(width, MIN_WIDTH)
        self.color = color
        self.translate = translate
        self.summary = summary
        self._explained: set[str] = set()

    def _paint(self, text: str, style: str) -> str:
        return f"\x1b[{style}m{text}\x1b[0m" if self.color and text else text

    def _say(self, text: Text | str) -> str:
        return harmless(text.translated(self.translate) if isinstance(text, Text) else text)

    def render(self, diagnostic: Diagnostic) -> str:
        """One diagnostic, several lines, without a final line end."""
        label, style = KINDS.get(diagnostic.kind, VET_KIND)
        head = f"{self._say(label)}[{diagnostic.code}]"
        message = self._say(diagnostic.message)
        first, *rest = wrap(f"{head}: {message}", self.width) if self.color else (f"{head}: {message}").split("\n")
        out = [self._paint(first[: len(head)], style) + self._paint(first[len(head) :], BOLD)]
        out += [self._paint(line, BOLD) for line in rest]
        gutter = self._gutter(diagnostic)
        out += self._snippet(diagnostic.pos, diagnostic.end, gutter, style, "-->")
        for related in diagnostic.related:
            out.append(self._note(gutter, NOTE, self._say(related.message)))
            out += self._snippet(related.pos, related.end, gutter, BLUE, ":::")
        why, fix = ("", "")
        if self.summary is not None and diagnostic.code not in self._explained:
            self._explained.add(diagnostic.code)
            why, fix = self.summary(diagnostic.code)
        if why:
            out.append(self._note(gutter, WHY, why))
        hints = [self._say(hint) for hint in diagnostic.hints] or ([fix] if fix else [])
        out += [self._note(gutter, FIX, hint) for hint in hints]
        for repair in diagnostic.fixes[:1]:
            out += self._fix(repair, gutter, bool(hints))
        return "\n".join(out)

    def note(self, text: Text) -> str:
        """A remark that belongs to no place."""
        title = f"{self._say(NOTE)}:"
        first, *rest = wrap(f"{title} {self._say(text)}", self.width)
        return "\n".join([self._paint(title, BLUE) + first[len(title) :], *rest])

    def _gutter(self, diagnostic: Diagnostic) -> int:
        places = [diagnostic.pos, *(related.pos for related in diagnostic.related)]
        return max((len(str(self._physical_line(pos))) for pos in places), default=1)

    def _physical_line(self, pos: int) -> int:
        file = self.fset.file(pos)
        return file.line(pos) if file is not None else 0

    def _note(self, gutter: int, label: Text, text: str) -> str:
        title = self._say(label)
        indent = " " * gutter + " = "
        lines = wrap(f"{title}: {text}", self.width - gutter - 3)
        body = f"\n{' ' * len(indent)}".join(lines)
        return self._paint(indent, BLUE) + self._paint(body[: len(title) + 1], BOLD) + body[len(title) + 1 :]

    def _snippet(self, pos: int, end: int, gutter: int, style: str, arrow: str) -> list[str]:
        file = self.fset.file(pos)
        if file is None:
            return []
        pad = " " * gutter
        out = [f"{pad}{self._paint(arrow, BLUE)} {one_line(str(self.fset.position(pos)))}"]
        line = file.line(pos)
        raw = file.line_bytes(line)
        start = file.offset(pos) - file.lines[line - 1]
        stop = file.offset(end) - file.lines[line - 1] if end > pos else start
        text = raw.decode("utf-8", "replace")
        first = len(raw[:start].decode("utf-8", "replace"))
        last = max(len(raw[: min(max(stop, start), len(raw))].decode("utf-8", "replace")), first)
        shown, cells = expand(text)
        first, last = min(first, len(text)), min(last, len(text))
        begin, until = cells[first], max(cells[last], cells[first] + 1)
        shown, begin, until = self._window(shown, begin, until, self.width - gutter - 3)
        bar = self._paint("|", BLUE)
        out.append(f"{pad} {bar}")
        out.append(f"{self._paint(str(line).rjust(gutter), BLUE)} {bar} {shown}".rstrip())
        out.append(f"{pad} {bar} {' ' * begin}{self._paint('^' * (until - begin), style)}")
        return out

    @staticmethod
    def _window(shown: str, begin: int, until: int, room: int) -> tuple[str, int, int]:
        """Cut a line that is too wide so that the marked part can be seen; ... marks a cut."""
        room = max(room, MIN_WIDTH // 2)
        total = width(shown)
        if total <= room:
            return shown, begin, until
        dots = 3
        inner = room - 2 * dots
        if begin >= total - (room - dots):
            left, right = total - (room - dots), total
        else:
            left = begin - inner // 3
            right = left + inner
        if left <= dots:  # cutting so little would not make room
            left, right = 0, room - dots
        out = ""
        at = 0
        first = -1  # the cell where the part that is kept starts: a wide character may stand across the cut
        for char in shown:
            size = char_width(char)
            if at >= left and at + size <= right:
                if first < 0:
                    first = at
                out += char
            at += size
        moved = first - (dots if left else 0)
        text = ("..." if left else "") + out + ("..." if right < total else "")
        return text, begin - moved, max(min(until, right) - moved, begin - moved + 1)

    def _fix(self, fix: Fix, gutter: int, hinted: bool) -> list[str]:
        """The line as it would be after the fix, where the fix stays within one line."""
        out: list[str] = []
        if not hinted:
            out.append(self._note(gutter, FIX, self._say(fix.message)))
        if not fix.edits:
            return out
        file = self.fset.file(fix.edits[0].pos)
        if file is None:
            return out
        line = file.line(fix.edits[0].pos)
        if any(file.line(e.pos) != line or file.line(e.end) != line or "\n" in e.new for e in fix.edits):
            return out
        base = file.lines[line - 1]
        raw = file.line_bytes(line)
        first = min(fix.edits, key=lambda e: e.pos)
        before = raw[: file.offset(first.pos) - base].decode("utf-8", "replace")
        for edit in sorted(fix.edits, key=lambda e: e.pos, reverse=True):
            raw = raw[: file.offset(edit.pos) - base] + edit.new.encode() + raw[file.offset(edit.end) - base :]
        begin = expand(before)[1][-1]
        changed = max(width(first.new), 1)
        shown = expand(raw.decode("utf-8", "replace"))[0]
        shown = self._window(shown, begin, begin + changed, self.width - gutter - 3)[0]
        number = self._paint(str(line).rjust(gutter), BLUE)
        out.append(f"{number} {self._paint('+', GREEN)} {self._paint(shown, GREEN)}".rstrip())
        return out
