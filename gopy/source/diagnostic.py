"""What gopy has to say about a program: diagnostics, fixes, and text that can be translated.

Go's own messages are plain `str` and are never translated. Sentences of gopy's are `Text`, an English format
string (the gettext msgid) with its arguments, so that the edge that prints can translate them.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

ERROR = "error"  # the compiler refuses the program
VET = "vet"  # go vet's own analyzers
TEACH = "teach"  # gopy's analyzers for learners


class Text:
    """A translatable sentence: `Text("{name} is never read", name="x")`; str() gives the English."""

    __slots__ = ("msgid", "args")

    def __init__(self, msgid: str, **args: object) -> None:
        self.msgid = msgid
        self.args = args

    def __str__(self) -> str:
        return self.msgid.format(**self.args) if self.args else self.msgid

    def translated(self, gettext: Callable[[str], str]) -> str:
        """The sentence in another language; arguments that can be translated are so too."""
        template = gettext(self.msgid)
        if not self.args:
            return template
        args = {k: v.translated(gettext) if hasattr(v, "translated") else v for k, v in self.args.items()}
        return template.format(**args)


class Edit:
    """Replace the bytes [pos, end) by `new` (UTF-8)."""

    __slots__ = ("pos", "end", "new")

    def __init__(self, pos: int, end: int, new: str) -> None:
        self.pos = pos
        self.end = end
        self.new = new


class Fix:
    """A suggested fix: what it does in words, and edits that do not overlap.

    `safe`: `--fix` may apply it unasked, because the meaning it gives is the one surely meant.
    """

    __slots__ = ("message", "edits", "safe")

    def __init__(self, message: Text | str, edits: list[Edit], safe: bool = True) -> None:
        self.message = message
        self.edits = edits
        self.safe = safe


class Related:
    """Another place that belongs to a diagnostic (`other declaration of x`)."""

    __slots__ = ("pos", "end", "message")

    def __init__(self, pos: int, message: Text | str, end: int = 0) -> None:
        self.pos = pos
        self.end = end
        self.message = message


class Diagnostic:
    """One finding.

    `pos`, `end`: where (end 0 or < pos: only a point is known); `message`: Go's words (str) or ours (Text);
    `code`: the name in Go's error code list (`UnusedVar`), `Syntax`, or the analyzer's name; `kind`: ERROR, VET or
    TEACH; `related`: further places, which gc prints on lines of their own; `hints`: how to mend it, said under the
    source line; `fixes`: edits that mend it; `soft`: the error does not keep other phases from running (go/types').
    """

    __slots__ = ("pos", "end", "message", "code", "kind", "related", "hints", "fixes", "soft")

    def __init__(
        self,
        pos: int,
        message: Text | str,
        code: str,
        kind: str = ERROR,
        *,
        end: int = 0,
        related: list[Related] | None = None,
        hints: list[Text] | None = None,
        fixes: list[Fix] | None = None,
        soft: bool = False,
    ) -> None:
        self.pos = pos
        self.end = end
        self.message = message
        self.code = code
        self.kind = kind
        self.related = related if related is not None else []
        self.hints = hints if hints is not None else []
        self.fixes = fixes if fixes is not None else []
        self.soft = soft

    def __repr__(self) -> str:
        return f"Diagnostic({self.pos}, {str(self.message)!r}, {self.code})"
