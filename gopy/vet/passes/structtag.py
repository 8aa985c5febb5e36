"""structtag: struct tags that reflect cannot read, or that have no effect."""

from __future__ import annotations

from gopy.constant.format import quote
from gopy.source.diagnostic import Text
from gopy.syntax import ast
from gopy.types.objects import Var
from gopy.types.typ import Struct
from gopy.vet.analyzer import Analyzer, Pass
from gopy.vet.tag_syntax import tag_problem, tag_value

Seen = dict[tuple[str, str, int], int]  # key, name and depth of embedding -> position of the field


def run(p: Pass) -> None:
    """Report malformed tags, names given twice, and json and xml tags of unexported fields."""
    if p.pkg.path.startswith("encoding/"):
        return
    for node in p.nodes(ast.StructType):
        found = p.info.types.get(node)
        if found is None or not isinstance(found.type, Struct):
            continue
        seen: Seen = {}
        for i, field in enumerate(found.type.fields):
            _check_field(p, field, found.type.tag(i), seen)


def _check_field(p: Pass, field: Var, tag: str, seen: Seen) -> None:
    for key in ("json", "xml"):
        _check_duplicates(p, tag, key, field, field, seen, 1)
    problem = tag_problem(tag)
    if problem:
        _report(p, field, f"struct field tag {_quoted_raw(tag)} not compatible with reflect.StructTag.Get: {problem}")
    if field.embedded or field.exported:
        return
    for key in ("json", "xml"):
        if tag_value(tag, key) not in ("", "-"):
            _report(p, field, f"struct field {field.name} has {key} tag but is not exported")
            return


def _report(p: Pass, field: Var, message: str) -> None:
    p.report(field.pos, message, end=field.pos + len(field.name.encode()))


def _check_duplicates(p: Pass, tag: str, key: str, nearest: Var, field: Var, seen: Seen, level: int) -> None:
    """Report a name that another field of the same depth has. `nearest`: the field of the struct under check."""
    value = tag_value(tag, key)
    if value == "-":
        return
    if not value or value[0] == ",":
        under = field.type.underlying()
        if field.embedded and isinstance(under, Struct) and level < 100:
            for i, inner in enumerate(under.fields):
                if inner.exported:
                    _check_duplicates(p, under.tag(i), key, nearest, inner, seen, level + 1)
        return
    if key == "xml" and field.name == "XMLName":
        return  # names the element, not a part of it
    name, comma, options = value.partition(",")
    if comma and key == "xml" and "attr" in options.split(","):
        key = "xml attribute"
    place = (key, name, level)
    if place in seen:
        where = _place(p, field, seen[place])
        _report(p, nearest, f"struct field {field.name} repeats {key} tag {quote(name)} also at {where}")
    else:
        seen[place] = field.pos


def _place(p: Pass, field: Var, other: int) -> str:
    """File and line of the other field, the file named relative to this one's directory."""
    where = p.fset.position(other)
    here = p.fset.position(field.pos)
    name = where.name
    if name:
        import posixpath

        name = posixpath.relpath(name.replace("\\", "/"), posixpath.dirname(here.name.replace("\\", "/")) or ".")
    return f"{name}:{where.line}"


def _quoted_raw(text: str) -> str:
    """The text between back quotes if it can stand there, else as `quote` (%#q)."""
    if "`" in text or any(char != "\t" and (ord(char) < 0x20 or char in "\x7f\ufeff") for char in text):
        return quote(text)
    return f"`{text}`"


ANALYZER = Analyzer("structtag", Text("a struct tag that cannot be read or has no effect"), run)
