"""Build constraints as trees (the messages are tested with the analyzer buildtag)."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from gopy.syntax.constraint import (
    ConstraintError,
    go_build_expression,
    parse,
    parse_plus_build,
    plus_build_expression,
    plus_build_lines,
    tags,
    to_string,
)
from gopy.syntax.directives import go_version


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a", "a"),
        ("a&&b||c", "(a && b) || c"),
        ("a||b&&c", "a || (b && c)"),
        ("(a || b) && !c", "(a || b) && !c"),
        ("!(a || b)", "!(a || b)"),
        ("((a))", "a"),
        ("(a&&(b))||!(c||d) && go1.2", "(a && b) || (!(c || d) && go1.2)"),
    ],
)
def test_parse(text: str, expected: str) -> None:
    assert to_string(parse(text)) == expected


def test_lines() -> None:
    assert go_build_expression("//go:build  a && b \n") == "a && b"
    assert go_build_expression("//go:builda") is None
    assert go_build_expression("// go:build a") is None
    assert go_build_expression("//go:build") == ""
    assert plus_build_expression("// +build a,b c") == "a,b c"
    assert plus_build_expression("//+build a") == "a"
    assert plus_build_expression("// +builda") is None
    assert to_string(parse_plus_build("a,!b c")) == "(a && !b) || c"
    assert to_string(parse_plus_build("")) == "ignore"


def test_plus_build_lines() -> None:
    assert plus_build_lines(parse("a && (b || !(c || d))")) == ["a", "b !c,!d"]
    assert plus_build_lines(parse("!(a || b)")) == ["!a,!b"]
    assert to_string(parse_plus_build("a,!b c !!d")) == "(a && !b) || c || ignore"


@pytest.mark.parametrize(
    ("lines", "version"),
    [
        (["//go:build go1.21"], "go1.21"),
        (["//go:build go1.21 && go1.18"], "go1.21"),
        (["//go:build go1.21 || go1.18"], "go1.18"),
        (["//go:build go1.21 || linux"], ""),
        (["//go:build !(!go1.21 || windows)"], "go1.21"),
        (["//go:build go1"], "go1"),
        (["//go:build go1.20", "//go:build go1.22 &&"], "go1.20"),
    ],
)
def test_language_version(lines: list[str], version: str) -> None:
    assert go_version(lines) == version


def test_too_large() -> None:
    with pytest.raises(ConstraintError, match="build expression too large"):
        parse(" || ".join(["a"] * 1001))


def trees() -> st.SearchStrategy[tuple[object, ...]]:
    leaves = st.sampled_from("abcd").map(lambda name: ("tag", name))
    return st.recursive(
        leaves,
        lambda inner: st.one_of(
            inner.filter(lambda x: x[0] != "!").map(lambda x: ("!", x)),
            st.tuples(st.sampled_from(["&&", "||"]), inner, inner),
        ),
        max_leaves=8,
    )


def value(tree: tuple[object, ...], true: set[str]) -> bool:
    op, x = tree[0], tree[1]
    if op == "tag":
        return x in true
    assert isinstance(x, tuple)
    if op == "!":
        return not value(x, true)
    y = tree[2]
    assert isinstance(y, tuple)
    return value(x, true) and value(y, true) if op == "&&" else value(x, true) or value(y, true)


@given(trees(), st.sets(st.sampled_from("abcd")))
def test_meaning_survives_writing(tree: tuple[object, ...], true: set[str]) -> None:
    again = parse(to_string(tree))  # type: ignore[arg-type]
    assert value(again, true) == value(tree, true)
    assert list(tags(again)) == list(tags(tree))  # type: ignore[arg-type]
    try:
        lines = plus_build_lines(tree)  # type: ignore[arg-type]
    except ConstraintError:
        return
    assert all(value(parse_plus_build(line), true) for line in lines) == value(tree, true)
