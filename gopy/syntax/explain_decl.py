"""Declarations of the recogniser (syntax.explain). Spec: "Declarations and scope", "Import declarations"."""

from __future__ import annotations

from gopy.syntax.branches import PLAIN, Declared, Shape
from gopy.syntax.explain_expr import Expressions
from gopy.syntax.explain_sketch import split_name
from gopy.syntax.scanner import EOF, NAME, SEMI

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from gopy.syntax.explain_cursor import Sketch


class Declarations(Expressions):
    """Recognises declarations."""

    __slots__ = ()

    def declaration(self, keyword: str) -> Shape:
        """import, const, type or var (whose keyword is the current token) and one or a group of specifications."""
        spec = {
            "import": self.import_spec,
            "const": self.const_spec,
            "type": self.type_spec,
            "var": self.var_spec,
        }[keyword]
        self.next()
        shapes: list[Shape] = []
        self.group(lambda: shapes.append(spec()))
        return next((shape for shape in shapes if shape is not PLAIN), PLAIN)

    def group(self, spec: Callable[[], None]) -> None:
        if self.tok != "(":
            spec()
            return

        def element() -> bool:
            spec()
            return False

        self.next()
        self.elements("grouped declaration", SEMI, ")", element)

    def import_spec(self) -> Shape:
        if self.tok == NAME or self.tok == ".":
            self.next()
        path = self.literal()
        if path is None:
            self.syntax_error("missing import path")
            self.advance(SEMI, ")")
        elif not path[3] and path[2][0] not in '"`':
            self.syntax_error_at(path[1], "import path must be a string")
        return PLAIN

    def const_spec(self) -> Shape:
        self.name_list()
        if self.tok not in (EOF, SEMI, ")"):
            self.type_or_none()
            if self.got_assign():
                self.expr_list()
        return PLAIN

    def var_spec(self) -> Shape:
        names = self.name_list()
        declared = Declared(self.source.base + names[0][1], names[0][2])
        if not self.got_assign():
            self.type()
            if not self.got_assign():
                return declared
        self.expr_list()
        return declared

    def type_spec(self) -> Shape:
        self.name()
        if (self.bracketed_type() if self.tok == "[" else self.aliased_type()) is None:
            self.syntax_error("in type declaration")
            self.advance(SEMI, ")")
        return PLAIN

    def aliased_type(self) -> Sketch | None:
        self.got_assign()
        return self.type_or_none()

    def bracketed_type(self) -> Sketch | None:
        """After a type's name at `[`: type parameters and a type, or an array or slice type."""
        pos = self.pos
        self.next()
        if self.got("]"):
            return ("slice type", pos, self.type())
        if self.tok != NAME:
            return self.array_type(pos, None)
        # An array length and a first type parameter both begin with a name: read an expression, and see whether it
        # splits into name and constraint. Only a [ after the name cannot be part of a length.
        first = self.name()
        if self.tok != "[":
            self.xnest += 1
            first = self.binary(self.primary(first, False), 0)
            self.xnest -= 1
        name, constraint = split_name(first, self.tok == ",")
        if name is None or (constraint is None and self.tok == "]"):
            return self.array_type(pos, first)
        self.params("]", True, False, name, constraint)
        return self.aliased_type()

    def func_decl(self) -> bool:
        """A function or method, after `func`; whether it has a body."""
        receiver = self.got("(")
        if receiver:
            count = len(self.params(")", False, False))
            if count == 0:
                self.error_at(self.pos, "method has no receiver")
            elif count > 1:
                self.error_at(self.pos, "method has multiple receivers")
        if self.tok == NAME:
            self.next()
            self.signature()
        else:
            self.syntax_error("expected name" if receiver else "expected name or (")
            self.advance("{", SEMI)
        if self.tok != "{":
            return False
        self.func_body()
        return True
