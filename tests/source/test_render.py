"""The picture of a diagnostic: line, caret, why, fix; widths, tabs, long lines, colours."""

from gopy.source.diagnostic import ERROR, TEACH, VET, Diagnostic, Edit, Fix, Related, Text
from gopy.source.file import FileSet
from gopy.source.language import choose, translator
from gopy.source.render import Renderer, plain
from gopy.source.width import expand, width, wrap


def diagnostic(file, marked, message="bad", **more):
    at = file.base + file.data.index(marked.encode())
    return Diagnostic(at, message, "Code", more.pop("kind", ERROR), end=at + len(marked.encode()), **more)


def test_plain_is_gcs_form():
    fset = FileSet()
    file = fset.add("a.go", b"package p\n\nvar x int\nvar x int\n")
    found = Diagnostic(file.base + 25, "x redeclared in this block", "DuplicateDecl")
    found.related.append(Related(file.base + 15, "other declaration of x"))
    assert plain(found, fset) == "a.go:4:5: x redeclared in this block\n\ta.go:3:5: other declaration of x"


def test_caret_stands_under_the_bytes_after_tabs_and_wide_characters():
    fset = FileSet()
    file = fset.add("a.go", '\tfmt.Println("世界", x)\n'.encode())
    lines = Renderer(fset).render(diagnostic(file, "x)")).split("\n")
    assert lines[0] == "error[Code]: bad"
    assert lines[1] == " --> a.go:1:24"
    assert lines[3] == '1 |     fmt.Println("世界", x)'
    # The caret's column in cells: a tab of four, wide characters of two.
    assert width(lines[3][: lines[3].index("x)")]) == lines[4].index("^")
    assert lines[4].count("^") == 2


def test_hints_replace_the_page_and_fixes_show_the_new_line():
    fset = FileSet()
    file = fset.add("a.go", b"if x = 1 {\n")
    fix = Fix(Text("compare"), [Edit(file.base + 5, file.base + 6, "==")])
    found = diagnostic(file, "=", kind=VET, hints=[Text("use {op}", op="==")], fixes=[fix])
    out = Renderer(fset, summary=lambda *_: ("because", "page fix")).render(found)
    assert "vet[Code]: bad" in out
    assert "= why: because" in out
    assert "= fix: use ==" in out
    assert "page fix" not in out
    assert "1 + if x == 1 {" in out


def test_the_page_is_quoted_once_a_run():
    fset = FileSet()
    file = fset.add("a.go", b"x y\n")
    renderer = Renderer(fset, summary=lambda *_: ("because", ""))
    assert "because" in renderer.render(diagnostic(file, "x"))
    assert "because" not in renderer.render(diagnostic(file, "y"))


def test_a_long_line_is_cut_around_the_caret():
    fset = FileSet()
    file = fset.add("a.go", b"a" * 200 + b" here " + b"b" * 200)
    lines = Renderer(fset, width=60).render(diagnostic(file, "here")).split("\n")
    shown, caret = lines[3], lines[4]
    assert len(shown) <= 60
    assert shown[caret.index("^") : caret.rindex("^") + 1] == "here"


def test_control_characters_never_reach_the_terminal():
    fset = FileSet()
    file = fset.add("a.go", b"x \x1b[31m y\n")
    assert "\x1b" not in Renderer(fset).render(diagnostic(file, "y"))


def test_colour_only_on_request():
    fset = FileSet()
    file = fset.add("a.go", b"x\n")
    assert "\x1b[" in Renderer(fset, color=True).render(diagnostic(file, "x"))
    assert "\x1b[" not in Renderer(fset).render(diagnostic(file, "x", kind=TEACH))


def test_chinese_labels():
    fset = FileSet()
    file = fset.add("a.go", b"x\n")
    out = Renderer(fset, translate=translator("zh"), summary=lambda *_: ("因为", "改")).render(diagnostic(file, "x"))
    assert out.startswith("错误[Code]: bad")
    assert "= 原因: 因为" in out


def test_wrap_breaks_chinese_between_characters_but_not_before_punctuation():
    lines = wrap("切片和数组共享同一块内存，所以修改会互相影响。", 12)
    assert all(width(line) <= 14 for line in lines)
    assert not any(line.startswith(("，", "。")) for line in lines)
    assert "".join(lines) == "切片和数组共享同一块内存，所以修改会互相影响。"


def test_wrap_keeps_words():
    assert wrap("one two three", 8) == ["one two", "three"]


def test_expand_gives_the_cell_of_each_character():
    shown, cells = expand("\ta世b")
    assert (shown, cells) == ("    a世b", [0, 4, 5, 7, 8])


def test_language_choice():
    assert choose("zh", {"LANG": "en_US.UTF-8"}) == "zh"
    assert choose("", {"LANG": "zh_CN.UTF-8"}) == "zh"
    assert choose("", {"GOPY_LANG": "en", "LANG": "zh_CN.UTF-8"}) == "en"
    assert choose("", {"LC_ALL": "C", "LANG": "zh_CN.UTF-8"}) == "en"
    assert choose("", {"LANG": "de_DE"}) == "en"
