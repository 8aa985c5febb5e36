"""Completion, signatures and inspection, at the place of `|`."""

import pytest

from gopy.repl.complete import complete, signature
from gopy.repl.inspect import describe, inspect
from gopy.repl.session import Session

DECLARED = """
// P is a person.
type P struct{ Name string; age int }
type Boss struct{ P; Cars []string }
// Hello greets.
func (p *P) Hello(greet string, n int) string { return greet }
func Max[T cmp.Ordered](a, b T) T { return max(a, b) }
p := P{"a", 1}
boss := Boss{p, nil}
m := map[string]P{}
名前 := 5
"""


@pytest.fixture(scope="module")
def session():
    with Session() as made:
        assert made.run(DECLARED).ok
        yield made


def names(session, text):
    at = text.index("|")
    return [item.text for item in complete(session, text.replace("|", ""), at).items]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("p.|", ["age", "Name", "Hello"]),
        ("p.N|", ["Name"]),
        ("(&p).|", ["age", "Name", "Hello"]),
        ("boss.|", ["age", "Cars", "Name", "P", "Hello"]),
        ('m["a"].|', ["age", "Name", "Hello"]),
        ("x := p\nx.|", ["age", "Name", "Hello"]),
        ("fmt.Println(p.N|", ["Name"]),
        ("if p.|", ["age", "Name", "Hello"]),
        ("for _, c := range boss.|", ["age", "Cars", "Name", "P", "Hello"]),
        ("func g() {\n\tif true {\n\t\tp.He|\n", ["Hello"]),
        ("func g() {\n\tif true {\n\t\tp.He|\n\t}\n}\n", ["Hello"]),
        ("strings.ToU|", ["ToUpper", "ToUpperSpecial"]),
        ("strings.toupper|", ["ToUpper", "ToUpperSpecial"]),
        ('import "encoding/b|', ["encoding/base32", "encoding/base64", "encoding/binary"]),
        ('import (\n\t"fmt"\n\t"unicode/utf|', ["unicode/utf16", "unicode/utf8"]),
        ("for i := range 3 { local := 1; loca|", ["local"]),
        ("func f(parameter int) { para|", ["parameter"]),
        ("func (receiver P) M() { recei|", ["receiver"]),
        ("名|", ["名前"]),
        ("retu|", ["return"]),
        ("appe|", ["append"]),
        ("Bos|", ["Boss"]),
        ("strcon|", ["strconv"]),
        ('"p.|', []),
        ("// p.|", []),
        ("12|", []),
        ("p.nothing|", []),
        ("nothing.|", []),
    ],
)
def test_completion(session, text, wanted):
    assert names(session, text) == wanted


def test_keys_of_struct_literals_come_first(session):
    assert names(session, "P{|}")[:2] == ["age: ", "Name: "]
    assert names(session, 'P{Name: "x", |')[0] == "age: "
    assert "Name: " not in names(session, 'P{Name: "x", |')
    assert "age: " not in names(session, "P{Name: |")


def test_a_name_is_not_offered_before_it_is_declared(session):
    assert "later" not in names(session, "func h() { | ; later := 1; _ = later }")


def test_where_the_text_is_replaced(session):
    text = "x := 名前 + strings.ToU"
    found = complete(session, text, len(text))
    assert (found.start, found.end) == (len(text) - 3, len(text))


def test_documentation(session):
    items = {item.text: item for item in complete(session, "p.", 2).items}
    assert items["Hello"].kind == "method" and items["Hello"].type == "func(greet string, n int) string"
    assert items["Hello"].doc() == "Hello greets."
    (item,) = [i for i in complete(session, "strings.Repeat", 14).items if i.text == "Repeat"]
    assert item.doc() and item.type == "func(s string, count int) string"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("p.Hello(|", ("Hello(greet string, n int) string", 0)),
        ('p.Hello("x", |)', ("Hello(greet string, n int) string", 1)),
        ("strings.Repeat(strings.ToUpper(|", ("ToUpper(s string) string", 0)),
        ("append(|", ("append(s []T, elems ...T) []T", 0)),
        ("p.Hello|", None),
        ("func() { p.Hello(1, 2); | }()", None),
        ('fmt.Println("|', None),
    ],
)
def test_signature(session, text, wanted):
    at = text.index("|")
    found = signature(session, text.replace("|", ""), at)
    assert (found and (found.text, found.parameter)) == wanted


@pytest.mark.parametrize(
    ("name", "kind", "type", "doc"),
    [
        ("P", "type", "type P struct{Name string; age int}", "P is a person."),
        ("p.Hello", "method", "func (*P).Hello(greet string, n int) string", "Hello greets."),
        ("p.Name", "field", "field Name string", ""),
        ("p", "var", "var p P", ""),
        ("Max", "func", "func Max[T cmp.Ordered](a T, b T) T", ""),
        ("strings.ToUpper", "func", "func strings.ToUpper(s string) string", None),
        ("fmt", "package", '"fmt"', None),
        ("time.Duration", "type", "type time.Duration int64", None),
        ("len", "func", "builtin len", None),
        ("range", "keyword", "range", ""),
    ],
)
def test_describe(session, name, kind, type, doc):
    found = describe(session, name, 1)
    assert (found.kind, found.type) == (kind, type)
    assert found.doc == doc if doc is not None else found.doc


def test_inspect_by_place(session):
    assert inspect(session, "y := strings.ToUpper(x)", 17).name == "strings.ToUpper"
    assert inspect(session, "y := strings.ToUpper(x)", 7).name == "strings"
    assert inspect(session, "1 + 2", 2) is None
    assert inspect(session, "nothing", 3) is None
    assert "func (p *P) Hello" in inspect(session, "p.Hello", 4, 1).source
    assert inspect(session, "p.Hello", 4, 0).source == ""
    assert inspect(session, "P", 1).members == ["func (*P).Hello(greet string, n int) string"]


def test_looking_leaves_no_trace(session):
    text = "fresh := 1\nfunc (p P) Extra() {}\nfresh."
    complete(session, text, len(text))
    assert session.run("fresh").status == "error"
    assert names(session, "p.|") == ["age", "Name", "Hello"]
