"""Types, signatures and parameter lists of the recogniser (syntax.explain).

Spec: "Types", "Type parameter declarations", "Struct types", "Interface types".
"""

from __future__ import annotations

from gopy.syntax.explain_cursor import OPERATOR_KINDS, Cursor
from gopy.syntax.explain_sketch import Param, start
from gopy.syntax.scanner import LITERAL, NAME, SEMI, Tokens

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from gopy.source.file import SourceFile
    from gopy.syntax.explain_cursor import Sketch


class Types(Cursor):
    """Recognises types."""

    __slots__ = ("type_starts",)

    def __init__(self, source: SourceFile, tokens: Tokens) -> None:
        self.type_starts: dict[str, Callable[[], Sketch]] = {
            "*": self.pointer_type,
            "<-": self.receive_chan_type,
            "func": self.func_type,
            "[": self.array_or_slice_type,
            "chan": self.chan_type,
            "map": self.map_type,
            "struct": self.struct_type,
            "interface": self.interface_type,
            NAME: self.qualified_name,
            "(": self.paren_type,
        }
        super().__init__(source, tokens)

    def expr(self) -> Sketch:
        """An expression (explain_expr)."""
        raise NotImplementedError

    def bad(self) -> Sketch:
        return ("bad", self.pos)

    def type(self) -> Sketch:
        found = self.type_or_none()
        if found is None:
            found = self.bad()
            self.syntax_error("expected type")
            self.advance(",", ":", SEMI, ")", "]", "}")
        return found

    def type_or_none(self) -> Sketch | None:
        begin = self.type_starts.get(self.tok)
        return begin() if begin is not None else None

    def pointer_type(self) -> Sketch:
        pos = self.pos
        self.next()
        return ("unary", pos, "*", self.type())

    def receive_chan_type(self) -> Sketch:
        pos = self.pos
        self.next()
        self.want("chan")
        return ("chan", pos, "<-chan", self.chan_element())

    def chan_type(self) -> Sketch:
        pos = self.pos
        self.next()
        direction = "chan<-" if self.got("<-") else ""
        return ("chan", pos, direction, self.chan_element())

    def chan_element(self) -> Sketch:
        found = self.type_or_none()
        if found is None:
            found = self.bad()
            self.syntax_error("missing channel element type")
        return found

    def func_type(self) -> Sketch:
        self.next()
        return self.signature("function type")

    def array_or_slice_type(self) -> Sketch:
        pos = self.pos
        self.next()
        if self.got("]"):
            return ("slice type", pos, self.type())
        return self.array_type(pos, None)

    def array_type(self, pos: int, length: Sketch | None) -> Sketch:
        """What follows `[`, or `[length` if the length was read already."""
        if length is None and not self.got("..."):
            self.xnest += 1
            length = self.expr()
            self.xnest -= 1
        if self.tok == ",":
            self.syntax_error("unexpected comma; expected ]")
            self.next()
        self.want("]")
        return ("array", pos, length, self.type())

    def map_type(self) -> Sketch:
        pos = self.pos
        self.next()
        self.want("[")
        key = self.type()
        self.want("]")
        return ("map", pos, key, self.type())

    def paren_type(self) -> Sketch:
        self.next()
        found = self.type()
        self.want(")")
        return found

    def qualified_name(self, name: Sketch | None = None) -> Sketch:
        found: Sketch
        if name is not None:
            found = name
        elif self.tok == NAME:
            found = self.name()
        else:
            found = ("name", self.pos, "_")
            self.syntax_error("expected name")
            self.advance(".", SEMI, "}")
        if self.tok == ".":
            pos = self.pos
            self.next()
            found = ("selector", pos, found, self.name())
        if self.tok == "[":
            pos = self.pos
            self.next()
            if self.tok == "]":
                self.syntax_error("expected type argument list")
                arguments = self.bad()
            else:
                arguments, _ = self.type_list(True)
            self.want("]")
            found = ("index", pos, found, arguments)
        return found

    def type_list(self, strict: bool) -> tuple[Sketch, bool]:
        """Types separated by commas, and whether there was a comma; not `strict`: the first may be an expression."""
        self.xnest += 1
        found = self.type() if strict else self.expr()
        comma = self.got(",")
        if comma:
            items = [found]
            another = self.type_or_none()
            while another is not None:
                items.append(another)
                another = self.type_or_none() if self.got(",") else None
            if len(items) > 1:
                found = ("list", found[1], items)
        self.xnest -= 1
        return found, comma

    def array_or_arguments(self, name: Sketch) -> Sketch:
        """After `name`, at `[`: the type of name (`[n]E`, `[]E`), or name with type arguments, an "index"."""
        pos = self.pos
        self.want("[")
        if self.got("]"):
            return ("slice type", pos, self.type())
        inner, comma = self.type_list(False)
        self.want("]")
        if not comma:
            element = self.type_or_none()
            if element is not None:
                return ("array", pos, inner, element)
        return ("index", pos, name, inner)

    # Structs

    def struct_type(self) -> Sketch:
        pos = self.pos
        self.next()
        self.want("{")
        groups: list[tuple[list[Sketch], Sketch, Sketch | None]] = []

        def field() -> bool:
            names, type = self.field()
            if type is not None:
                groups.append((names, type, self.literal()))
            return False

        self.elements("struct type", SEMI, "}", field)
        return ("struct", pos, groups)

    def field(self) -> tuple[list[Sketch], Sketch | None]:
        """A field declaration without its tag; the names are empty for an embedded type."""
        if self.tok == NAME:
            first = self.name()
            if self.tok in (".", LITERAL, SEMI, "}"):
                return [], self.qualified_name(first)
            names = [first]
            while self.got(","):
                names.append(self.name())
            if len(names) > 1 or self.tok != "[":
                return names, self.type()
            type = self.array_or_arguments(first)
            return ([] if type[0] == "index" else names), type
        pos = self.pos
        pointer = self.got("*")
        if self.tok == "(":
            self.syntax_error("cannot parenthesize embedded type")
            self.next()
            if not pointer:
                pos = self.pos
                pointer = self.got("*")
            type = self.qualified_name()
            self.got(")")
        elif pointer:
            type = self.qualified_name()
        else:
            self.syntax_error("expected field name or embedded type")
            self.advance(SEMI, "}")
            return [], None
        return [], (("unary", pos, "*", type) if pointer else type)

    # Interfaces

    def interface_type(self) -> Sketch:
        pos = self.pos
        self.next()
        self.want("{")
        elements: list[Param] = []

        def element() -> bool:
            elem = self.method() if self.tok == NAME else None
            if elem is None or elem.name is None:
                elem = Param(None, self.union(elem.type if elem is not None else None))
            elements.append(elem)
            return False

        self.elements("interface type", SEMI, "}", element)
        return ("interface", pos, elements)

    def method(self) -> Param:
        """A method, or an embedded type that begins with a name."""
        context = "interface method"
        name = self.name()
        if self.tok == "(":
            return Param(name, self.signature(context))
        if self.tok != "[":
            return Param(None, self.qualified_name(name))
        opening = self.pos
        self.next()
        if self.tok == "]":
            pos = self.pos
            self.next()
            if self.tok == "(":
                self.error_at(pos, "empty type parameter list")
                return Param(name, self.signature(context))
            self.error_at(pos, "empty type argument list")
            return Param(None, name)
        params = self.params("]", False, False)
        if not params:
            return Param(name, self.signature(context)) if self.tok == "(" else Param(None, name)
        if params[0].name is not None:
            method = Param(name, self.signature(context))
            self.error_at(opening, "interface method must have no type parameters")
            return method
        types = [param.type for param in params]
        return Param(None, ("index", opening, name, types[0] if len(types) == 1 else ("list", opening, types)))

    def union(self, first: Sketch | None) -> Sketch:
        """Terms separated by `|`, of which the first may have been read already."""
        found = first if first is not None else self.term()
        while self.tok == "|":
            pos = self.pos
            self.next()
            found = ("binary", pos, "|", found, self.term())
        return found

    def term(self) -> Sketch:
        if self.tok == "~":
            pos = self.pos
            self.next()
            return ("unary", pos, "~", self.type())
        found = self.type_or_none()
        if found is None:
            found = self.bad()
            self.syntax_error("expected ~ term or type")
            self.advance(*OPERATOR_KINDS, SEMI, ")", "]", "}")
        return found

    # Signatures

    def signature(self, context: str = "") -> Sketch:
        """[type parameters] (parameters) results; with a context, type parameters are an error."""
        pos = self.pos
        if self.got("["):
            if context:
                self.syntax_error_at(pos, context + " must have no type parameters")
            if self.tok == "]":
                self.syntax_error("empty type parameter list")
                self.next()
            else:
                self.params("]", True, False)
        self.want("(")
        params = self.params(")", False, True)
        results: list[Param] = []
        if self.got("("):
            results = self.params(")", False, False)
        else:
            result = self.type_or_none()
            if result is not None:
                results = [Param(None, result)]
        return ("signature", pos, params, results)

    def param(self, name: Sketch | None, closer: str) -> Param | None:
        """A parameter, of which the name may have been read already; in `[]` with constraints."""
        unions = closer == "]"
        if name is None and unions and self.tok == "~":
            return Param(None, self.union(None))
        if self.tok == NAME or name is not None:
            if name is None:
                name = self.name()
            type: Sketch
            if self.tok == "[":
                type = self.array_or_arguments(name)
                if type[0] == "index":
                    name = None
                if unions and self.tok == "|":
                    type = self.union(type)
                return Param(name, type)
            if self.tok == ".":
                type = self.qualified_name(name)
                return Param(None, self.union(type) if unions and self.tok == "|" else type)
            if unions and self.tok == "|":
                return Param(None, self.union(name))
        if self.tok == "...":
            pos = self.pos
            self.next()
            element = self.type_or_none()
            if element is not None:
                return Param(name, ("dots", pos, element))
            bad = self.bad()
            self.syntax_error("... is missing type")
            return Param(name, bad)
        if unions and self.tok == "~":
            return Param(name, self.union(None))
        found = self.type_or_none()
        if unions and self.tok == "|" and found is not None:
            found = self.union(found)
        if name is not None or found is not None:
            return Param(name, found)
        self.syntax_error("expected " + closer)
        self.advance(",", closer)
        return None

    def params(
        self,
        closer: str,
        names_required: bool,
        dots_allowed: bool,
        name: Sketch | None = None,
        constraint: Sketch | None = None,
    ) -> list[Param]:
        """Parameters up to `closer`; the first one's name and constraint may have been read already."""
        params: list[Param] = []
        if name is not None and constraint is not None and self.got(closer):
            return [Param(name, constraint)]

        def element() -> bool:
            nonlocal name, constraint
            param = Param(name, constraint) if constraint is not None else self.param(name, closer)
            name = constraint = None
            if param is not None:
                params.append(param)
            return False

        end = self.elements("parameter list", ",", closer, element)
        if params:
            self.distribute(params, names_required, end)
            self.check_dots(params, dots_allowed)
        return params

    def distribute(self, params: list[Param], names_required: bool, end: int) -> None:
        """Give every parameter its type, and say when only some of them have names."""
        named = sum(1 for p in params if p.name is not None and p.type is not None)
        typed = sum(1 for p in params if p.type is not None)
        if named == 0 and not names_required:
            for param in params:
                if param.name is not None:
                    param.type, param.name = param.name, None
            return
        if named == len(params):
            return
        wrong = -1
        current: Sketch | None = None
        for param in reversed(params):
            if param.type is not None:
                current = param.type
                if param.name is None:
                    wrong = start(current)
                    param.name = ("name", wrong, "_")
            elif current is not None:
                param.type = current
            else:
                assert param.name is not None
                wrong = param.name[1]
                param.type = ("bad", wrong)
        if wrong < 0:
            return
        if named == typed:
            self.syntax_error_at(end, "missing type constraint" if names_required else "missing parameter type")
        elif not names_required:
            self.syntax_error_at(wrong, "missing parameter name")
        else:
            also = " or invalid array length" if len(params) == 1 else ""
            self.syntax_error_at(wrong, "missing type parameter name" + also)

    def check_dots(self, params: list[Param], allowed: bool) -> None:
        reported = False
        for index, param in enumerate(params):
            if param.type is not None and param.type[0] == "dots" and (not allowed or index + 1 < len(params)):
                if not reported:
                    message = "can only use ... with final parameter" if allowed else "invalid use of ..."
                    self.error_at(param.type[1], message)
                reported = True
                param.type = param.type[2]
