"""The printer's core: tokens, pending white space, and the comments between them (gofmt's layout; go/printer).

The functions that print nodes (printer_expr, printer_stmt, printer_decl) say `at(pos)`, then `put(token)`, and ask
for white space with `space(...)`. White space is only noted (`ws`) until the next token is put: if a comment stands
in the source before that token, the comment goes where the white space pending around it lets it stand best.

`pos` and `line` are the place in the *source* of what is printed next (exact after `at`, else guessed: where the last
text ended); comments and blank lines of the source are found by them. `sheet` knows the place in the output.

Invariants: `ws` is empty after every put. A comment that ends its line is never put where a line break would mean
a semicolon (`semi`), it waits for the next token that may stand on a new line.
"""

from __future__ import annotations

from bisect import bisect_right

from gopy.syntax.align import Sheet, byte_length
from gopy.syntax.ast import Comment, CommentGroup
from gopy.syntax.comment_layout import block_lines, trim_right

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.syntax.ast import Expr, Node

BLANK = " "
VTAB = "\v"
NEWLINE = "\n"
FORMFEED = "\f"  # a line end that ends a section of aligned columns
INDENT = ">"
UNINDENT = "<"
IGNORE = ""

MAX_NEWLINES = 2
FAR = 1 << 62

# Token kinds that are not spelled like the token.
IDENT = "IDENT"
EOF = "EOF"

# Tokens that would melt with the next one if it began with one of these characters.
MELTS = {"INT": ".", "+": "+", "-": "-", "/": "*", "<": "-<", "&": "&^"}
# Tokens after which a line break means a semicolon.
ENDS_STATEMENT = frozenset(("break", "continue", "fallthrough", "return", "++", "--", ")", "]", "}"))


class Unprintable(Exception):
    """A node that stands for text that could not be read (BadExpr, BadStmt, BadDecl)."""

    def __init__(self, node: Node) -> None:
        super().__init__(node)
        self.node = node


class Printer:
    """The state of one printing.

    Parameters: `starts`, positions of the line starts of the source; `comments`, groups to print, in order; `sheet`,
    the output.
    """

    __slots__ = (
        "starts",
        "comments",
        "sheet",
        "pos",
        "line",
        "last_line",
        "level",
        "no_extra_blank",
        "no_extra_linebreak",
        "semi",
        "token",
        "ws",
        "line_cell",
        "comment_index",
        "comment",
        "comment_pos",
        "comment_breaks",
        "go_build",
        "plus_build",
        "flat_texts",
        "sizes",
    )

    def __init__(self, starts: list[int], comments: list[CommentGroup], sheet: Sheet) -> None:
        self.starts = starts
        self.comments = comments
        self.sheet = sheet
        self.pos = 0
        self.line = 1
        self.last_line = 0  # source line where the last text ended; 0: nothing printed
        self.level = 0  # nesting of composite literals
        self.no_extra_blank = False  # after /* */
        self.no_extra_linebreak = False  # after /* */
        self.semi = False
        self.token = ""  # kind of the last token
        self.ws: list[str] = []
        self.line_cell: list[int] | None = None  # gets the output line of the next token
        self.comment_index = 0
        self.comment: CommentGroup | None = None  # the next comment group
        self.comment_pos = FAR
        self.comment_breaks = False  # it contains a line break, or ends with one
        self.go_build: list[int] = []  # output lines (from 0) of //go:build
        self.plus_build: list[int] = []  # of // +build
        self.flat_texts: dict[Expr, str | None] = {}  # printer_flat.size_of
        self.sizes: dict[Expr, int] = {}
        self._next_comment()

    # Places in the source.

    def line_of(self, pos: int) -> int:
        """The source line of a position."""
        return bisect_right(self.starts, pos)

    def column_of(self, pos: int) -> int:
        """The 1-based column of a position, in bytes."""
        return pos - self.starts[bisect_right(self.starts, pos) - 1] + 1

    def one_line(self, pos: int, end: int) -> bool:
        """Whether [pos, end) stands on one source line."""
        starts = self.starts
        return bisect_right(starts, pos) == bisect_right(starts, end)

    def at(self, pos: int) -> None:
        """The next token stands at `pos` in the source (NO_POS: not known)."""
        if pos:
            self.pos = pos
            self.line = bisect_right(self.starts, pos)

    # Tokens and white space.

    def space(self, *white: str) -> None:
        """Ask for white space before the next token."""
        for ch in white:
            if ch:
                self.ws.append(ch)
                if ch in "\n\f":
                    self.semi = False

    def word(self, name: str) -> None:
        """Put a name."""
        self.put(name, IDENT, True)

    def op(self, token: str) -> None:
        """Put an operator or keyword."""
        self.put(token, token, token in ENDS_STATEMENT)

    def put(self, text: str, kind: str, semi: bool) -> None:
        """Put one token: pending comments, pending white space, then `text`.

        `kind`: IDENT, a literal's kind, or the token itself; `semi`: a line break after it means a semicolon.
        """
        before = self.token
        self.token = kind
        ws = self.ws
        if before in MELTS and not ws and kind is not IDENT and text[0] in MELTS[before]:
            ws.append(BLANK)
        pos = self.pos
        line = self.line
        sheet = self.sheet
        if self.comment_pos < pos and not (self.semi and self.comment_breaks):
            wrote_newline, dropped = self._put_comments(pos, line, kind, before)
            if not self.semi:
                # blank lines of the source between the comment and the token
                missing = min(line - self.line, MAX_NEWLINES)
                if wrote_newline and missing == MAX_NEWLINES:
                    missing -= 1
                if missing > 0:
                    self._break_lines(missing, dropped)
                    semi = False
        elif ws:
            if len(ws) == 1 and ws[0] is BLANK:
                sheet.text(BLANK)
                ws.clear()
            else:
                self._write_space(len(ws))
        if self.line_cell is not None:
            self.line_cell[0] = sheet.line
            self.line_cell = None
        if "\n" in text:
            sheet.long_text(text)
            line += text.count("\n")
        else:
            sheet.text(text)
        self.pos = pos + byte_length(text)
        self.line = self.last_line = line
        self.semi = semi

    def chunk(self, pos: int, end: int, text: str, kind: str) -> None:
        """Put the finished text of a node [pos, end) that stands on one source line, with no comment in it.

        `kind` is the node's last token.
        """
        self.pos = pos
        self.line = bisect_right(self.starts, pos)
        first = text[0]
        self.put(text, IDENT if first not in "+-*&^<." else first, True)
        self.token = kind
        self.pos = end

    def linebreak(self, line: int, least: int, white: str, section: bool) -> int:
        """Ask for the line breaks between here and source line `line`, between `least` and 2; `white` goes before.

        Returns 0: none, 1: one, more: a new section or an empty line.
        """
        count = max(min(line - self.line, MAX_NEWLINES), least)
        if count <= 0:
            return 0
        breaks = count
        if white:
            self.ws.append(white)
        if section:
            self.ws.append(FORMFEED)
            count -= 1
            breaks = count + 2
        for _ in range(count):
            self.ws.append(NEWLINE)
        self.semi = False
        return breaks

    def _break_lines(self, count: int, section: bool) -> None:
        self.sheet.newline(count, section)
        self.line += count

    def _write_space(self, count: int) -> None:
        """Write the first `count` entries of the pending white space."""
        ws = self.ws
        sheet = self.sheet
        at = 0
        while at < count:
            ch = ws[at]
            if ch == INDENT:
                sheet.margin += 1
            elif ch == UNINDENT:
                sheet.margin = max(sheet.margin - 1, 0)
            elif ch in (NEWLINE, FORMFEED):
                if at + 1 < count and ws[at + 1] == UNINDENT:
                    # A label: the line end belongs to the outer indentation, and starts a section, lest a long
                    # label widens the indentation of the lines before it.
                    ws[at], ws[at + 1] = UNINDENT, FORMFEED
                    continue
                self._break_lines(1, ch == FORMFEED)
            elif ch == BLANK:
                sheet.text(BLANK)
            elif ch == VTAB:
                sheet.tab(False)
            at += 1
        del ws[:count]

    # Comments.

    def _next_comment(self) -> None:
        if self.comment_index < len(self.comments):
            group = self.comments[self.comment_index]
            self.comment_index += 1
            self.comment = group
            first = group.list[0]
            self.comment_pos = first.pos
            self.comment_breaks = self._breaks(group.list, first)
        else:
            self.comment = None
            self.comment_pos = FAR

    def _breaks(self, comments: list[Comment], first: Comment) -> bool:
        line = self.line_of(first.pos)
        return any(c.text[1] == "/" or "\n" in c.text or self.line_of(c.pos) != line for c in comments)

    def comment_before(self, pos: int) -> bool:
        """Whether a comment would be printed before a token at `pos`."""
        return self.comment_pos < pos and not (self.semi and self.comment_breaks)

    def comment_size_before(self, pos: int) -> int:
        """The bytes of the comments that would be printed before a token at `pos`."""
        size = 0
        at = self.comment_index - 1
        while 0 <= at < len(self.comments) and self.comment_pos < FAR:
            group = self.comments[at]
            if group.list[0].pos >= pos or (self.semi and self._breaks(group.list, group.list[0])):
                break
            size += sum(byte_length(c.text) for c in group.list)
            at += 1
        return size

    def flush(self, pos: int, line: int, kind: str) -> None:
        """Print what is pending before a place where no token follows."""
        if self.comment_before(pos):
            self._put_comments(pos, line, kind, self.token)
        else:
            self._write_space(len(self.ws))

    def _put_comments(self, next_pos: int, next_line: int, kind: str, before: str) -> tuple[bool, bool]:
        """Print the comments that stand before the next token, mixed with the pending white space.

        `kind`: the next token; `before`: the last one. Returns whether a line end was written after the comments
        and whether the start of a section was dropped.
        """
        last: Comment | None = None
        while self.comment_before(next_pos):
            group = self.comment
            assert group is not None
            comments = group.list
            final = comments[-1]
            end = final.pos + byte_length(final.text)
            rewritten = (
                kind != IDENT
                and kind != "import"  # the comment of import "C" is C
                and end + 1 == next_pos
                and self.column_of(comments[0].pos) == 1
            )
            if rewritten:
                # a doc comment
                from gopy.syntax.doc_comment import format_doc_comment

                comments = format_doc_comment(comments)
                if not comments:
                    self._comment_prefix(group.pos, next_pos, next_line, last, kind)
                    self.line = self.last_line = next_line
                    self._next_comment()
                    return self._comment_suffix(False)
            for comment in comments:
                self._comment_prefix(comment.pos, next_pos, next_line, last, kind)
                self._write_comment(comment)
                last = comment
            if rewritten:
                last = final
                self.line = self.last_line = self.line_of(end)
            self._next_comment()
        assert last is not None
        needs_linebreak = False
        closes = (kind == ")" and before != "(") or (kind == "]" and before != "[")
        if (
            not self.no_extra_blank
            and last.text[1] == "*"
            and kind != ","
            and not closes
            and self.line_of(last.pos) == next_line
        ):
            # A /* */ before a token on its line is set off by a blank, or by a line break if one is pending
            # (but not in a composite literal, where it would ask for a comma).
            if not self.no_extra_linebreak and self.level == 0 and (NEWLINE in self.ws or FORMFEED in self.ws):
                needs_linebreak = True
            else:
                self.sheet.text(BLANK)
        if last.text[1] == "/" or kind == EOF or (kind == "}" and not self.no_extra_linebreak):
            needs_linebreak = True
        return self._comment_suffix(needs_linebreak)

    def _comment_prefix(self, pos: int, next_pos: int, next_line: int, previous: Comment | None, kind: str) -> None:
        """Write the white space before a comment, taking of the pending what suits it.

        `previous`: the comment printed just before, if any; `kind`: the token after all comments.
        """
        if not self.last_line and self.sheet.line == 1 and self.sheet.column == 1:
            return  # at the very beginning
        line = self.line_of(pos)
        ws = self.ws
        after_line_comment = previous is not None and previous.text[1] == "/"
        taken = 0
        if line == self.last_line and not after_line_comment:
            separated = False
            if previous is None:
                for i, ch in enumerate(ws):
                    if ch == BLANK:
                        ws[i] = IGNORE
                    elif ch == VTAB:
                        separated = True  # the columns of commented fields
                    elif ch != INDENT:
                        taken = i
                        break
                self._write_space(taken)
            if not separated:
                if line == next_line:
                    self.sheet.text(BLANK)
                else:
                    self.sheet.tab(True)
            return
        dropped_linebreak = False
        for i, ch in enumerate(ws):
            if ch in (BLANK, VTAB):
                ws[i] = IGNORE
                continue
            if ch == INDENT:
                continue
            if ch == UNINDENT:
                # Not the last one: it belongs to an expression that spans lines. The last one ends a block, and
                # the comment belongs into the block, unless it is aligned with what follows (case labels).
                if i + 1 < len(ws) and ws[i + 1] == UNINDENT:
                    continue
                if kind != "}" and next_pos < FAR and self.column_of(pos) == self.column_of(next_pos):
                    continue
            elif ch in (NEWLINE, FORMFEED):
                ws[i] = IGNORE
                dropped_linebreak = previous is None
            taken = i
            break
        self._write_space(taken)
        count = max(line - self.last_line, 0) if self.last_line else 0
        if self.sheet.margin == 0 and dropped_linebreak:
            count += 1  # the empty line before a doc comment
        if count == 0 and after_line_comment:
            count = 1
        if count > 0:
            self._break_lines(min(count, MAX_NEWLINES), True)

    def _write_comment(self, comment: Comment) -> None:
        text = comment.text
        sheet = self.sheet
        margin = sheet.margin
        first_column = self.column_of(comment.pos) == 1
        if first_column and text.startswith("//line "):
            sheet.margin = 0  # a line directive counts only in the first column
        line = self.line_of(comment.pos)
        if text[1] == "/":
            if text.startswith("//go:build") and text[10:11] in ("", " ", "\t"):
                self.go_build.append(sheet.line - 1)
            elif text[2:].lstrip().startswith("+build") and text[2:].lstrip()[6:7] in ("", " ", "\t"):
                self.plus_build.append(sheet.line - 1)
            sheet.text(trim_right(text))
        elif "\n" in text:
            for i, part in enumerate(block_lines(text, first_column and margin > 0)):
                if i:
                    sheet.newline(1, True)
                    line += 1
                if part:
                    sheet.text(trim_right(part))
        else:
            sheet.text(trim_right(text))
        self.line = self.last_line = line
        sheet.margin = margin

    def _comment_suffix(self, needs_linebreak: bool) -> tuple[bool, bool]:
        """Write what is pending after comments, with one line end if needed and none otherwise."""
        wrote_newline = dropped = False
        ws = self.ws
        for i, ch in enumerate(ws):
            if ch in (BLANK, VTAB):
                ws[i] = IGNORE
            elif ch in (NEWLINE, FORMFEED):
                if needs_linebreak:
                    needs_linebreak = False
                    wrote_newline = True
                else:
                    dropped = dropped or ch == FORMFEED
                    ws[i] = IGNORE
        self._write_space(len(ws))
        if needs_linebreak:
            self._break_lines(1, False)
            wrote_newline = True
        return wrote_newline, dropped
