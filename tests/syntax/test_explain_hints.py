"""What gopy adds to gc's syntax errors: hints, and fixes that mend the text."""

from __future__ import annotations

import gettext
from collections.abc import Iterator

import pytest

from gopy.source.diagnostic import Diagnostic, Text
from gopy.source.file import FileSet, SourceFile
from gopy.syntax.explain import explain

# (code, words of the hint, code after all fixes; None: no fix)
IN_FUNCTION = [
    ("while x < 10 { x++ }", "no while", "for x < 10 { x++ }"),
    ("while (x < 10) { x++ }", "no while", "for (x < 10) { x++ }"),
    ("for_, v := range xs { }", "for_ is one name", "for _, v := range xs { }"),
    ("if x {\n}\nelse {\n}", "else must stand", "if x {\n} else {\n}"),
    ("if x {\n} // why\nelse {\n}", "else must stand", None),
    ("if x\n{\n}", "end of the line", "if x {\n}"),
    ("for i := 0; i < 3; i++\n{\n}", "end of the line", "for i := 0; i < 3; i++ {\n}"),
    ("if x = 1 { }", "= assigns", "if x == 1 { }"),
    ("if x := 1 { }", "a condition must follow", None),
    ("x = i++", "statement of its own", None),
    ("f(i++)", "statement of its own", None),
    ("++i", "after the operand: i++", "i++"),
    ("x := a ? b : c", "no ? operator", None),
    ("try { f() } catch (e) { }", "no exceptions", None),
    ("int x = 5", "var x int", "var x int = 5"),
    ("let x = 5", "declared with var", "var x = 5"),
    ("var x := 5", "take =", "var x = 5"),
    ("f(1,\n2\n)", "must end in a comma", "f(1,\n2,\n)"),
    ("x := []int{\n1,\n2\n}", "must end in a comma", "x := []int{\n1,\n2,\n}"),
    ('x := map[string]int{"a": 1; "b": 2}', "separated by commas", 'x := map[string]int{"a": 1, "b": 2}'),
    ("...", "left out", None),
    ("go func() {\n\tfor {\n\n\t}()\n}\nfor {\n}", "not the function literal of line 3", None),
    ("if x > 0 then { }", "no then", None),
    ("if a and b { }", "and is && in Go", "if a && b { }"),
    ("if x { } elif y { }", "elif is else if", "if x { } else if y { }"),
    ('print "x"', "needs parentheses", None),
    ("type := 1", "type is a keyword", None),
    ("if x f()", "needs braces", None),
    ("for i in xs { }", "range", None),
    ("for (i := 0; i < 5; i++) { }", "without parentheses", None),
    ("x =: 5", "is :=", "x := 5"),
    ("if x === 1 { }", "compares with ==", "if x == 1 { }"),
    ("x := [3]int{1 2, 3}", "comma is missing", "x := [3]int{1, 2, 3}"),
    ("var x = {1, 2}", "need their type", None),
    ("x := 'abc'", "one character", 'x := "abc"'),
    ("x := ''", "empty string", None),
    ('x := "abc', "must end on its line", None),
    ('x := "abc”', "does not end a string", None),
    ("fmt.Println（x）", "FULLWIDTH LEFT PARENTHESIS", "fmt.Println(x)"),
    ("x := 1；", "FULLWIDTH SEMICOLON", "x := 1;"),
    ("f(x，y，z)", "FULLWIDTH COMMA", "f(x,y,z)"),
    ("fmt.Println(“你好，世界！”)", "LEFT DOUBLE QUOTATION MARK", 'fmt.Println("你好，世界！")'),
    ("x := ‘a’", "LEFT SINGLE QUOTATION MARK", "x := 'a'"),
    ("if ！x { }", "FULLWIDTH EXCLAMATION MARK", "if !x { }"),
    ("x.y。z()", "IDEOGRAPHIC FULL STOP", "x.y.z()"),
    ("x := []int｛1、2｝", "FULLWIDTH LEFT CURLY BRACKET", "x := []int{1,2}"),
    ("x\u3000= 1", "invisible character", "x = 1"),
    ("x\u00a0= 1", "invisible character", "x = 1"),
    ("x := \u200b1", "invisible character", "x := 1"),
    ("if a ≥ b { }", "GREATER-THAN OR EQUAL TO", "if a >= b { }"),
    ("# comment", "begin with //", None),
    ("f(a]", "does not close the (", None),
    ("func g() { }", "", None),
]
IN_FILE = [
    ("package p\nx := 1\n", "declared with var", "package p\nvar x = 1\n"),
    ("package p\nx, y := 1, 2\n", "declared with var", "package p\nvar x, y = 1, 2\n"),
    ("package p\nfunc main()\n{\n}\n", "end of the line", "package p\nfunc main() {\n}\n"),
    ("package p\nfmt.Println()\n", "inside a function", None),
    ("package p\nfunc f() {\n}\n}\n", "one } too many", None),
    ("package p\nfunc f() {\n\tif x {\n\ty()\n}\n\nfunc g() {\n}\n", "begins on line 3", None),
    ("package p\nfunc f() {\n\tfor {\n\t}\n", "begins on line 2", None),
    ("package p\nfunc f() {\n\tfunc g() { }\n}\n", "cannot stand in another function", None),
    ("package p\nimport fmt\n", "path is a string", 'package p\nimport "fmt"\n'),
    ('package p\nvar x = 1\nimport "fmt"\n', "move the import", None),
    ("package p\nclass X { }\n", "no classes", None),
    ("package p\nfunc f(type int) { }\n", "type is a keyword", None),
    ("func main() { }\n", "package main", "package main\n\nfunc main() { }\n"),
]
CASES = [
    (f"package p\nfunc _() {{\n{code}\n}}\n", hint, fixed and f"package p\nfunc _() {{\n{fixed}\n}}\n")
    for code, hint, fixed in IN_FUNCTION
] + IN_FILE


def explained(text: str) -> tuple[SourceFile, list[Diagnostic]]:
    source = FileSet().add("x.go", text.encode())
    return source, explain(source)


def mended(source: SourceFile, found: list[Diagnostic]) -> str:
    """The text after all fixes."""
    edits = [edit for diagnostic in found for fix in diagnostic.fixes for edit in fix.edits]
    data = source.data
    for edit in sorted(edits, key=lambda edit: edit.pos, reverse=True):
        data = data[: edit.pos - source.base] + edit.new.encode() + data[edit.end - source.base :]
    return data.decode()


@pytest.mark.parametrize(("text", "hint", "fixed"), CASES, ids=[case[0].split("\n", 2)[-1][:30] for case in CASES])
def test_hint(text: str, hint: str, fixed: str | None) -> None:
    source, found = explained(text)
    assert any(hint in str(said) for diagnostic in found for said in diagnostic.hints), [d.hints for d in found]
    assert mended(source, found) == (text if fixed is None or not any(d.fixes for d in found) else fixed)
    if fixed is not None:
        assert any(d.fixes for d in found)
        assert explained(fixed)[1] == []


def test_misplaced_call_points_at_the_goroutine() -> None:
    source, [found] = explained(
        "package main\nfunc main() {\n\tgo func() {\n\t\tfor {\n\n\t\t}()\n\t}\n\tfor {\n\t}\n}\n"
    )
    assert str(found.message) == "syntax error: unexpected ( at end of statement"
    [related] = found.related
    assert source.line(related.pos) == 3


def test_follow_up_error_says_so() -> None:
    _, found = explained("package p\nfunc f() {\n\twhile x { }\n\ty()\n}\n")
    assert "line 3" in str(found[-1].hints[0])


def test_unpaired_quote_is_no_safe_fix() -> None:
    _, found = explained("package p\nvar x = “abc\n")
    assert not found[0].fixes[0].safe


def texts(found: list[Diagnostic]) -> Iterator[Text]:
    for diagnostic in found:
        yield from diagnostic.hints
        yield from (r.message for r in diagnostic.related if isinstance(r.message, Text))
        yield from (f.message for f in diagnostic.fixes if isinstance(f.message, Text))


def test_sentences_translate() -> None:
    for text, _, _ in CASES:
        for said in texts(explained(text)[1]):
            assert "{{" not in str(said)
            assert "}}" not in str(said)
            assert said.translated(gettext.gettext) == str(said)
