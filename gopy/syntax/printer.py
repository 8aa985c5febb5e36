"""gofmt's text of a file, made from its syntax tree and comments.

`format_file` sorts the imports (import_order), prints the tree (printer_decl, printer_stmt, printer_expr; what fits on
a line printer_flat) through the core that places comments and white space (printer_text), which aligns columns
(align), rewrites doc comments (doc_comment) and build constraints (build_lines).

Texts without a package clause are printed as gofmt prints them from its standard input: like declarations of a
package, or like statements of a function, with the indentation of their first line, and the space around them kept.
"""

from __future__ import annotations

import sys
from bisect import bisect_right

from gopy.syntax.align import Sheet
from gopy.syntax.ast import BlockStmt, CommentGroup, DeclStmt, File, FuncDecl, GenDecl, Stmt
from gopy.syntax.comment_layout import SPACE
from gopy.syntax.import_order import sorted_imports
from gopy.syntax.printer_decl import decl, decl_list
from gopy.syntax.printer_stmt import block, stmt
from gopy.syntax.printer_text import BLANK, EOF, FAR, FORMFEED, NEWLINE, Printer

PACKAGE = "package p\n"  # what stands before a fragment while it is printed
FUNC = "\nfunc _() {"
FRAMES_PER_LEVEL = 8  # Python calls for one level of nesting of the tree, at most


def format_file(file: File) -> bytes:
    """The text that gofmt prints for a file without syntax errors, in UTF-8. Errors: Unprintable for Bad nodes.

    The tree may nest deeper than Python's recursion limit, which is raised for that while.
    """
    try:
        return _format(file)
    except RecursionError:
        limit = sys.getrecursionlimit()
        sys.setrecursionlimit(max(limit, FRAMES_PER_LEVEL * len(file.source.data) + 10_000))
        try:
            return _format(file)
        finally:
            sys.setrecursionlimit(limit)


def _format(file: File) -> bytes:
    if file.fragment:
        return format_fragment(file)
    base = file.source.base
    decls, comments, starts = sorted_imports(file, [base + start for start in file.source.lines])
    p = Printer(starts, comments, Sheet())
    p.at(file.package)
    p.op("package")
    p.ws.append(BLANK)
    p.at(file.name.pos)
    p.word(file.name.name)
    decl_list(p, decls)
    return _text(p).encode("utf-8", "surrogateescape")


def _text(p: Printer) -> str:
    """Print what is left, and return the whole text."""
    p.space(NEWLINE)
    p.flush(FAR, FAR, EOF)
    lines = p.sheet.finish()
    if p.go_build or p.plus_build:
        from gopy.syntax.build_lines import place_build_lines

        lines = place_build_lines("\n".join(lines).split("\n"), p.go_build, p.plus_build)
    lines.append("")
    return "\n".join(lines)


def format_fragment(file: File) -> bytes:
    """The text that gofmt prints for declarations or statements without a package clause.

    Statements mixed with functions, which gofmt does not take, are printed one after the other.
    """
    text = file.source.data.decode("utf-8", "surrogateescape")
    code = text.lstrip(" \t\r\n")
    space = text[: len(text) - len(code)]
    before = space[: space.rfind("\n") + 1]
    first_line = space[len(before) :]
    indent = first_line.count("\t") or int(" " in first_line)
    functions = [d for d in file.decls if isinstance(d, FuncDecl)]
    imports = any(isinstance(d, GenDecl) and d.tok == "import" for d in file.decls)
    if file.fragment == "declarations":
        out = _declarations(file, indent)
    elif len(functions) == 1 and not imports:
        out = _statements(file, indent - 1)
    else:
        out = _mixed(file, indent)
    out = out.strip(SPACE)
    if not out:
        return file.source.data
    after = text[len(text.rstrip(" \t\r\n")) :]
    return (before + "\t" * indent + out + after).encode("utf-8", "surrogateescape")


def _fragment_printer(file: File, base: int, shift: int) -> Printer:
    """A printer that has printed the package clause; the first line of the fragment stands `shift` bytes after it."""
    start = file.source.base
    starts = [start + line for line in file.source.lines]
    starts[0] -= shift
    p = Printer(starts, _split_first(file.comments, starts), Sheet(base))
    p.pos = -shift  # before all comments
    p.op("package")
    p.ws.append(BLANK)
    p.word("p")
    return p


def _split_first(groups: list[CommentGroup], starts: list[int]) -> list[CommentGroup]:
    """The comment groups with the first line's comments apart: they stand behind the package clause."""
    if not groups:
        return groups
    comments = groups[0].list
    line = 1
    count = 0
    while count < len(comments) and bisect_right(starts, comments[count].pos) == line:
        line += comments[count].text.count("\n")
        count += 1
    if count in (0, len(comments)):
        return groups
    parts = (comments[:count], comments[count:])
    return [CommentGroup(part[0].pos, part[-1].end, part) for part in parts] + groups[1:]


def _declarations(file: File, base: int) -> str:
    p = _fragment_printer(file, base, len(PACKAGE))
    decl_list(p, file.decls)
    return _text(p)[base + len(PACKAGE) :]


def _pieces(file: File) -> list[Stmt | FuncDecl | GenDecl]:
    """The statements and declarations of a fragment in the order of the text."""
    pieces: list[Stmt | FuncDecl | GenDecl] = []
    for d in file.decls:
        if isinstance(d, GenDecl):
            pieces.append(d if d.tok == "import" else DeclStmt(d.pos, d.end, d))
        elif isinstance(d, FuncDecl):
            if d is file.decls[-1] and d.body is not None:
                pieces += d.body.list  # the function made for the statements
            else:
                pieces.append(d)
    pieces.sort(key=lambda piece: piece.pos)
    return pieces


def _statements(file: File, base: int) -> str:
    p = _fragment_printer(file, base, len(PACKAGE + FUNC))
    end = file.source.base + len(file.source.data)
    p.starts += [end + 1, end + 2]
    p.space(FORMFEED, NEWLINE)
    p.op("func")
    p.ws.append(BLANK)
    p.word("_")
    p.op("(")
    p.op(")")
    p.ws.append(BLANK)
    stmts = [piece for piece in _pieces(file) if isinstance(piece, Stmt)]
    block(p, BlockStmt(0, end + 3, stmts, end + 2), True)
    return _text(p)[2 * max(base, 0) + len(PACKAGE + FUNC) :].removesuffix("}\n")


def _mixed(file: File, base: int) -> str:
    p = _fragment_printer(file, base, len(PACKAGE))
    loose = False  # the last piece was a statement
    for piece in _pieces(file):
        is_stmt = isinstance(piece, Stmt)
        p.linebreak(p.line_of(piece.pos), 1 if loose and is_stmt else 2, "", True)
        loose = is_stmt
        if isinstance(piece, Stmt):
            stmt(p, piece)
        else:
            decl(p, piece)
    return _text(p)[base + len(PACKAGE) :]
