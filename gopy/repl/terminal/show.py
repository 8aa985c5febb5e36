"""How a cell's result looks.

    _3 = []int{1, 2, 3}  len 3 cap 4        the value is kept in the variable _3; sizes and types on request
    vet: result of fmt.Sprint call not used (cell[3]:1)

Errors are drawn as `gopy vet` draws them; the trace of a panic has been printed by the program itself.
"""

from __future__ import annotations

from gopy.repl.session import ERROR, EXITED, LIMIT, STOPPED, Result, Shown
from gopy.repl.terminal.console import TAB, Console
from gopy.repl.terminal.settings import Settings
from gopy.runtime.limits import message
from gopy.source.diagnostic import Diagnostic, Text
from gopy.source.width import harmless, width

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from gopy.source.file import FileSet

_MOST = 10  # errors that are shown


class Presenter:
    """Shows results on a console. `renderers`: of plugins, each gives the text of a value, or None."""

    def __init__(self, console: Console, settings: Settings) -> None:
        self.console = console
        self.settings = settings
        self.renderers: list[Callable[[Shown], str | None]] = []

    def show(self, result: Result) -> None:
        """Everything that is to be said about a cell that has ended."""
        console = self.console
        if result.status == ERROR:
            self.diagnostics(result.errors, result.fset)
            return
        for declaration in result.waiting:
            names = ", ".join(declaration.names)
            missing = ", ".join(sorted(declaration.missing))
            console.say(Text("{names}: waits for {missing}", names=names, missing=missing), "note")
        self.values(result)
        if result.again:
            console.say(Text("compiled again: {names}", names=", ".join(result.again)), "note")
        if self.settings.vet:
            for finding in result.findings:
                self._finding(finding, result.fset)
        if result.status == EXITED:
            console.complain(Text("the cell ended itself: exit status {status}", status=result.exit_status))
        elif result.status == STOPPED:
            console.complain(Text("interrupted"))
        elif result.status == LIMIT:
            console.complain(message(result.reason, self.settings.limits))

    def diagnostics(self, errors: Sequence[Diagnostic], fset: FileSet) -> None:
        """Errors, drawn; in one line each if the console is plain."""
        console = self.console
        if console.plain:
            from gopy.source.render import plain

            for error in errors[:_MOST]:
                console.line(harmless(plain(self._said(error), fset)), True)
        else:
            from gopy.source.render import Renderer
            from gopy.tool import pages

            renderer = Renderer(
                fset,
                width=console.columns(),
                color=console.color,
                translate=console.translate,
                summary=lambda code: pages.summary(code, self.settings.lang),
            )
            for error in errors[:_MOST]:
                console.line(renderer.render(error), True)
        if len(errors) > _MOST:
            console.say(Text("and {count} more errors", count=len(errors) - _MOST), "note", True)

    def _said(self, error: Diagnostic) -> Diagnostic:
        text = error.message.translated(self.console.translate) if isinstance(error.message, Text) else error.message
        return Diagnostic(error.pos, text, error.code, error.kind, related=error.related)

    def _finding(self, finding: Diagnostic, fset: FileSet) -> None:
        where = fset.position(finding.pos)
        text = self._said(finding).message
        place = f"{where.name}:{where.line}"
        self.console.line(self.console.paint(harmless(f"vet: {text} ({place})"), "vet"), True)

    # Values.

    def values(self, result: Result) -> None:
        """The values that a cell shows; the last expression's with the names of the variables that keep them."""
        groups: list[list[Shown]] = []
        for shown in result.values:
            if shown.index == 0 or not groups:
                groups.append([])
            groups[-1].append(shown)
        for number, group in enumerate(groups, 1):
            for shown in group:
                name = f"_{result.number}" + (f"_{shown.index + 1}" if shown.of > 1 else "")
                self.value(shown, name if number == len(groups) else "")

    def value(self, shown: Shown, name: str = "", typed: bool = False) -> None:
        """One value; `name`: of the variable that keeps it; `typed`: with type and sizes whatever the settings say."""
        console = self.console
        head = f"{name} = " if name else "= "
        for renderer in self.renderers:
            drawn = renderer(shown)
            if drawn is not None:
                console.line(console.paint(head.rstrip(), "result") + ("\n" if "\n" in drawn else " ") + drawn)
                return
        rows = self._table(shown) if self.settings.tables and shown.columns else ""
        if rows:
            text = f"{harmless(shown.shape)}\n{rows}"
        elif shown.plain:
            text = ("\n" if "\n" in shown.plain else "") + harmless(shown.plain)
        else:
            text = console.go(shown.text)
            if typed or self.settings.types:
                text += console.paint("  " + shape(shown), "note")
        console.line(console.paint(head, "result") + text)

    def _table(self, shown: Shown) -> str:
        """A value that is a table by nature, with its columns aligned; "" if the line is too narrow."""
        clean = [[harmless(cell).replace("\n", " ") for cell in row] for row in [shown.columns, *shown.rows]]
        labels = ["", *shown.labels][: len(clean)]
        rows = [[label, *row] for label, row in zip(labels, clean, strict=False)]
        sizes = [max(width(row[i]) for row in rows) for i in range(len(rows[0]))]
        if sum(sizes) + 2 * len(sizes) > self.console.columns():
            return ""
        lines: list[str] = []
        for row in rows:
            cells = [f"{cell}{' ' * (size - width(cell))}" for cell, size in zip(row, sizes, strict=True)]
            lines.append((TAB[:2] + "  ".join(cells)).rstrip())
        lines[0] = self.console.paint(lines[0], "title")
        return "\n".join(lines)


def shape(shown: Shown) -> str:
    """Type and sizes of a value, the type left out where the value's text begins with it."""
    type = shown.dynamic or shown.type
    return harmless(shown.shape.removeprefix(type).strip() if shown.text.startswith(type) else shown.shape) or type
