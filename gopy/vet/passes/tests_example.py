"""tests: example functions, whose names say what they are an example of and whose last comment is the output."""

from __future__ import annotations

from gopy.syntax import ast
from gopy.types import lookup
from gopy.vet.analyzer import Pass

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.types.objects import Object

_LAST = "output comment block must be the last comment block"
_ONLY_ONE = "there can only be one output comment block per example"


def check_example(p: Pass, decl: ast.FuncDecl, file: ast.File) -> None:
    """Check the name, signature and output comments of an ExampleXxx function."""
    _check_signature(p, decl)
    _check_name(p, decl)
    _check_output(p, decl, file)


def _check_signature(p: Pass, decl: ast.FuncDecl) -> None:
    name = decl.name.name
    if decl.type.params.list:
        p.report(decl.pos, f"{name} should be niladic")
    if decl.type.results is not None and decl.type.results.list:
        p.report(decl.pos, f"{name} should return nothing")
    if decl.type.type_params is not None and decl.type.type_params.list:
        p.report(decl.pos, f"{name} should not have type params")


def _check_name(p: Pass, decl: ast.FuncDecl) -> None:
    """ExampleT_M_suffix: T and M must exist, the suffix must begin with a lower-case letter."""
    name = decl.name.name
    if name == "Example":
        return
    rest = name.removeprefix("Example")
    parts = rest.split("_", 2)
    objects = _lookup(p, parts[0])
    if parts[0] and not objects:
        p.report(decl.pos, f"{name} refers to unknown identifier: {parts[0]}")
        return
    if len(parts) < 2:
        return
    if not parts[0]:
        suffix = rest.removeprefix("_")
        if not suffix[:1].islower():
            p.report(decl.pos, f"{name} has malformed example suffix: {suffix}")
        return
    member = parts[1]
    if not member[:1].islower() and not any(
        lookup.lookup_field_or_method(obj.type, True, obj.pkg, member)[0] is not None for obj in objects
    ):
        p.report(decl.pos, f"{name} refers to unknown field or method: {parts[0]}.{member}")
    if len(parts) == 3 and not parts[2][:1].islower():
        p.report(decl.pos, f"{name} has malformed example suffix: {parts[2]}")


def _lookup(p: Pass, name: str) -> list[Object]:
    """What a name may mean: an object of this package, or of any package it imports (which one is tested is not known)."""
    if not name:
        return []
    own = p.pkg.scope.lookup(name)
    if own is not None:
        return [own]
    found = [imported.scope.lookup(name) for imported in p.pkg.imports]
    return [obj for obj in found if obj is not None]


def _check_output(p: Pass, decl: ast.FuncDecl, file: ast.File) -> None:
    groups = [group for group in file.comments if decl.pos <= group.pos and group.end <= decl.end]
    outputs = [is_output_comment(group) for group in groups]
    message = _ONLY_ONE if sum(outputs) > 1 else _LAST
    for group, is_output in zip(groups[:-1], outputs, strict=False):
        if is_output:
            p.report(group.pos, message)


def is_output_comment(group: ast.CommentGroup) -> bool:
    """Whether a comment begins with `Output:` or `Unordered output:`, in whatever case."""
    text = "\n".join(_comment_text(comment) for comment in group.list).lstrip(" \t\n\v\f\r").lower()
    return text.removeprefix("unordered ").startswith("output:")


def _comment_text(comment: ast.Comment) -> str:
    if comment.text.startswith("/*"):
        return comment.text[2:-2]
    text = comment.text[2:]
    is_directive = text[:1].islower() and ":" in text and " " not in text.split(":", 1)[0]
    return "" if is_directive else text
