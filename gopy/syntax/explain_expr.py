"""Expressions of the recogniser (syntax.explain). Spec: "Expressions"."""

from __future__ import annotations

from gopy.syntax.explain_sketch import is_value, text, unparen
from gopy.syntax.explain_type import Types
from gopy.syntax.scanner import LITERAL, NAME, PRECEDENCE, SEMI

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.syntax.explain_cursor import Sketch

_PREFIXES = frozenset("* + - ! ^ ~ &".split())
_COMPOSITE_TYPES = frozenset(("array", "slice type", "struct", "map"))
_TYPE_KEYWORDS = frozenset(("[", "chan", "map", "struct", "interface"))


class Expressions(Types):
    """Recognises expressions."""

    __slots__ = ()

    def func_body(self) -> bool:
        """A function's body; whether there is anything in it (explain_stmt)."""
        raise NotImplementedError

    def expr(self) -> Sketch:
        return self.binary(self.unary(), 0)

    def expr_list(self) -> Sketch:
        """One expression, or a "list"."""
        first = self.expr()
        if self.tok != ",":
            return first
        items = [first]
        while self.got(","):
            items.append(self.expr())
        return ("list", first[1], items)

    def binary(self, left: Sketch, above: int) -> Sketch:
        """`left` and the operators after it that bind more tightly than `above`."""
        precedence = PRECEDENCE.get
        while (mine := precedence(self.tok, 0)) > above:
            op, pos = self.tok, self.pos
            self.next()
            left = ("binary", pos, op, left, self.binary(self.unary(), mine))
        return left

    def unary(self) -> Sketch:
        if self.tok not in _PREFIXES and self.tok != "<-":
            return self.primary(None, True)
        prefixes = []
        while self.tok in _PREFIXES:
            prefixes.append((self.tok, self.pos))
            self.next()
        found = self.receive() if self.tok == "<-" else self.primary(None, True)
        for op, pos in reversed(prefixes):
            found = ("unary", pos, op, unparen(found) if op == "&" else found)
        return found

    def receive(self) -> Sketch:
        """<-x, which is a channel type if x turns out to be one: <-(chan T) becomes (<-chan T)."""
        pos = self.pos
        self.next()
        found = self.unary()
        if found[0] != "chan":
            return ("unary", pos, "<-", found)
        # Move each arrow one channel inwards: <-(chan<- E) is <-chan (<-E), so that E must be a channel too.
        layers = []
        inner = found
        direction = "chan<-"
        while direction == "chan<-" and inner[0] == "chan":
            direction = inner[2]
            if direction == "<-chan":
                self.syntax_error("unexpected <-, expected chan")
            layers.append(inner[1])
            inner = inner[3]
        if direction == "chan<-":
            self.syntax_error(f"unexpected {text(inner)}, expected chan")
        for layer in reversed(layers):
            inner = ("chan", layer, "<-chan", inner)
        return inner

    def operand(self, keep_parens: bool) -> Sketch:
        tok = self.tok
        if tok == NAME:
            return self.name()
        if tok == LITERAL:
            literal = self.literal()
            assert literal is not None
            return literal
        if tok == "(":
            pos = self.pos
            self.next()
            self.xnest += 1
            found = self.expr()
            self.xnest -= 1
            self.want(")")
            return ("paren", pos, found) if keep_parens or self.tok == "{" else found
        if tok == "func":
            pos = self.pos
            self.next()
            signature = self.signature("function type")
            if self.tok != "{":
                return signature
            self.xnest += 1
            filled = self.func_body()
            self.xnest -= 1
            return ("func", pos, signature, filled)
        if tok in _TYPE_KEYWORDS:
            return self.type()
        bad = self.bad()
        self.syntax_error("expected expression")
        self.advance(")", "]", "}")
        return bad

    def primary(self, found: Sketch | None, keep_parens: bool) -> Sketch:
        """An operand (which may have been read already) and the selectors, indices, calls and values after it."""
        if found is None:
            found = self.operand(keep_parens)
        while True:
            tok = self.tok
            if tok == ".":
                found = self.selector(found)
            elif tok == "[":
                found = self.index(found)
            elif tok == "(":
                pos = self.pos
                self.next()
                args, dots = self.arguments()
                found = ("call", pos, found, args, dots)
            elif tok == "{":
                type = unparen(found)
                kind = type[0]
                if kind in ("name", "selector"):
                    fits = self.xnest >= 0
                elif kind == "index":
                    fits = self.xnest >= 0 and not is_value(type)
                else:
                    fits = kind in _COMPOSITE_TYPES
                if not fits:
                    return found
                if type is not found:
                    self.syntax_error("cannot parenthesize type in composite literal")
                found = self.composite(found)
            else:
                return found

    def selector(self, found: Sketch) -> Sketch:
        pos = self.pos
        self.next()
        if self.tok == NAME:
            return ("selector", pos, found, self.name())
        if self.tok != "(":
            self.syntax_error("expected name or (")
            self.advance(SEMI, ")")
            return found
        self.next()
        found = ("guard", pos, found, None) if self.got("type") else ("assert", pos, found, self.type())
        self.want(")")
        return found

    def index(self, found: Sketch) -> Sketch:
        """x[i], x[T, U], x[i:j:k]."""
        pos = self.pos
        self.next()
        low: Sketch | None = None
        if self.tok != ":":
            comma = False
            if self.tok == "]":
                self.syntax_error("expected operand")
                low = self.bad()
            else:
                low, comma = self.type_list(False)
            if comma or self.tok == "]":
                self.want("]")
                return ("index", pos, found, low)
        if not self.got(":"):
            self.syntax_error("expected comma, : or ]")
            self.advance(",", ":", "]")
        self.xnest += 1
        high: Sketch | None = None
        most: Sketch | None = None
        if self.tok != ":" and self.tok != "]":
            high = self.expr()
        if self.tok == ":":
            if high is None:
                self.error_at(self.pos, "middle index required in 3-index slice")
                high = self.bad()
            self.next()
            if self.tok == "]":
                self.error_at(self.pos, "final index required in 3-index slice")
                most = self.bad()
            else:
                most = self.expr()
        self.xnest -= 1
        self.want("]")
        return ("slice", pos, found, low, high, most)

    def arguments(self) -> tuple[list[Sketch], bool]:
        args: list[Sketch] = []
        dots = False

        def argument() -> bool:
            nonlocal dots
            args.append(self.expr())
            dots = self.got("...")
            return dots

        self.xnest += 1
        self.elements("argument list", ",", ")", argument)
        self.xnest -= 1
        return args, dots

    def composite(self, type: Sketch | None) -> Sketch:
        pos = self.pos
        count = 0

        def element() -> bool:
            nonlocal count
            self.value()
            if self.got(":"):
                self.value()
            count += 1
            return False

        self.xnest += 1
        self.want("{")
        self.elements("composite literal", ",", "}", element)
        self.xnest -= 1
        return ("composite", pos, type, count)

    def value(self) -> None:
        """An element of a composite literal."""
        if self.tok == "{":
            self.composite(None)
        else:
            self.expr()
