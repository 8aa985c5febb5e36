"""Values between Python and Go, and functions of Go called from Python."""

import array
import dataclasses
import doctest
import inspect
from pathlib import Path

import pytest

import gopy
from gopy import CompileError, GoError, GoPanic, Session
from gopy.repl.values import Decoder, Opaque, encode, go_type

DECLARED = """
type P struct{ X, y int }
func Add(a, b int) int { return a + b }
func Div(a, b int) (int, error) { if b == 0 { return 0, errors.New("division by zero") }; return a / b, nil }
func Sum(xs ...float64) (t float64) { for _, x := range xs { t += x }; return }
func Move(p P, dx int) P { return P{p.X + dx, p.y} }
func Split(s string) (string, string) { return s[:1], s[1:] }
func Boom() { panic("boom") }
func Quiet() {}
func Small(x int8) int8 { return x }
"""


@pytest.fixture(scope="module")
def session():
    with Session() as made:
        assert made.run(DECLARED).ok
        yield made


@pytest.mark.parametrize(
    ("expression", "value"),
    [
        ("5", 5),
        ("uint64(1<<63)", 1 << 63),
        ("2.5", 2.5),
        ("3+4i", 3 + 4j),
        ("true", True),
        ('"日本"', "日本"),
        ('[]byte("hi")', b"hi"),
        ("[]int{1, 2, 3}", [1, 2, 3]),
        ("[2]string{`a`, `b`}", ["a", "b"]),
        ("[]float32{0.5}", [0.5]),
        ("map[string][]int{`a`: {1}}", {"a": [1]}),
        ("map[int]bool{1: true}", {1: True}),
        ("[]any{1, `a`, nil}", [1, "a", None]),
        ("[]int(nil)", None),
        ("any(nil)", None),
        ("time.Duration(5)", 5),
    ],
)
def test_get(session, expression, value):
    assert session.get(expression) == value


def test_structs(session):
    found = session.get("[]P{{1, 2}, {3, 4}}")
    assert [(p.X, p.y) for p in found] == [(1, 2), (3, 4)]
    assert type(found[0]).__name__ == "P" and dataclasses.is_dataclass(found[0])
    assert session.get("&P{1, 2}") == found[0]


def test_what_cannot_be_passed(session):
    assert isinstance(session.get("func() {}"), Opaque)
    assert isinstance(session.get('errors.New("e")'), GoError)
    with pytest.raises(CompileError, match="undefined: nope"):
        session.get("nope")


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (1, "1"),
        (2.5, "2.5"),
        ("é", '"é"'),
        (b"xy", '[]byte("xy")'),
        ([1, 2], "[]int{1, 2}"),
        ([1, 2.5], "[]float64{1, 2.5}"),
        ({"a": [1]}, 'map[string][]int{"a": {1}}'),
        ([1, "a", None], '[]any{1, "a", nil}'),
        (range(3), "[]int{0, 1, 2}"),
        ([[1], [2, 3]], "[][]int{{1}, {2, 3}}"),
        (array.array("d", [1, 2]), "[]float64{1, 2}"),
        (array.array("h", [1]), "[]int16{1}"),
        (None, "nil"),
        (1 << 63, "9223372036854775808"),
    ],
)
def test_set(session, value, shown):
    session.set("v", value)
    assert session.run("v").values[0].text == shown


def test_set_with_a_type(session):
    session.set("small", [1, 2], "[2]int8")
    assert session.run("small").values[0].text == "[2]int8{1, 2}"
    session.set("p", {"X": 1, "y": 2}, "P")
    assert session.run("p").values[0].text == "P{X: 1, y: 2}"
    with pytest.raises(TypeError, match="300 is out of the range of int8"):
        session.set("small2", 300, "int8")
    with pytest.raises(TypeError, match="cannot use a text as int"):
        session.set("n", "x", "int")
    with pytest.raises(OverflowError):
        session.set("n", 1 << 64)
    with pytest.raises(TypeError):
        session.set("n", object())
    with pytest.raises(ValueError, match="no name"):
        session.set("a b", 1)


def test_dataclasses_become_types(session):
    @dataclasses.dataclass
    class Point:
        x: int
        name: str

    session.set("pt", Point(1, "n"))
    assert session.run("pt").values[0].text == 'Point{x: 1, name: "n"}'
    assert session.run("func (p Point) Twice() int { return 2 * p.x }\npt.Twice()").values[0].text == "2"


def test_calls(session):
    assert session.call("Add", 1, 2) == 3
    assert session.call("Add", -1, 2) == 1
    assert session.call("Div", 7, 2) == 3
    with pytest.raises(GoError, match="division by zero"):
        session.call("Div", 1, 0)
    assert session.call("Sum") == 0
    assert session.call("Sum", 1, 2, 3.5) == 6.5
    assert session.call("Move", {"X": 1, "y": 2}, 10).X == 11
    assert session.call("Split", "abc") == ("a", "bc")
    assert session.call("Quiet") is None
    with pytest.raises(TypeError, match="cannot use a text as int"):
        session.call("Add", "x", 2)
    with pytest.raises(TypeError, match="needs an argument b"):
        session.call("Add", 1)
    with pytest.raises(TypeError, match="takes 2 arguments"):
        session.call("Add", 1, 2, 3)
    with pytest.raises(TypeError, match="out of the range"):
        session.call("Small", 128)
    with pytest.raises(GoPanic, match="panic: boom"):
        session.call("Boom")
    assert session.call("Add", 20, 22) == 42


def test_a_panic_shows_no_internals(session):
    with pytest.raises(GoPanic) as caught:
        session.call("Boom")
    assert "main.Boom(...)" in str(caught.value) and "bridge" not in str(caught.value)


def test_a_new_function_is_the_one_that_is_called(session):
    session.run("func Version() int { return 1 }")
    assert session.call("Version") == 1
    session.run("func Version() int { return 2 }")
    assert session.call("Version") == 2
    session.run('func Version() string { return "three" }')
    assert session.call("Version") == "three"


def test_hidden_cells_do_not_count(session):
    before = session.number
    session.set("counted", 1)
    session.get("counted")
    assert session.number == before
    assert session.run("gopy_bridge.Put").status == "error"
    assert session.run('import "internal/bridge"').status == "error"


def test_a_package_of_the_library():
    module = gopy.load("strings")
    with module.session:
        assert module.ToUpper("abc") == "ABC"
        assert module.Fields(" a b ") == ["a", "b"]
        assert "ToUpper" in dir(module) and module.ToUpper.__doc__
        with pytest.raises(AttributeError, match="no exported nothing"):
            module.nothing()


def test_a_package_in_a_directory(tmp_path):
    (tmp_path / "a.go").write_text(
        'package pk\n\nimport "fmt"\n\nvar Table = build()\n\n// Hello greets.\n'
        'func Hello(name string) string { return fmt.Sprintf("hello %s %d", name, N()) }\n'
    )
    (tmp_path / "b.go").write_text(
        'package pk\n\nimport "strings"\n\nconst Limit = 10\n\n'
        'func build() []string { return strings.Split("a,b", ",") }\nfunc N() int { return Limit }\n'
    )
    (tmp_path / "b_test.go").write_text("package pk\n\nfunc broken() { nonsense }\n")
    module = gopy.load(str(tmp_path))
    with module.session:
        assert module.Hello("x") == "hello x 10" == module.Hello(name="x")
        assert module.Table == ["a", "b"] and module.Limit == 10
        assert module.Hello.__doc__ == "Hello greets."
        assert str(inspect.signature(module.Hello)) == "(name: 'string') -> 'string'"
    (tmp_path / "b.go").write_text("package pk\n\nfunc N() int { return Missing }\n")
    with pytest.raises(CompileError, match=r"b\.go:3:23: undefined: Missing"):
        gopy.load(str(tmp_path))
    with pytest.raises(FileNotFoundError):
        gopy.load(str(tmp_path / "nowhere"))


def test_the_format_round_trips():
    values = [None, True, -5, 1.5, 2j, "t", b"b", [1, [2]], {"k": 1}]
    message = b"\x01" + len(values).to_bytes(4, "little") + b"".join(map(encode, values))
    assert Decoder().values(message) == values
    loop = []
    loop.append(loop)
    with pytest.raises(TypeError, match="contains itself"):
        encode(loop)
    with pytest.raises(ValueError, match="cut off"):
        Decoder().values(message[:-1])


def test_types():
    assert go_type({"a": [1.0]}) == "map[string][]float64"
    assert go_type([]) == "[]any"
    assert go_type({}) == "map[string]any"


def test_numpy(session):
    np = pytest.importorskip("numpy", reason="numpy is not installed")
    for numbers, type in (
        (np.array([1.5, -2.0]), "[]float64"),
        (np.arange(6, dtype=np.int32).reshape(2, 3), "[][]int32"),
        (np.array([1, 2], dtype=np.uint8), "[]uint8"),
        (np.array([1 << 63], dtype=np.uint64), "[]uint64"),
        (np.array([True, False]), "[]bool"),
        (np.array([1 + 2j]), "[]complex128"),
        (np.arange(8).reshape(2, 2, 2), "[][][]int"),
        (np.array(["a", "日"]), "[]string"),
        (np.arange(10)[::3], "[]int64"),
        (np.array([1, 2], dtype=">i4"), "[]int"),
    ):
        session.set("numbers", numbers)
        assert session.run('fmt.Sprintf("%T", numbers)').values[-1].text == f'"{type}"'
        expected = numbers.tobytes() if type == "[]uint8" else numbers.tolist()
        assert session.get("numbers") == expected
    for scalar, type in (
        (np.float64(1.5), "float64"),
        (np.int16(3), "int"),
        (np.bool_(True), "bool"),
        (np.str_("x"), "string"),
    ):
        session.set("scalar", scalar)
        assert session.get("scalar") == scalar
        assert session.run('fmt.Sprintf("%T", scalar)').values[-1].text == f'"{type}"'
    back = session.get("[]int32{1, 2}", numpy=True)
    assert back.dtype == np.int32 and back.tolist() == [1, 2]
    back[0] = 7  # it is the caller's own
    rows = session.get("[][]float64{{1, 2}, {3, 4}}", numpy=True)
    assert np.array(rows).shape == (2, 2)


@pytest.mark.parametrize("name", ["from-python.md", "from-python.zh.md"])
def test_the_documentation(name):
    path = Path(__file__).parent.parent.parent / "docs" / "howto" / name
    failed, tried = doctest.testfile(str(path), module_relative=False, encoding="utf-8")
    assert (failed, tried) == (0, 11)
