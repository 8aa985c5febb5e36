"""A second way to the syntax tree: by recursive descent over gopy's own tokens, for what tree-sitter cannot read.

tree-sitter-go's grammar lacks some of Go (type parameters of methods, new(x), types as arguments), does not see every
semicolon that a line end is, and of a text that Go's parser has errors in but reads on (x[i::], a parenthesised call
after go) makes no tree at all. A file is read this way only where tree-sitter's tree has errors or is doubtful, and only after
syntax.explain found none of the errors that gc calls "syntax error": so the grammar here need not recover, and checks no
more than it must to know what it reads. An error after which gc's parser goes on leaves what gc makes of it, or a
BadExpr.

Language areas: read_types, read_exprs, read_stmts. The trees are those of syntax.build, node for node.
"""

from __future__ import annotations

from gopy.syntax.ast import BadDecl, Decl, Ident, Stmt
from gopy.syntax.read_stmts import StmtReader
from gopy.syntax.read_types import Unreadable as Unreadable
from gopy.syntax.scanner import EOF, NAME, SEMI


class Reader(StmtReader):
    """Reads a file, or a fragment of one. Raises Unreadable where a text has errors of syntax after all."""

    __slots__ = ()

    def file(self) -> tuple[int, Ident, list[Decl]]:
        """The position of the package clause, its name, and the declarations."""
        package = self.want("package")
        name = self.name()
        self.want(SEMI)
        decls: list[Decl] = []
        if any(token <= self.at for token, _, _ in self.tokens.errors):
            # gc reads no further after an error in the package clause
            return package, name, [BadDecl(self.pos, self.base + len(self.b.data))]
        while self.tok != EOF:
            decls.append(self.decl())
            if not self.got(SEMI) and self.tok != EOF:
                raise Unreadable(SEMI)
        return package, name, decls

    def fragment(self) -> tuple[list[Decl], list[Stmt]]:
        """Imports and functions; all else, in which a declaration is a DeclStmt."""
        decls: list[Decl] = []
        loose: list[Stmt] = []
        while self.tok != EOF:
            if self.tok == "func" and self.begins_func_decl():
                decls.append(self.func_decl())
            elif self.tok == "import":
                decls.append(self.gen_decl())
            else:
                loose.append(self.stmt())
            if not self.got(SEMI) and self.tok != EOF:
                raise Unreadable(SEMI)
        return decls, loose

    def begins_func_decl(self) -> bool:
        """Whether `func` here begins a declaration: a name follows it, or its receiver and a name."""
        kinds = self.kinds
        at = self.at + 1
        if kinds[at] == "(":
            depth = 1
            while depth and kinds[at] != EOF:
                at += 1
                depth += {"(": 1, ")": -1}.get(kinds[at], 0)
            at += 1
            return kinds[at] == NAME and kinds[at + 1] in ("(", "[")
        return kinds[at] == NAME
