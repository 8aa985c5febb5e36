"""tree-sitter-go's language and the ids of its node kinds.

Ids are asked of the installed grammar by name when this module is imported, so a release of the grammar that numbers
them anew does no harm. A name that has several ids (aliases) always shows the first of them in trees.
"""

from __future__ import annotations

from importlib.machinery import PathFinder

from tree_sitter import Language, Parser


def _language() -> object:
    """tree_sitter_go.language(), without its package's own import.

    That would bring importlib.resources, pathlib and tempfile for queries gopy has no use for: a tenth of the time in
    which gopy is to have checked a short file.
    """
    package = PathFinder.find_spec("tree_sitter_go")
    if package is not None:
        spec = PathFinder.find_spec("tree_sitter_go._binding", package.submodule_search_locations)
        if spec is not None and spec.loader is not None:
            module = spec.loader.create_module(spec)
            if module is not None:
                spec.loader.exec_module(module)
                return module.language()
    import tree_sitter_go

    return tree_sitter_go.language()


LANGUAGE = Language(_language())
ERROR = 0xFFFF


def kind(name: str) -> int:
    """The id of a named node kind; RuntimeError if the grammar has no such kind."""
    number = LANGUAGE.id_for_node_kind(name, True)
    if number is None:
        raise RuntimeError(f"tree-sitter-go has no node kind {name}")
    return number


def token(text: str) -> int:
    """The id of an anonymous token; RuntimeError if the grammar has no such token."""
    number = LANGUAGE.id_for_node_kind(text, False)
    if number is None:
        raise RuntimeError(f"tree-sitter-go has no token {text}")
    return number


def new_parser() -> Parser:
    """A parser for Go."""
    return Parser(LANGUAGE)


COMMA = token(",")
SEMICOLON = token(";")
LPAREN = token("(")
LBRACE = token("{")
COLON = token(":")
ASSIGN = token("=")
DEFINE = token(":=")
ARROW = token("<-")
STAR = token("*")
RANGE = token("range")

OPERATORS = {
    token(text): text
    for text in (
        "+ - * / % & | ^ << >> &^ == != < <= > >= && || ! <- ~ = := += -= *= /= %= &= |= ^= <<= >>= &^= ++ --"
    ).split()
}
