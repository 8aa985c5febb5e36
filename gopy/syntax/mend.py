"""What Go allows and tree-sitter-go's grammar does not: blanked out for tree-sitter and parsed on its own.

`mend` runs only when tree-sitter found errors. It changes the masked text without changing its length, parses again,
and leaves in the Builder what the changed parts really are, by their offset:

- type parameters of methods, `func (r T) M[P any]()` (Go 1.27): blanked, kept in `Builder.type_params`;
- `new(f())` (Go 1.26), `make(1, 2)`: the name is changed, because after the real one the grammar wants a type
  (names are always read from the real text);
- a type as the argument of a call, `f([]int)`: a name of its length, kept in `Builder.mended`;
- `const (A = 1; B = 2)`, var groups likewise, whose last line has no end: another declaration, `Builder.groups`;
- `const x T` without value (an error, but none of syntax): the type is blanked, kept in `Builder.const_types`;
- `;;`, and `if ; x {`: the empty statement is blanked.

A part that tree-sitter cannot parse on its own either stays as it is.
"""

from __future__ import annotations

from gopy.syntax.ast import GenDecl
from gopy.syntax.build import EXPRS, Builder
from gopy.syntax.build_decls import DECLS
from gopy.syntax.build_types import TYPE_PARAMETER_LIST, type_parameters
from gopy.syntax.comments import Scan
from gopy.syntax.kinds import new_parser

TYPE_CHECKING = False
if TYPE_CHECKING:
    from tree_sitter import Node as Tree
    from tree_sitter import Tree as WholeTree

CLOSING = {40: 41, 91: 93, 123: 125}
QUOTES = b"\"'`"
WORD = frozenset(b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_" + bytes(range(128, 256)))
TYPE_STARTS = (b"[", b"map", b"chan", b"func", b"struct", b"interface", b"*", b"<-")


def mend(b: Builder, tree: WholeTree) -> WholeTree:
    """Mend `b.masked` where something above stands, and give the new tree (or `tree`, if there was nothing)."""
    original = b.masked
    text = bytearray(original)
    _method_type_params(b, text)
    _new_and_make(text)
    _groups(b, text)
    _consts_without_value(b, text)
    _empty_statements(text)
    mended = bytes(text)
    if mended != original:
        tree = new_parser().parse(mended)
    if tree.root_node.has_error:
        _type_arguments(b, text)
        if mended != text:
            mended = bytes(text)
            tree = new_parser().parse(mended)
    if mended != original:
        b.masked = mended
        b.suspicious = True
    return tree


def _part(b: Builder, start: int, before: bytes, body: bytes, after: bytes) -> tuple[Builder, Tree] | None:
    """`body`, which stands at offset `start`, parsed between `before` and `after`; None if that has errors."""
    found = Scan()
    shift = start - len(before)
    found.masked = before + body + after
    root = new_parser().parse(found.masked).root_node
    if root.has_error or root.child_count == 0:
        return None
    found.lead = {offset - shift: group for offset, group in b.lead.items()}
    found.line = {offset - shift: group for offset, group in b.line.items()}
    data = before + b.data[start : start + len(body)] + after
    part = Builder(data, found, b.base + shift)
    part.names = b.names
    return part, root.children[0]


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


def _method_type_params(b: Builder, text: bytearray) -> None:
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
        part = _part(b, opening, b"func f", bytes(text[opening : closing + 1]), b"() {}\n")
        if part is None:
            continue
        for child in part[1].children:
            if child.kind_id == TYPE_PARAMETER_LIST:
                b.type_params[name] = type_parameters(part[0], child)
                _blank(text, opening, closing + 1)


def _new_and_make(text: bytearray) -> None:
    for word, stand_in in ((b"new", b"neu"), (b"make", b"mahe")):
        for at in _words(text, word):
            opening = _skip_space(text, at + len(word), b" \t")
            if text[opening : opening + 1] != b"(":
                continue
            closing = _closing(text, opening)
            if closing < 0:
                continue
            call = bytes(text[at : closing + 1])
            if new_parser().parse(b"var _ = " + call + b"\n").root_node.has_error:
                text[at : at + len(word)] = stand_in


def _groups(b: Builder, text: bytearray) -> None:
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
            part = _part(b, at, b"", bytes(text[at:closing]) + b";", b")\n")
            if part is None:
                continue
            decl = DECLS[part[1].kind_id](*part)
            assert isinstance(decl, GenDecl)
            # the semicolon put in stands where the parenthesis was
            decl.rparen -= 1
            decl.end -= 1
            b.groups[at] = decl
            stand_in = b"type _ _"
            _blank(text, at, closing + 1)
            text[at : at + len(stand_in)] = stand_in


def _consts_without_value(b: Builder, text: bytearray) -> None:
    for at in _words(text, b"const"):
        name = _skip_space(text, at + 5, b" \t")
        end = _word_end(text, name)
        after = _skip_space(text, end, b" \t")
        while text[after : after + 1] == b",":
            end = _word_end(text, _skip_space(text, after + 1, b" \t"))
            after = _skip_space(text, end, b" \t")
        line_end = text.find(b"\n", after)
        stop = text.find(b";", after, line_end)
        typ = bytes(text[after : line_end if stop < 0 else stop]).rstrip()
        if end == name or not typ or b"=" in typ or typ[:1] == b"(":
            continue
        part = _part(b, after, b"type _ ", typ, b"\n")
        if part is None or part[1].child_count != 2:
            continue
        sub, decl = part
        node = decl.children[1].children[1]
        b.const_types[name] = EXPRS[node.kind_id](sub, node)
        _blank(text, after, after + len(typ))


def _empty_statements(text: bytearray) -> None:
    at = text.find(b";")
    while at >= 0:
        before = text[text.rfind(b"\n", 0, at) + 1 : at].rstrip()
        keyword = before.endswith((b"if", b"switch"))
        if keyword or (before.endswith(b";") and b"for" not in before):
            text[at : at + 1] = b" "
        at = text.find(b";", at + 1)


def _type_arguments(b: Builder, text: bytearray) -> None:
    at = 0
    while at < len(text):
        char = text[at]
        if char in QUOTES:
            at = _after_quoted(text, at)
            continue
        at += 1
        if char not in b"(,":
            continue
        start = _skip_space(text, at)
        if not text.startswith(TYPE_STARTS, start):
            continue
        end = start
        while end < len(text) and text[end] not in b",)]};:":
            if text[end] in CLOSING:
                end = _closing(text, end)
                if end < 0:
                    return
            end += 1
        typ = bytes(text[start:end]).rstrip()
        part = _part(b, start, b"type _ ", typ, b"\n")
        if part is None or part[1].child_count != 2 or part[1].children[1].child_count != 2:
            continue
        sub, decl = part
        node = decl.children[1].children[1]
        b.mended[start] = EXPRS[node.kind_id](sub, node)
        text[start : start + len(typ)] = b"_" * len(typ)
        at = start + len(typ)
