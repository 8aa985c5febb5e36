"""Hints and fixes for compile errors: what they say, and that the fixed text compiles."""

import pytest

from gopy.tool.fixes import apply_edits
from gopy.tool.vet import Options, vet


def check(text, tmp_path):
    (tmp_path / "main.go").write_text(text)
    report = vet(str(tmp_path), ["main.go"], Options([], limit=0))
    return [d for group in report.groups for d in group.diagnostics]


CASES = [
    # (declarations, statements, hint, fixed line or "" where nothing can be fixed)
    ("", "for i, v := range []int{1} { _ = v }", "write _ where i is not wanted", "for _, v := range []int{1} { _ = v }"),
    ("", "for i, v := range []int{1} { _ = i }", "leave v out", "for i := range []int{1} { _ = i }"),
    ("", "for _, v := range []int{1} { }", "leave v out: `for range ...`", "for range []int{1} { }"),
    ("", "for i := range []int{1} { }", "leave i out: `for range ...`", "for range []int{1} { }"),
    ("", "x := 1", "use x, or delete it; a variable that is only assigned counts as unused", ""),
    ("func f() (int, error) { return 0, nil }", "n, err := f(); _ = n", "write _ where err is not wanted", "n, _ := f(); _ = n"),
    ("", "var f float64; i := 2; f = i; _ = f", "Go does not convert by itself: float64(i)", "var f float64; i := 2; f = float64(i); _ = f"),
    ("", "a, b := 7, 2; var f float64 = a / b; _ = f", "convert before dividing, or the fraction is lost: float64(a) / float64(b)", "a, b := 7, 2; var f float64 = float64(a) / float64(b); _ = f"),
    ("", 'var s string; i := 2; s = i; _ = s', "to write the number as text: strconv.Itoa(i), or fmt.Sprint(i)", ""),
    ("", 'var n int; s := "2"; n = s; _ = n', "to read the number in the text: n, err := strconv.Atoi(s)", ""),
    ("", "i, f := 2, 1.5; _ = i * f", "both sides must have one type: convert one, float64(i)", ""),
    ("", 'n := 2; _ = "a" + n', "to append a number to a text: fmt.Sprint(n)", ""),
    ("", "r := 'x'; _ = r + \"a\"", "to append a character to a text: string(r)", ""),
    ("", "n := 2; _ = 1 < n < 3", "comparisons do not go on: write 1 < n && n < 3", "n := 2; _ = 1 < n && n < 3"),
    ("", "n := 2; _ = n > 0 && 1 < n < 3", "comparisons do not go on: write 1 < n && n < 3", "_ = n > 0 && 1 < n && n < 3"),
    ("", "n := 2; _ = n == 6 || 7", "each side of || is a whole condition: n == 6 || n == 7", "_ = n == 6 || n == 7"),
    ("", "n := 2; _ = n == 5 || n == 6 || 7", "each side of || is a whole condition: n == 5 || n == 6 || n == 7", "n == 6 || n == 7"),
    ("", "n, ok := 2, true; _ = ok && n", "a condition must be a bool: n != 0", ""),
    ("", 's := "a"; _ = s != nil', 's is never nil; its zero value is "": s != ""', 's := "a"; _ = s != ""'),
    ("", "n := 1; _ = nil == n", "n is never nil; its zero value is 0: n == 0", "n := 1; _ = 0 == n"),
    ("", "s := new([]int, 3); _ = s", "new takes one argument; for a length and a capacity use make", "s := make([]int, 3); _ = s"),
    ("", "s := []int; _ = s", "[]int is a type; a value of it, empty, is []int{}", "s := []int{}; _ = s"),
    ("", "var s []int; append(s, 1)", "append returns the new slice: s = append(s, ...)", "var s []int; s = append(s, 1)"),
    ("", 's := "ab"; s[0] = 1', "a string cannot be changed: make a []byte or []rune of it, change that, convert back", ""),
    ("type T struct{ n int }", 'm := map[string]T{}; m["a"].n = 1', "a struct in a map cannot be changed in place: copy it, change the copy, put it back; or store pointers", ""),
    ("", "n := 1; if n { }", "a condition must be a bool: n != 0", ""),
    ("func f() (int, error) { return 0, nil }", "v := f(); _ = v", "take both values: v, err := ..., or v, _ := ... to drop the second", ""),
    ("type T struct{ name string }", "var t T; _ = t.nmae", "did you mean name?", "var t T; _ = t.name"),
    ("func f() int { }", "", "every way through the function must end in return (or panic): add one before this }", ""),
    ("type I interface{ M() }; type T struct{}; func (*T) M() {}", "var t T; var i I = t; _ = i", "the method is declared on the pointer: write &t", "var t T; var i I = &t; _ = i"),
    ("", "_ = null", "Go calls it nil", ""),
    ("", "var b boolean; _ = b", "Go calls it bool", "var b bool; _ = b"),
    ("", "count := 1; _ = cuont + count", "did you mean count?", "count := 1; _ = count + count"),
    ("", "i := 0; i := 1; _ = i", None, "i := 0; i = 1; _ = i"),
]  # fmt: skip


@pytest.mark.parametrize(("declarations", "statements", "hint", "fixed"), CASES)
def test_hint_and_fix(declarations, statements, hint, fixed, tmp_path):
    found = check(f"package main\n\n{declarations}\n\nfunc main() {{\n{statements}\n}}\n", tmp_path)
    assert len(found) == 1, found
    if hint is not None:
        assert [str(h) for h in found[0].hints] == [hint]
    if not fixed:
        return
    fix = found[0].fixes[0]
    from gopy.source.file import SourceFile

    text = f"package main\n\n{declarations}\n\nfunc main() {{\n{statements}\n}}\n"
    new = apply_edits(SourceFile("main.go", text.encode()), fix.edits).decode()
    assert fixed in new
    assert check(new, tmp_path) == []


@pytest.mark.parametrize(
    ("text", "fixed"),
    [
        ('package main\n\nimport "fmt"\n\nfunc main() {}\n', "package main\n\n\nfunc main() {}\n"),
        ('package main\n\nimport (\n\t"fmt"\n\t"os"\n)\n\nfunc main() { os.Exit(1) }\n', 'import (\n\t"os"\n)'),
        (
            "package main\n\nfunc main() { fmt.Println() }\n",
            'package main\n\nimport "fmt"\n\nfunc main() { fmt.Println() }\n',
        ),
        (
            'package main\n\nimport (\n\t"os"\n)\n\nfunc main() { fmt.Println(os.Args) }\n',
            'import (\n\t"fmt"\n\t"os"\n)',
        ),
    ],
)
def test_imports_are_added_and_deleted(text, fixed, tmp_path):
    found = check(text, tmp_path)
    from gopy.source.file import SourceFile

    new = apply_edits(SourceFile("main.go", text.encode()), found[0].fixes[0].edits).decode()
    assert fixed in new
    assert check(new, tmp_path) == []
