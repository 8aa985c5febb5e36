"""Go source text to syntax tree: tree-sitter parses, syntax.build* convert, syntax.explain names the errors.

`parse_file` is for whole files, `parse_text` for what teachers paste: with a package clause it is a file, without one
a fragment of declarations, statements or both.

Scheme: blank out the comments (syntax.comments), parse, convert one top-level node after the other (so that the nodes of
only one are held). If the tree has errors, or something in it or in the text is doubtful, syntax.explain says which
errors gc finds; unless one is a "syntax error" the file is then read token by token (syntax.read), and tree-sitter's
tree plays no part. Whatever the text, nothing is raised: what cannot be converted is a BadDecl or BadStmt, which a file
has only together with an error in `File.errors`. Conversion recurses as deep as the text nests; Python's own functions
need no C stack for that, only a higher recursion limit, which is raised when the first attempt hits it.
"""

from __future__ import annotations

import sys

from gopy.source.diagnostic import Diagnostic, Text
from gopy.source.file import NO_POS
from gopy.syntax.ast import (
    BadDecl,
    BlockStmt,
    Decl,
    DeclStmt,
    FieldList,
    File,
    FuncDecl,
    FuncType,
    GenDecl,
    Ident,
    ImportSpec,
    Stmt,
)
from gopy.syntax.build import Builder, ident
from gopy.syntax.build_decls import DECLS, FUNCTION, IMPORT, METHOD
from gopy.syntax.build_stmts import BROKEN, stmts
from gopy.syntax.comments import ENDS_TERM, Scan, scan
from gopy.syntax.directives import go_version, record_line_directives
from gopy.syntax.kinds import SEMICOLON, kind, new_parser

TYPE_CHECKING = False
if TYPE_CHECKING:
    from tree_sitter import Node as Tree, Tree as WholeTree

    from gopy.source.file import SourceFile

PACKAGE_CLAUSE = kind("package_clause")
# keywords after which a line end is no semicolon, though they look like a name
OPEN_KEYWORDS = frozenset(
    b"case chan const default defer else for func go goto if import interface map package range select struct switch "
    b"type var".split()
)


def parse_file(source: SourceFile) -> File:
    """The syntax tree of a source file; syntax errors are in `errors` of the result. Never raises on any text.

    Records the line directives of the text in `source.line_directives`.
    """
    return _parse(source, fragment=False)


def parse_text(source: SourceFile) -> File:
    """Like parse_file, but a text without package clause is taken as declarations, statements or a mix of them.

    In a fragment the statements stand in a function made for them, main, or _ if the text declares main itself; where
    there are statements, const, var and `:=` stand among them, in order. `File.fragment` says what it was taken for.
    """
    return _parse(source, fragment=True)


def _parse(source: SourceFile, fragment: bool) -> File:
    found = scan(source)
    wrong_lines = record_line_directives(source, found.comments) if found.comments else []
    masked = found.masked
    at = len(masked) - len(masked.lstrip())
    has_package = masked.startswith(b"package", at) and not masked[at + 7 : at + 8].isalnum()
    tree = new_parser().parse(masked)
    fragment = fragment and not has_package
    try:
        file = _build(source, found, tree, fragment)
    except RecursionError:
        limit = sys.getrecursionlimit()
        # each level of nesting takes at least one byte of text and at most five frames
        sys.setrecursionlimit(max(limit, 5 * len(source.data) + 10_000))
        try:
            file = _build(source, found, tree, fragment)
        finally:
            sys.setrecursionlimit(limit)
    file.comments = found.groups
    if has_package:
        _top_of_file(file, found, source.base)
    if wrong_lines:
        file.errors += [Diagnostic(source.base + offset, message, "Syntax") for offset, message in wrong_lines]
        file.errors.sort(key=_error_pos)
    return file


def _build(source: SourceFile, found: Scan, tree: WholeTree, fragment: bool) -> File:
    # tree-sitter takes a NUL for the end of a statement
    if not tree.root_node.has_error and b"\0" not in found.masked:
        b = Builder(source.data, found, source.base)
        try:
            file = _convert(source, b, tree, fragment)
        except BROKEN:
            pass  # a tree without errors that is not as expected
        else:
            if not _doubtful(source, b):
                if b.bodies:
                    file.errors = _branch_errors(source, b.bodies)
                return file
    return _look_closer(source, found, tree, fragment)


def _look_closer(source: SourceFile, found: Scan, tree: WholeTree, fragment: bool) -> File:
    """The file of a text that has errors, or that tree-sitter cannot read or may have misread."""
    from gopy.syntax.explain import explain
    from gopy.syntax.read import Reader
    from gopy.syntax.scanner import scan as scan_tokens

    b = Builder(source.data, found, source.base)
    tokens = scan_tokens(source.data, source.prefix_columns > 0)
    errors = explain(source, "mixed" if fragment else "", tokens)
    if not any(str(error.message).startswith("syntax error") for error in errors):
        reader = Reader(b, tokens)
        try:
            parts = (NO_POS, None, *_gather(*reader.fragment())) if fragment else (*reader.file(), "")
        except BROKEN:  # Unreadable among them
            if not any(error.code == "Syntax" for error in errors):
                end = source.base + tokens.ends[reader.at]
                errors.append(Diagnostic(reader.pos, Text("gopy cannot read this syntax yet"), "Syntax", end=end))
        else:
            file = _file(source, *parts)
            file.errors = errors
            return file
    b.tolerant = True
    file = _convert(source, b, tree, fragment)
    file.errors = errors
    return file


def _convert(source: SourceFile, b: Builder, tree: WholeTree, fragment: bool) -> File:
    """Convert the nodes at the top one by one."""
    package = NO_POS
    name: Ident | None = None
    decls: list[Decl] = []
    loose: list[Stmt] = []
    others = False  # a declaration that is not an import was seen
    cursor = tree.walk()
    more = cursor.goto_first_child()
    while more:
        n = cursor.node
        more = cursor.goto_next_sibling()
        if n is None:
            continue
        k = n.kind_id
        if k == SEMICOLON:
            continue
        b.ends.add(n.end_byte)
        if k == PACKAGE_CLAUSE:
            if name is not None or decls or loose:
                b.suspicious = True
            elif len(n.children) == 2:
                name = ident(b, n.children[1])
                package = b.base + n.start_byte
        elif fragment and k not in (FUNCTION, METHOD, IMPORT):
            loose += stmts(b, [n])
        else:
            decl = _decl(b, n)
            if type(decl) is GenDecl and decl.tok == "import":
                b.suspicious = b.suspicious or others
            else:
                others = True
            decls.append(decl)
    if not fragment:
        if name is None:
            b.suspicious = True
        return _file(source, package, name, decls)
    file = _file(source, package, name, *_gather(decls, loose))
    if b.branchy and loose:
        main = file.decls[-1]
        assert isinstance(main, FuncDecl)
        assert main.body is not None
        b.bodies.append(main.body)
    return file


def _file(source: SourceFile, package: int, name: Ident | None, decls: list[Decl], fragment: str = "") -> File:
    """The file of these parts; `fragment`: what a text without package clause was taken for."""
    if name is None:
        name = Ident(source.base, source.base, "main" if fragment else "_")
    imports: list[ImportSpec] = []
    for decl in decls:
        if type(decl) is GenDecl and decl.tok == "import":
            imports += [spec for spec in decl.specs if type(spec) is ImportSpec]
    end = source.base + len(source.data)
    return File(source.base, end, source, package, name, decls, imports, [], fragment=fragment)


def _decl(b: Builder, n: Tree) -> Decl:
    make = DECLS.get(n.kind_id)
    if make is not None:
        if not b.tolerant:
            return make(b, n)
        try:
            return make(b, n)
        except BROKEN:
            return BadDecl(b.base + n.start_byte, b.base + n.end_byte)
    b.suspicious = True  # a statement outside a function
    return BadDecl(b.base + n.start_byte, b.base + n.end_byte)


def _gather(decls: list[Decl], loose: list[Stmt]) -> tuple[list[Decl], str]:
    """The declarations of a fragment, and what it was taken for.

    `loose` are all nodes at the top but functions and imports. Types are always declared in the package; variables
    and constants too unless there are statements.
    """
    statements: list[Stmt] = []
    package_level: list[Decl] = []
    has_statements = any(type(s) is not DeclStmt for s in loose)
    for s in loose:
        if type(s) is DeclStmt and (not has_statements or s.decl.tok == "type"):
            package_level.append(s.decl)
        else:
            statements.append(s)
    declared = decls + package_level
    declared.sort(key=_pos)
    if not has_statements:
        return declared, "declarations"
    has_main = any(type(d) is FuncDecl and d.recv is None and d.name.name == "main" for d in decls)
    pos, end = statements[0].pos, statements[-1].end
    params = FieldList(pos, pos, NO_POS, [], NO_POS)
    name = Ident(pos, pos, "_" if has_main else "main")
    body = BlockStmt(pos, end, statements, end)
    main = FuncDecl(pos, end, None, name, FuncType(pos, pos, NO_POS, None, params, None), body)
    only = all(type(d) is GenDecl and d.tok == "import" for d in declared)
    return declared + [main], "statements" if only else "mixed"


def _pos(decl: Decl) -> int:
    return decl.pos


def _top_of_file(file: File, found: Scan, base: int) -> None:
    """The file's doc comment and its language version."""
    file.doc = found.lead.get(file.package - base)
    if found.groups and found.groups[0].pos < file.package:
        comments = [c.text for group in found.groups if group.pos < file.package for c in group.list]
        if any(text.startswith("//go:build") for text in comments):
            file.go_version = go_version(comments)


def _doubtful(source: SourceFile, b: Builder) -> bool:
    """Whether Go may have errors to find in the text, or read it otherwise than tree-sitter did."""
    data = source.data
    return (
        b.suspicious
        or b"\0" in data
        or b"\f" in b.masked
        or b"\v" in b.masked
        or not _is_utf8(data)
        or b"\xef\xbb\xbf" in data
        or _stray_line_end(b)
    )


def _branch_errors(source: SourceFile, bodies: list[BlockStmt]) -> list[Diagnostic]:
    from gopy.syntax.branches import check_body

    return sorted((error for body in bodies for error in check_body(source, body)), key=_error_pos)


def _error_pos(error: Diagnostic) -> int:
    return error.pos


def _is_utf8(data: bytes) -> bool:
    if data.isascii():
        return True
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True


def _stray_line_end(b: Builder) -> bool:
    """Whether a line ends in a token that Go puts a semicolon after, where no statement or declaration ends.

    tree-sitter passes over such a line end wherever its grammar expects none: `f(a` newline `)`.
    """
    start = 0
    ends = b.ends
    masked = b.masked
    for line in masked.split(b"\n"):
        text = line.rstrip()
        if text and start + len(text) not in ends:
            last = text[-1]
            if last in ENDS_TERM or (last in b"+-" and len(text) > 1 and text[-2] == last):
                word = text[len(text.rstrip(b"abcdefghijklmnopqrstuvwxyz")) :]
                if word not in OPEN_KEYWORDS:
                    return True
        start += len(line) + 1
    return False
