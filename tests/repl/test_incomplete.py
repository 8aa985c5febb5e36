"""Whether a text is a whole cell, and the indentation of what comes next."""

import pytest

from gopy.repl.incomplete import COMPLETE, INCOMPLETE, INVALID, indent_after, indent_of_line, status


@pytest.mark.parametrize(
    "text",
    [
        "",
        "x",
        "x := 1",
        "f()",
        "if x {\n}",
        "func f() int {\n\treturn 1\n}",
        "return",
        "x := 5 // a comment",
        "func f() int",  # a body on the next line would be wrong: Go has put a semicolon there
        "package main",
        'x := "a"; y := 2',
        "// a comment\n",
        "break L",  # wrong, but not for what is missing
    ],
)
def test_complete(text):
    assert status(text) == (COMPLETE, "")


@pytest.mark.parametrize(
    ("text", "indent"),
    [
        ("x :=", "\t"),
        ("x := 1 +", "\t"),
        ("fmt.", "\t"),
        ("a &&", "\t"),
        ("f(", "\t"),
        ("f(1,", "\t"),
        ("f(func() {", "\t"),
        ("if x {", "\t"),
        ("if x {\n} else {", "\t"),
        ("func f() {\n\tfor {", "\t\t"),
        ("switch x {\ncase 1:", "\t"),
        ("import (", "\t"),
        ("type T struct {", "\t"),
        ("x := []int{\n\t1,", "\t"),
        ("`raw", ""),
        ("/* comment", ""),
        ("// about what follows", ""),
        ("L:", ""),
    ],
)
def test_incomplete(text, indent):
    assert status(text) == (INCOMPLETE, indent)


@pytest.mark.parametrize(
    "text",
    [
        '"no end',
        "'a",
        "x = y )",
        "}",
        "else",
        "var x",
        "type T",
        "a := 3\nb := )",
        "f(1\n",
        "[]int{1\n",
        "case 1:",
        "fun f() {",
    ],
)
def test_invalid(text):
    assert status(text)[0] == INVALID


def test_nothing_raises():
    for text in ("\0", "\ud800", "((((" * 2000, "`" * 3, "é(", "\ufeffx", "x\r"):
        assert status(text)[0] in (COMPLETE, INCOMPLETE, INVALID)


@pytest.mark.parametrize(
    ("before", "line", "indent"),
    [
        ("func f() {\n\tx()", "}", ""),
        ("func f() {\n\tswitch x {", "case 1:", "\t"),
        ("func f() {\n\tswitch x {\n\tcase 1:", "default:", "\t"),
        ("func f() {\n\tswitch x {\n\tcase 1:", "y()", "\t\t"),
        ("f(func() {", "})", ""),
        ("f(\n\tg(", ")", "\t"),
        ("x := []int{", "}", ""),
    ],
)
def test_indentation_of_a_line(before, line, indent):
    assert indent_of_line(before, line) == indent


def test_brackets_opened_on_one_line_indent_once():
    assert indent_after("f(map[string]int{") == "\t"
    assert indent_after('s := "{("') == ""
    assert indent_after("// {") == ""
