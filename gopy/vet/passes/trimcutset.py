"""trimcutset: the cutset of strings.Trim, TrimLeft or TrimRight taken for a prefix or suffix.

Reported are constant cutsets that name a character twice, or that look like a word: in TrimLeft and TrimRight, three or more
characters with two letters that are neighbours, together with a sign (".go") or not in alphabetical order. Silent: single
and two-character cutsets of different characters, sets such as "abc", "0123456789" or " \\t\\n".
"""

from __future__ import annotations

from itertools import pairwise

from gopy.constant.format import quote
from gopy.source.diagnostic import TEACH, Edit, Fix, Text
from gopy.syntax import ast
from gopy.vet.analyzer import Analyzer, Pass
from gopy.vet.callee import callee, is_function

_BETTER = {"TrimLeft": "TrimPrefix", "TrimRight": "TrimSuffix"}


def run(p: Pass) -> None:
    """Look at each call with a constant cutset."""
    for call in p.nodes(ast.CallExpr):
        if len(call.args) != 2 or not isinstance(call.fun, ast.SelectorExpr):
            continue
        function = callee(p.info, call)
        if function is None or not any(
            is_function(function, path, "Trim", "TrimLeft", "TrimRight") for path in ("strings", "bytes")
        ):
            continue
        value = p.string_of(call.args[1])
        if value is None:
            continue
        cutset = value.decode("utf-8", "replace")
        if not _is_word(cutset, function.name):
            continue
        shown = quote(cutset)
        package = p.text(call.fun.x)
        message = Text(
            "{call} removes any of the characters of {cutset}, in any order and number, not the word",
            call=f"{package}.{function.name}",
            cutset=shown,
        )
        better = _BETTER.get(function.name, "")
        if not better or package != "strings":
            hint = Text("to remove a prefix or suffix, use TrimPrefix or TrimSuffix")
            p.report(call, message, hints=[hint])
            continue
        hint = Text("to remove the word, use {better}", better=f"{package}.{better}")
        fix = Fix(
            Text("use {better}", better=f"{package}.{better}"), [Edit(call.fun.sel.pos, call.fun.sel.end, better)]
        )
        p.report(call, message, hints=[hint], fixes=[fix])


def _is_word(cutset: str, function: str) -> bool:
    """Whether a cutset was surely meant as a word."""
    letters = [char for char in cutset if char.isalnum()]
    if len(set(cutset)) < len(cutset):
        return bool(letters) or len(cutset) > 2
    if function == "Trim" or len(cutset) < 3:
        return False
    pairs = [(a, b) for a, b in pairwise(cutset) if a.isalpha() and b.isalpha()]
    if pairs and any(not char.isalnum() and not char.isspace() for char in cutset):
        return True
    return any(a > b for a, b in pairs) and cutset.lower() == cutset


ANALYZER = Analyzer("trimcutset", Text("a cutset taken for a prefix or suffix"), run, TEACH)
