"""Expressions, read token by token (syntax.read). Spec: "Expressions"."""

from __future__ import annotations

from gopy.source.file import NO_POS
from gopy.syntax.ast import (
    RECV,
    SEND,
    ArrayType,
    BadExpr,
    BasicLit,
    BinaryExpr,
    BlockStmt,
    CallExpr,
    ChanType,
    CompositeLit,
    Expr,
    FuncLit,
    FuncType,
    Ident,
    IndexExpr,
    InterfaceType,
    KeyValueExpr,
    MapType,
    ParenExpr,
    SelectorExpr,
    SliceExpr,
    StarExpr,
    StructType,
    TypeAssertExpr,
    UnaryExpr,
)
from gopy.syntax.read_types import TypeReader, Unreadable
from gopy.syntax.scanner import LITERAL, NAME, PRECEDENCE

_PREFIXES = frozenset("* + - ! ^ ~ &".split())
_TYPE_KEYWORDS = frozenset(("[", "chan", "map", "struct", "interface"))
_LITERAL_TYPES = (ArrayType, StructType, MapType)
_VALUES = (BasicLit, CompositeLit, FuncLit, SliceExpr, TypeAssertExpr, CallExpr, BinaryExpr, UnaryExpr)
_TYPES = (ArrayType, StructType, MapType, ChanType, InterfaceType, FuncType)


class ExprReader(TypeReader):
    """Reads expressions."""

    __slots__ = ()

    def func_body(self) -> BlockStmt:
        """A function's body (read_stmts)."""
        raise NotImplementedError

    def expr(self) -> Expr:
        return self.binary(self.unary(), 0)

    def exprs(self) -> list[Expr]:
        """Expressions separated by commas."""
        found = [self.expr()]
        while self.got(","):
            found.append(self.expr())
        return found

    def binary(self, x: Expr, above: int) -> Expr:
        """`x` and the operators after it that bind more tightly than `above`."""
        precedence = PRECEDENCE.get
        while (mine := precedence(self.tok, 0)) > above:
            op = self.tok
            op_pos = self.next()
            y = self.binary(self.unary(), mine)
            x = BinaryExpr(x.pos, y.end, x, op_pos, op, y)
        return x

    def unary(self) -> Expr:
        if self.tok not in _PREFIXES and self.tok != "<-":
            return self.primary(self.operand())
        prefixes: list[tuple[str, int]] = []
        while self.tok in _PREFIXES:
            op = self.tok
            prefixes.append((op, self.next()))
        x = self.receive() if self.tok == "<-" else self.primary(self.operand())
        for op, pos in reversed(prefixes):
            x = StarExpr(pos, x.end, x) if op == "*" else UnaryExpr(pos, x.end, op, x)
        return x

    def receive(self) -> Expr:
        """<-x; if x is a channel type, each arrow belongs to the next chan: <-(chan<- E) is <-chan (<-E)."""
        arrow = self.next()
        x = self.unary()
        if type(x) is not ChanType:
            return UnaryExpr(arrow, x.end, "<-", x)
        layer: Expr = x
        direction = SEND
        x.pos = arrow
        while direction == SEND:
            if type(layer) is not ChanType or layer.dir == RECV:
                raise Unreadable("chan")
            arrow, layer.arrow = layer.arrow, arrow
            direction, layer.dir = layer.dir, RECV
            layer.pos = layer.arrow
            layer = layer.value
        return x

    def operand(self) -> Expr:
        tok = self.tok
        if tok == NAME:
            return self.name()
        if tok == LITERAL:
            malformed = self.at in self.tokens.malformed
            literal = self.literal()
            # its value is not known: nothing is to be said of it but what is wrong
            return BadExpr(literal.pos, literal.end) if malformed else literal
        if tok == "(":
            pos = self.next()
            self.xnest += 1
            x = self.expr()
            self.xnest -= 1
            rparen = self.want(")")
            return ParenExpr(pos, rparen + 1, x, rparen)
        if tok == "func":
            typ = self.signature(self.next(), None)
            if self.tok != "{":
                return typ
            body = self.func_body()
            return FuncLit(typ.pos, body.end, typ, body)
        if tok in _TYPE_KEYWORDS:
            return self.type()
        raise Unreadable("operand")

    def primary(self, x: Expr) -> Expr:
        """`x` and the selectors, indices, calls and composite values after it."""
        while True:
            tok = self.tok
            if tok == ".":
                x = self.selector(x)
            elif tok == "[":
                x = self.index(x)
            elif tok == "(":
                x = self.call(x)
            elif tok == "{":
                kind = type(x)
                if kind is Ident or kind is SelectorExpr:
                    fits = self.xnest >= 0
                elif kind is IndexExpr:
                    fits = self.xnest >= 0 and not _is_value(x)
                else:
                    fits = kind in _LITERAL_TYPES
                if not fits:
                    return x
                x = self.composite(x)
            else:
                return x

    def selector(self, x: Expr) -> Expr:
        self.next()
        if self.tok == NAME:
            sel = self.name()
            return SelectorExpr(x.pos, sel.end, x, sel)
        lparen = self.want("(")
        typ = None if self.got("type") else self.type()
        rparen = self.want(")")
        return TypeAssertExpr(x.pos, rparen + 1, x, lparen, typ, rparen)

    def index(self, x: Expr) -> Expr:
        """x[i], x[T, U], x[i:j:k]; an index of a slice that must be there and is not is a BadExpr."""
        lbrack = self.next()
        low: Expr | None = None
        if self.tok != ":":
            indices, comma = self.type_list(self.expr)
            if comma or self.tok == "]":
                rbrack = self.want("]")
                return IndexExpr(x.pos, rbrack + 1, x, lbrack, indices, rbrack)
            low = indices[0]
        self.want(":")
        self.xnest += 1
        high: Expr | None = None
        most: Expr | None = None
        if self.tok not in (":", "]"):
            high = self.expr()
        slice3 = self.tok == ":"
        if slice3:
            if high is None:
                high = BadExpr(self.pos, self.pos)
            self.next()
            most = BadExpr(self.pos, self.pos) if self.tok == "]" else self.expr()
        self.xnest -= 1
        rbrack = self.want("]")
        return SliceExpr(x.pos, rbrack + 1, x, lbrack, low, high, most, slice3, rbrack)

    def call(self, x: Expr) -> Expr:
        lparen = self.next()
        args: list[Expr] = []
        ellipsis = NO_POS
        self.xnest += 1
        while self.tok != ")":
            args.append(self.expr())
            if self.tok == "...":
                ellipsis = self.next()
            if (not self.got(",") or ellipsis) and self.tok != ")":
                raise Unreadable(",")
        self.xnest -= 1
        rparen = self.next()
        return CallExpr(x.pos, rparen + 1, x, lparen, args, ellipsis, rparen)

    def composite(self, typ: Expr | None) -> Expr:
        lbrace = self.want("{")
        elts: list[Expr] = []
        self.xnest += 1
        while self.tok != "}":
            x = self.value()
            if self.tok == ":":
                colon = self.next()
                value = self.value()
                x = KeyValueExpr(x.pos, value.end, x, colon, value)
            elts.append(x)
            if not self.got(",") and self.tok != "}":
                raise Unreadable(",")
        self.xnest -= 1
        rbrace = self.next()
        return CompositeLit(lbrace if typ is None else typ.pos, rbrace + 1, typ, lbrace, elts, rbrace)

    def value(self) -> Expr:
        """An element of a composite literal."""
        return self.composite(None) if self.tok == "{" else self.expr()


def _is_value(x: Expr) -> bool:
    """Whether `x` must be a value by its form, so that { after x[...] cannot begin a composite literal."""
    while True:
        if isinstance(x, _VALUES):
            return True
        if type(x) is IndexExpr:
            if len(x.indices) == 1 and _is_value(x.indices[0]):
                return True
        elif type(x) is not ParenExpr:
            return False
        x = x.x


def _is_type_element(x: Expr) -> bool:
    """Whether `x` cannot be a value: a type literal, an operation on one, or ~x."""
    stack = [x]
    while stack:
        x = stack.pop()
        if isinstance(x, _TYPES):
            return True
        if type(x) is UnaryExpr:
            if x.op == "~":
                return True
            stack.append(x.x)
        elif type(x) is BinaryExpr:
            stack += (x.x, x.y)
        elif type(x) is StarExpr or type(x) is ParenExpr:
            stack.append(x.x)
    return False


def split_name(x: Expr, force: bool) -> tuple[Ident | None, Expr | None]:
    """`x` as a type parameter's name and constraint, if it can be read so: `P *C` was read as a product.

    `force`: also where the constraint might be a value. A single name gives (name, None), else (None, x).
    """
    if type(x) is Ident:
        return x, None
    if type(x) is BinaryExpr:
        if x.op == "*" and type(x.x) is Ident and (force or _is_type_element(x.y)):
            return x.x, StarExpr(x.op_pos, x.y.end, x.y)
        if x.op == "|":
            name, rest = split_name(x.x, force or _is_type_element(x.y))
            if name is not None and rest is not None:
                return name, BinaryExpr(rest.pos, x.end, rest, x.op_pos, "|", x.y)
    elif (
        type(x) is CallExpr
        and type(x.fun) is Ident
        and len(x.args) == 1
        and not x.ellipsis
        and (force or _is_type_element(x.args[0]))
    ):
        return x.fun, ParenExpr(x.lparen, x.end, x.args[0], x.rparen)
    return None, x
