"""Types, parameters, struct fields and interface elements, read token by token (syntax.read).

Spec: "Types", "Type parameter declarations". Positions are those of go/ast.
"""

from __future__ import annotations

from gopy.source.file import NO_POS
from gopy.syntax.ast import (
    RECV,
    SEND,
    ArrayType,
    BasicLit,
    BinaryExpr,
    ChanType,
    Ellipsis,
    Expr,
    Field,
    FieldList,
    FuncType,
    Ident,
    IndexExpr,
    InterfaceType,
    MapType,
    ParenExpr,
    SelectorExpr,
    StarExpr,
    StructType,
    UnaryExpr,
)
from gopy.syntax.scanner import LITERAL, NAME, SEMI

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from gopy.syntax.ast import CommentGroup
    from gopy.syntax.build import Builder
    from gopy.syntax.scanner import Tokens

    # A parameter while its list is read: name and type, one of which may be missing.
    Param = tuple[Ident | None, Expr | None]


class Unreadable(ValueError):
    """A token stands where the grammar has none like it."""


class TypeReader:
    """Reads types. `tok` is the kind of the current token, `at` its number; `xnest` < 0: { begins a block."""

    __slots__ = ("b", "base", "tokens", "kinds", "starts", "ends", "at", "tok", "xnest", "type_starts")

    def __init__(self, b: Builder, tokens: Tokens) -> None:
        self.b = b
        self.base = b.base
        self.tokens = tokens
        self.kinds = tokens.kinds
        self.starts = tokens.starts
        self.ends = tokens.ends
        self.at = 0
        self.tok = self.kinds[0]
        self.xnest = 0
        self.type_starts: dict[str, Callable[[], Expr]] = {
            NAME: self.qualified_name,
            "*": self.pointer_type,
            "(": self.paren_type,
            "[": self.array_type,
            "chan": self.chan_type,
            "<-": self.receive_chan_type,
            "func": self.func_type,
            "map": self.map_type,
            "struct": self.struct_type,
            "interface": self.interface_type,
        }

    # Tokens

    @property
    def pos(self) -> int:
        """Where the current token begins."""
        return self.base + self.starts[self.at]

    @property
    def end(self) -> int:
        """Where the token before the current one ends."""
        return self.base + self.ends[self.at - 1]

    def next(self) -> int:
        """Pass the current token; its position."""
        pos = self.base + self.starts[self.at]
        self.at += 1
        self.tok = self.kinds[self.at]
        return pos

    def want(self, kind: str) -> int:
        """Pass a token that must be there; its position."""
        if self.tok != kind:
            raise Unreadable(kind)
        return self.next()

    def got(self, kind: str) -> bool:
        """Whether the current token is a `kind`, which is then passed."""
        if self.tok == kind:
            self.next()
            return True
        return False

    def name(self) -> Ident:
        """An identifier."""
        start, end = self.starts[self.at], self.ends[self.at]
        pos = self.want(NAME)
        raw = self.b.data[start:end]
        return Ident(pos, self.base + end, self.b.names.get(raw) or self.b.name(raw))

    def names(self) -> list[Ident]:
        """Identifiers separated by commas."""
        found = [self.name()]
        while self.got(","):
            found.append(self.name())
        return found

    def literal(self) -> BasicLit:
        """A literal, right or wrong."""
        start, end = self.starts[self.at], self.ends[self.at]
        pos = self.want(LITERAL)
        value = self.b.data[start:end].decode("utf-8", "replace")
        if value[0] == "`":
            value = value.replace("\r", "")
        return BasicLit(pos, self.base + end, _literal_kind(value), value)

    # Expressions (read_exprs)

    def expr(self) -> Expr:
        """An expression or a type."""
        raise NotImplementedError

    # Types

    def type(self) -> Expr:
        """A type."""
        begin = self.type_starts.get(self.tok)
        if begin is None:
            raise Unreadable("type")
        return begin()

    def type_or_none(self) -> Expr | None:
        """A type, if one begins here."""
        begin = self.type_starts.get(self.tok)
        return None if begin is None else begin()

    def pointer_type(self) -> Expr:
        pos = self.next()
        x = self.type()
        return StarExpr(pos, x.end, x)

    def paren_type(self) -> Expr:
        pos = self.next()
        x = self.type()
        rparen = self.want(")")
        return ParenExpr(pos, rparen + 1, x, rparen)

    def array_type(self) -> Expr:
        """An array or slice type, at its bracket."""
        lbrack = self.next()
        if self.got("]"):
            elt = self.type()
            return ArrayType(lbrack, elt.end, lbrack, None, elt)
        return self.array_of(lbrack, None)

    def array_of(self, lbrack: int, length: Expr | None) -> Expr:
        """An array type whose bracket was read, and its length unless None."""
        if length is None:
            if self.tok == "...":
                pos = self.next()
                length = Ellipsis(pos, pos + 3, None)
            else:
                self.xnest += 1
                length = self.expr()
                self.xnest -= 1
        self.want("]")
        elt = self.type()
        return ArrayType(lbrack, elt.end, lbrack, length, elt)

    def chan_type(self) -> Expr:
        pos = self.next()
        if self.tok == "<-":
            arrow = self.next()
            value = self.type()
            return ChanType(pos, value.end, arrow, SEND, value)
        value = self.type()
        return ChanType(pos, value.end, NO_POS, SEND | RECV, value)

    def receive_chan_type(self) -> Expr:
        pos = self.next()
        self.want("chan")
        value = self.type()
        return ChanType(pos, value.end, pos, RECV, value)

    def map_type(self) -> Expr:
        pos = self.next()
        self.want("[")
        key = self.type()
        self.want("]")
        value = self.type()
        return MapType(pos, value.end, key, value)

    def func_type(self) -> Expr:
        return self.signature(self.next(), None)

    def qualified_name(self, x: Expr | None = None) -> Expr:
        """A name, package.name, either with type arguments; the first name may have been read already."""
        if x is None:
            x = self.name()
        if self.got("."):
            sel = self.name()
            x = SelectorExpr(x.pos, sel.end, x, sel)
        if self.tok == "[":
            lbrack = self.next()
            arguments, _ = self.type_list(self.type)
            rbrack = self.want("]")
            x = IndexExpr(x.pos, rbrack + 1, x, lbrack, arguments, rbrack)
        return x

    def type_list(self, first: Callable[[], Expr]) -> tuple[list[Expr], bool]:
        """Types separated by commas, the first read by `first`; and whether there was a comma."""
        self.xnest += 1
        found = [first()]
        comma = False
        while self.got(","):
            comma = True
            x = self.type_or_none()
            if x is None:
                break
            found.append(x)
        self.xnest -= 1
        return found, comma

    def array_or_arguments(self, name: Ident) -> tuple[bool, Expr]:
        """After `name`, at a bracket: (True, the array or slice type of name), or (False, name[arguments])."""
        lbrack = self.next()
        if self.got("]"):
            elt = self.type()
            return True, ArrayType(lbrack, elt.end, lbrack, None, elt)
        inner, comma = self.type_list(self.expr)
        rbrack = self.want("]")
        if not comma:
            element = self.type_or_none()
            if element is not None:
                return True, ArrayType(lbrack, element.end, lbrack, inner[0], element)
        return False, IndexExpr(name.pos, rbrack + 1, name, lbrack, inner, rbrack)

    # Structs and interfaces

    def struct_type(self) -> Expr:
        pos = self.next()
        lbrace = self.want("{")
        fields: list[Field] = []
        while self.tok != "}":
            fields.append(self.field())
            if not self.got(SEMI) and self.tok != "}":
                raise Unreadable("field")
        end = self.next() + 1
        return StructType(pos, end, FieldList(lbrace, end, lbrace, fields, end - 1))

    def field(self) -> Field:
        doc = self.b.lead.get(self.starts[self.at])
        pos = self.pos
        names: list[Ident] = []
        if self.tok == NAME:
            first = self.name()
            if self.tok in (".", LITERAL, SEMI, "}"):
                typ = self.qualified_name(first)
            else:
                names = [first]
                while self.got(","):
                    names.append(self.name())
                if len(names) > 1 or self.tok != "[":
                    typ = self.type()
                else:
                    named, typ = self.array_or_arguments(first)
                    if not named:
                        names = []
        else:
            self.want("*")
            typ = self.qualified_name()
            typ = StarExpr(pos, typ.end, typ)
        tag: BasicLit | None = None
        if self.tok == LITERAL:
            malformed = self.at in self.tokens.malformed
            tag = self.literal()
            if malformed:
                tag = None
        end = typ.end if tag is None else tag.end
        return Field(pos, end, names, typ, tag, doc, self.line_comment())

    def line_comment(self) -> CommentGroup | None:
        """The comment on the line of what was just read."""
        return self.b.line_comment(self.ends[self.at - 1]) if self.b.line else None

    def interface_type(self) -> Expr:
        pos = self.next()
        lbrace = self.want("{")
        elements: list[Field] = []
        while self.tok != "}":
            start = self.pos
            doc = self.b.lead.get(self.starts[self.at]) if self.tok == NAME else None
            names, typ = self.method() if self.tok == NAME else ([], self.union(self.term()))
            elements.append(Field(start, typ.end, names, typ, None, doc, self.line_comment()))
            if not self.got(SEMI) and self.tok != "}":
                raise Unreadable("element")
        end = self.next() + 1
        return InterfaceType(pos, end, FieldList(lbrace, end, lbrace, elements, end - 1))

    def method(self) -> tuple[list[Ident], Expr]:
        """A method, or an embedded type that begins with a name.

        Methods with type parameters are an error of gc's parser, which leaves the type parameters out.
        """
        name = self.name()
        if self.tok == "(":
            return [name], self.signature(NO_POS, None)
        if self.tok != "[":
            return [], self.union(self.qualified_name(name))
        lbrack = self.next()
        params = self.param_list("]")
        rbrack = self.next()
        if self.tok == "(" and (not params or (params[0][0] is not None and params[0][1] is not None)):
            return [name], self.signature(NO_POS, None)
        if not params:
            return [], name
        types = [x for pair in params for x in pair if x is not None]
        return [], self.union(IndexExpr(name.pos, rbrack + 1, name, lbrack, types, rbrack))

    def union(self, x: Expr) -> Expr:
        """Terms separated by |, of which the first was read."""
        while self.tok == "|":
            pos = self.next()
            y = self.term()
            x = BinaryExpr(x.pos, y.end, x, pos, "|", y)
        return x

    def term(self) -> Expr:
        if self.tok != "~":
            return self.type()
        pos = self.next()
        x = self.type()
        return UnaryExpr(pos, x.end, "~", x)

    # Signatures

    def signature(self, func: int, type_params: FieldList | None) -> FuncType:
        """(parameters) results."""
        params = self.params(")", True)
        results: FieldList | None = None
        if self.tok == "(":
            results = self.params(")", False)
        else:
            typ = self.type_or_none()
            if typ is not None:
                results = FieldList(typ.pos, typ.end, NO_POS, [Field(typ.pos, typ.end, [], typ, None)], NO_POS)
        end = params.end if results is None else results.end
        return FuncType(func or params.pos, end, func, type_params, params, results)

    def params(self, closer: str, dots: bool) -> FieldList:
        """A parameter list, at its bracket; `dots`: its last may be variadic."""
        opening = self.next()
        return self.fields(opening, self.param_list(closer), dots)

    def param_list(self, closer: str) -> list[Param]:
        """What stands up to `closer`, which is not passed."""
        found: list[Param] = []
        while self.tok != closer:
            found.append(self.param(closer))
            if not self.got(",") and self.tok != closer:
                raise Unreadable(",")
        return found

    def fields(self, opening: int, params: list[Param], dots: bool) -> FieldList:
        """The parameters read, grouped as declared; the current token is the closing bracket."""
        constraints = self.tok == "]"
        pairs: list[tuple[list[Ident], Expr]] = []
        if not constraints and not any(name is not None and typ is not None for name, typ in params):
            pairs = [([], x) for pair in params for x in pair if x is not None]
        else:
            waiting: list[Ident] = []
            for name, typ in params:
                if name is None:
                    raise Unreadable("name")
                waiting.append(name)
                if typ is not None:
                    pairs.append((waiting, typ))
                    waiting = []
            if waiting:
                raise Unreadable("type")
        fields: list[Field] = []
        for index, (names, typ) in enumerate(pairs):
            # gc's parser reports misplaced dots, and goes on without them
            if type(typ) is Ellipsis and typ.elt is not None and not (dots and index == len(pairs) - 1):
                typ = typ.elt
            elif type(typ) is Ellipsis and typ.elt is not None and len(names) > 1:
                fields.append(Field(names[0].pos, typ.end, names[:-1], typ.elt, None))
                names = names[-1:]
            fields.append(Field(names[0].pos if names else typ.pos, typ.end, names, typ, None))
        end = self.next() + 1
        return FieldList(opening, end, opening, fields, end - 1)

    def param(self, closer: str) -> Param:
        """A parameter, or with closer ] a type parameter with its constraint."""
        unions = closer == "]"
        name: Ident | None = None
        if self.tok == NAME:
            name = self.name()
            if self.tok == "[":
                named, typ = self.array_or_arguments(name)
                return name if named else None, self.union(typ) if unions else typ
            if self.tok == ".":
                typ = self.qualified_name(name)
                return None, self.union(typ) if unions else typ
            if unions and self.tok == "|":
                return None, self.union(name)
        if self.tok == "...":
            pos = self.next()
            elt = self.type()
            return name, Ellipsis(pos, elt.end, elt)
        if unions and self.tok == "~":
            return name, self.union(self.term())
        found = self.type_or_none()
        if found is None and name is None:
            raise Unreadable("parameter")
        return name, self.union(found) if unions and found is not None else found


def _literal_kind(value: str) -> str:
    first = value[0]
    if first in "\"`'":
        return "CHAR" if first == "'" else "STRING"
    if value[-1] == "i":
        return "IMAG"
    if value[:2] in ("0x", "0X"):
        return "FLOAT" if "." in value or "p" in value or "P" in value else "INT"
    return "FLOAT" if "." in value or "e" in value or "E" in value else "INT"
