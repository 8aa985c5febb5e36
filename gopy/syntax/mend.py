"""What Go allows and tree-sitter-go's grammar does not: blanked out for tree-sitter and parsed on its own.

`mend` runs only when tree-sitter finds errors where gc finds none. It changes the masked text without changing its
length, parses again, and leaves in the Builder what the changed parts really are, by their offset:

- type parameters of methods, `func (r T) M[P any]()` (Go 1.27), and in `type T[P *C,] U`: blanked, kept in
  `Builder.type_params`;
- `new(f())` (Go 1.26), `make(1, 2)`: the name is changed, because after the real one the grammar wants a type
  (names are always read from the real text);
- a type as the argument of a call, `f([]int)`, alone, or called with no argument, `[]int()`; a value as the type
  argument of an embedded field, `buf [8]`: a name of their length, kept in `Builder.mended`;
- `const (A = 1; B = 2)`, var groups likewise, whose last line has no end: another declaration, `Builder.groups`;
- `const x T` without value (an error, but none of syntax): the type is blanked, kept in `Builder.const_types`;
- `~x`, `x.(type)` outside a switch, `[...]T` without literal, `a[i,]`: other operators, names and a blank;
- `;;`, `{ ;x`, `if ; x {`: the empty statement is blanked;
- `if f()` line end `x {`: the line end, which is a semicolon, becomes one.

A part that tree-sitter cannot parse on its own either stays as it is.
"""

from __future__ import annotations

from gopy.syntax.ast import AssignStmt, Ellipsis, GenDecl, Ident  # noqa: A004 - go/ast names it so
from gopy.syntax.build import EXPRS, Builder
from gopy.syntax.build_decls import DECLS
from gopy.syntax.build_stmts import STMTS
from gopy.syntax.build_types import TYPE_PARAMETER_LIST, type_parameters
from gopy.syntax.comments import ENDS_TERM, Scan
from gopy.syntax.kinds import new_parser

TYPE_CHECKING = False
if TYPE_CHECKING:
    from tree_sitter import Node as Tree
    from tree_sitter import Tree as WholeTree

    from gopy.syntax.ast import Expr

CLOSING = {40: 41, 91: 93, 123: 125}
QUOTES = b"\"'`"
WORD = frozenset(b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_" + bytes(range(128, 256)))
TYPE_STARTS = (b"[", b"map", b"chan", b"func", b"struct", b"interface", b"*", b"<-")


def mend(b: Builder, tree: WholeTree) -> WholeTree:
    """Mend `b.masked` where something above stands, and give the new tree (or `tree`, if there was nothing)."""
    original = b.masked
    text = bytearray(original)
    for start, end in _broken(tree.root_node, original):
        region = Region(b, start, text[start:end])
        _method_type_params(region)
        _new_and_make(region.text)
        _groups(region)
        _consts_without_value(region)
        _line_ends_in_headers(region.text)
        _empty_statements(region.text)
        text[start:end] = region.text
    mended = bytes(text)
    if mended != original:
        tree = new_parser().parse(mended)
    if tree.root_node.has_error:
        for start, end in _broken(tree.root_node, original):
            region = Region(b, start, text[start:end])
            _type_params_with_comma(region)
            _odd_expressions(region)
            _type_arguments(region)
            _values_as_type_arguments(region)
            text[start:end] = region.text
        if mended != text:
            mended = bytes(text)
            tree = new_parser().parse(mended)
    b.masked = mended
    return tree


def _broken(root: Tree, text: bytes) -> list[tuple[int, int]]:
    """The parts of the text that hold errors: runs of nodes at the top, each with the nodes beside it.

    tree-sitter's recovery may end a declaration early and take what follows for statements, hence the neighbours.
    """
    ranges: list[tuple[int, int]] = []
    children = root.children
    for index, child in enumerate(children):
        if child.has_error or child.kind_id not in DECLS:
            start = children[max(index - 1, 0)].start_byte
            end = text.find(b"\n", children[min(index + 1, len(children) - 1)].end_byte) + 1 or len(text)
            if ranges and start <= ranges[-1][1]:
                ranges[-1] = ranges[-1][0], end
            else:
                ranges.append((start, end))
    return ranges


class Region:
    """A stretch of the text to be mended: `text`, which stands at offset `origin` of the file of `builder`."""

    __slots__ = ("builder", "origin", "text")

    def __init__(self, builder: Builder, origin: int, text: bytearray) -> None:
        self.builder = builder
        self.origin = origin
        self.text = text

    def parse(self, start: int, end: int, before: bytes, after: bytes) -> tuple[Builder, Tree] | None:
        """The text from `start` to `end` parsed between `before` and `after`: the first node and what converts it.

        None if that has errors.
        """
        found = Scan()
        found.masked = before + self.text[start:end] + after
        root = new_parser().parse(found.masked).root_node
        if root.has_error or root.child_count == 0:
            return None
        b = self.builder
        shift = self.origin + start - len(before)
        found.lead = {offset - shift: group for offset, group in b.lead.items()}
        found.line = {offset - shift: group for offset, group in b.line.items()}
        data = before + b.data[shift + len(before) : self.origin + end] + after
        part = Builder(data, found, b.base + shift)
        part.names = b.names
        return part, root.children[0]

    def parse_type(self, start: int, end: int) -> Expr | None:
        """The text from `start` to `end` as a type; None if it is none."""
        if _word_end(self.text, start) == end:
            # true and nil are names like any other
            pos = self.builder.base + self.origin + start
            raw = bytes(self.text[start:end])
            return Ident(pos, pos + len(raw), self.builder.names.get(raw) or self.builder.name(raw))
        part = self.parse(start, end, b"type _ ", b"\n")
        if part is None or part[1].child_count != 2 or part[1].children[1].child_count != 2:
            return None
        node = part[1].children[1].children[1]
        return EXPRS[node.kind_id](part[0], node)


def _closing(text: bytes | bytearray, opening: int) -> int:
    """The offset of the bracket that closes the one at `opening`, or -1."""
    stack: list[int] = []
    at = opening
    size = len(text)
    while at < size:
        char = text[at]
        if char in CLOSING:
            stack.append(CLOSING[char])
        elif char in b")]}":
            if stack.pop() != char:
                return -1
            if not stack:
                return at
        elif char in QUOTES:
            at = _after_quoted(text, at) - 1
        at += 1
    return -1


def _after_quoted(text: bytes | bytearray, at: int) -> int:
    quote = text[at]
    at += 1
    while at < len(text) and text[at] != quote:
        if text[at] == 10:
            return at
        at += 2 if text[at] == 92 and quote != 96 else 1
    return at + 1


def _skip_space(text: bytes | bytearray, at: int, space: bytes = b" \t\r\n") -> int:
    while at < len(text) and text[at] in space:
        at += 1
    return at


def _byte(text: bytes | bytearray, at: int) -> bytes:
    return bytes(text[at : at + 1])


def _word_end(text: bytes | bytearray, at: int) -> int:
    while at < len(text) and text[at] in WORD:
        at += 1
    return at


def _words(text: bytes | bytearray, word: bytes) -> list[int]:
    """The offsets of a keyword or name in the text, those in strings and runes left out."""
    found: list[int] = []
    at = text.find(word)
    while at >= 0:
        end = at + len(word)
        if not (at > 0 and text[at - 1] in WORD) and not (end < len(text) and text[end] in WORD):
            line = text.rfind(b"\n", 0, at) + 1
            quoted = line
            while quoted < at:
                quoted = _after_quoted(text, quoted) if text[quoted] in QUOTES else quoted + 1
            if quoted == at:
                found.append(at)
        at = text.find(word, end)
    return found


def _blank(text: bytearray, start: int, end: int) -> None:
    text[start:end] = b" " * (end - start)


def _method_type_params(region: Region) -> None:
    text = region.text
    for at in _words(text, b"func"):
        receiver = _skip_space(text, at + 4)
        if text[receiver : receiver + 1] != b"(" or text[text.rfind(b"\n", 0, at) + 1 : at].strip(b" \t;}"):
            continue
        receiver_end = _closing(text, receiver)
        name = _skip_space(text, receiver_end + 1)
        opening = _word_end(text, name)
        if receiver_end < 0 or opening == name or text[opening : opening + 1] != b"[":
            continue
        closing = _closing(text, opening)
        if closing < 0:
            continue
        after = _skip_space(text, closing + 1, b" \t")
        if text[after : after + 1] != b"(":
            continue
        _blank_type_params(region, name, opening, closing)


def _type_params_with_comma(region: Region) -> None:
    """`type T[P *C,] ...`: only the comma tells it from an array type, and tree-sitter does not see that."""
    text = region.text
    closing = text.find(b",]")
    while closing >= 0:
        opening = text.rfind(b"[", 0, closing)
        line = text[text.rfind(b"\n", 0, opening) + 1 : max(opening, 0)].rstrip()
        name = len(line)
        while name > 0 and line[name - 1] in WORD:
            name -= 1
        after = _byte(text, _skip_space(text, closing + 2, b" \t"))
        if (
            name < len(line)
            and bytes(line[:name]).strip() in (b"", b"type")
            and after not in (b"\n", b"\r", b";", b"(")
        ):
            _blank_type_params(region, text.rfind(b"\n", 0, opening) + 1 + name, opening, closing + 1)
        closing = text.find(b",]", closing + 2)


def _blank_type_params(region: Region, name: int, opening: int, closing: int) -> None:
    """Keep the type parameters in the brackets for the declaration of the name at `name`."""
    part = region.parse(opening, closing + 1, b"func f", b"() {}\n")
    if part is None:
        return
    for child in part[1].children:
        if child.kind_id == TYPE_PARAMETER_LIST:
            region.builder.type_params[region.origin + name] = type_parameters(part[0], child)
            _blank(region.text, opening, closing + 1)


def _new_and_make(text: bytearray) -> None:
    for word, stand_in in ((b"new", b"neu"), (b"make", b"mahe")):
        for at in _words(text, word):
            opening = _skip_space(text, at + len(word), b" \t")
            if text[opening : opening + 1] != b"(":
                continue
            argument = _skip_space(text, opening + 1)
            after = _word_end(text, argument)
            if text[after : after + 1] == b".":
                after = _word_end(text, after + 1)
            stop = _byte(text, _skip_space(text, after))
            if stop in (b")", b",") and not text[argument : argument + 1].isdigit():
                continue
            if after == argument or stop == b"[" or text.startswith(TYPE_STARTS, argument):
                closing = _closing(text, opening)
                call = b"var _ = " + text[at : closing + 1] + b"\n"
                if closing < 0 or not new_parser().parse(call).root_node.has_error:
                    continue
            text[at : at + len(word)] = stand_in


def _odd_expressions(region: Region) -> None:
    """`~x` in an expression, `x.(type)` outside a switch, `[...]` without literal, `a[i,]`."""
    text = region.text
    at = text.find(b"~")
    while at >= 0:
        line = text[text.rfind(b"\n", 0, at) + 1 : at]
        if b"=" in line or b"(" in line:
            text[at : at + 1] = b"^"
        at = text.find(b"~", at + 1)
    for at in _words(text, b"type"):
        closing = _skip_space(text, at + 4)
        after = _skip_space(text, closing + 1, b" \t")
        guard = text[:at].rstrip().endswith(b"(") and text[closing : closing + 1] == b")"
        if guard and text[after : after + 1] != b"{":
            text[at : at + 4] = b"tipe"
    at = text.find(b"[...]")
    while at >= 0:
        pos = region.builder.base + region.origin + at + 1
        region.builder.mended[region.origin + at + 1] = Ellipsis(pos, pos + 3, None)
        text[at : at + 5] = b"[___]"
        at = text.find(b"[...]", at)
    at = text.find(b",")
    while at >= 0:
        if _byte(text, _skip_space(text, at + 1)) == b"]" and b"type" not in text[text.rfind(b"\n", 0, at) + 1 : at]:
            text[at : at + 1] = b" "
        at = text.find(b",", at + 1)


def _groups(region: Region) -> None:
    text = region.text
    for word in (b"const", b"var"):
        for at in _words(text, word):
            opening = _skip_space(text, at + len(word))
            if text[opening : opening + 1] != b"(":
                continue
            closing = _closing(text, opening)
            if closing < 0:
                continue
            last = text[:closing].rstrip(b" \t\r\n")
            if last[-1] in b";(" or b"\n" in text[len(last) : closing]:
                continue
            part = region.parse(at, closing, b"", b";)\n")
            if part is None:
                continue
            decl = DECLS[part[1].kind_id](*part)
            assert isinstance(decl, GenDecl)
            # the semicolon put in stands where the parenthesis was
            decl.rparen -= 1
            decl.end -= 1
            region.builder.groups[region.origin + at] = decl
            stand_in = b"type _ _"
            _blank(text, at, closing + 1)
            text[at : at + len(stand_in)] = stand_in


def _consts_without_value(region: Region) -> None:
    text = region.text
    for at in _words(text, b"const"):
        start = _skip_space(text, at + 5, b" \t")
        if text[start : start + 1] != b"(":
            _const_without_value(region, start)
            continue
        closing = _closing(text, start)
        line = start + 1
        while 0 < line < closing:
            _const_without_value(region, _skip_space(text, line, b" \t"))
            line = text.find(b"\n", line) + 1


def _const_without_value(region: Region, name: int) -> None:
    """Blank the type of the const spec at `name` if it has no value."""
    text = region.text
    end = _word_end(text, name)
    after = _skip_space(text, end, b" \t")
    while text[after : after + 1] == b",":
        end = _word_end(text, _skip_space(text, after + 1, b" \t"))
        after = _skip_space(text, end, b" \t")
    line_end = text.find(b"\n", after)
    stop = text.find(b";", after, line_end)
    typ = bytes(text[after : line_end if stop < 0 else stop]).rstrip()
    if end == name or not typ or b"=" in typ or typ[0] in b")}":
        return
    found = region.parse_type(after, after + len(typ))
    if found is None:
        return
    region.builder.const_types[region.origin + name] = found
    _blank(text, after, after + len(typ))


def _empty_statements(text: bytearray) -> None:
    at = text.find(b";")
    while at >= 0:
        before = text[text.rfind(b"\n", 0, at) + 1 : at].rstrip()
        after = text[_skip_space(text, at + 1, b" \t")]
        first = not before or before[-1] in b"{;:"
        if before.endswith((b"if", b"switch")) or (first and b"for" not in before and after not in b"}\n\r"):
            text[at : at + 1] = b" "
        at = text.find(b";", at + 1)


def _line_ends_in_headers(text: bytearray) -> None:
    for word in (b"if", b"switch", b"for"):
        for at in _words(text, word):
            end = at + len(word)
            while end < len(text) and text[end] not in b"{};":
                char = text[end]
                if char == 10 and (before := bytes(text[at:end]).rstrip()) and before[-1] in ENDS_TERM:
                    if before != word:
                        text[end : end + 1] = b";"
                    break
                if char in CLOSING:
                    end = _closing(text, end)
                    if end < 0:
                        break
                elif char in QUOTES:
                    end = _after_quoted(text, end) - 1
                end += 1


def _type_arguments(region: Region) -> None:
    text = region.text
    at = 0
    while at < len(text):
        char = text[at]
        if char in QUOTES:
            at = _after_quoted(text, at)
            continue
        at += 1
        start = _skip_space(text, at)
        if not text.startswith(TYPE_STARTS, start):
            continue
        if char not in b"(,=:&|+{;\n":
            continue
        # a type alone, or called with no or several arguments
        for stops in (b",)]};:", b",)]};:("):
            end = _operand_end(text, start, stops)
            typ = bytes(text[start:end]).rstrip()
            if end < 0 or (typ.startswith(b"func") and b"{" in typ):
                break  # no end, or a function literal
            found = region.parse_type(start, start + len(typ))
            if found is not None:
                region.builder.mended[region.origin + start] = found
                text[start : start + len(typ)] = b"_" * len(typ)
                at = start + len(typ)
                break


def _operand_end(text: bytearray, start: int, stops: bytes) -> int:
    """The offset of the first of `stops`, or of a line end that is a semicolon, brackets passed over; -1 if none."""
    end = start
    while end < len(text) and text[end] not in stops:
        if text[end] == 10 and text[start:end].rstrip()[-1] in ENDS_TERM:
            break
        if text[end] in CLOSING:
            end = _closing(text, end)
            if end < 0:
                return -1
        end += 1
    return end


def _values_as_type_arguments(region: Region) -> None:
    """Lines of nothing but `name [value]`."""
    text = region.text
    closing = text.find(b"]")
    while closing >= 0:
        opening = text.rfind(b"[", 0, closing)
        line = text[text.rfind(b"\n", 0, opening) + 1 : opening].strip()
        name = line.rsplit(b"{", 1)[-1].strip()
        after = _byte(text, _skip_space(text, closing + 1, b" \t"))
        if opening >= 0 and name and _word_end(name, 0) == len(name) and after in (b"\r", b"\n", b"}", b";"):
            start = _skip_space(text, opening + 1)
            part = region.parse(start, closing, b"_ = ", b"\n")
            if part is not None and part[1].kind_id in STMTS:
                assign = STMTS[part[1].kind_id](*part)
                if isinstance(assign, AssignStmt) and len(assign.rhs) == 1:
                    region.builder.mended[region.origin + start] = assign.rhs[0]
                    text[start:closing] = b"_" * (closing - start)
        closing = text.find(b"]", closing + 1)
