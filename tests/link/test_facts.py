"""The exporter of facts: what it writes is what the reader reads."""

import re

import pytest

from gopy.link.facts import write_facts
from gopy.source.file import FileSet
from gopy.syntax.parse import parse_file
from gopy.types import std
from gopy.types.check import check_package
from gopy.types.checker import Config
from gopy.types.universe import universe

PATHS = [
    "bufio",
    "errors",
    "fmt",
    "math",
    "slices",
    "maps",
    "sync",
    "sync/atomic",
    "time",
    "strings",
    "iter",
    "reflect",
]


def plain(line):
    """A line without what the exporter leaves out or numbers differently: flags, receivers' names, numbers of packages."""
    line = re.sub(r"^([a-z])\w*:", lambda found: found[1].upper(), line)
    line = re.sub(r"(?<=[\t*{,^#A-Za-z0-9_]):[a-z]+ ", " ", line)
    line = re.sub(r" %[\w,]+ (?=[(!|])", " ", line)
    return re.sub(r"@\d+;", "@;", re.sub(r"\d+\.", ".", line))


@pytest.mark.parametrize("path", PATHS)
def test_go_facts_come_back(path):
    """Go's facts, read and written again, say the same."""
    package = std.import_std(path, universe())
    assert package is not None
    text = std.package_source(path, universe()).open()
    theirs = dict(line.split(" ", 1) for line in text.split("\n")[1:-1])
    ours = dict(line.split(" ", 1) for line in write_facts(package).split("\n")[1:-1])
    assert {name for name in theirs if name[0].isupper()} <= ours.keys() <= theirs.keys()
    for name, line in ours.items():
        if "&" not in theirs[name]:  # "the constraint of the one before": here it is written out
            assert plain(line) == plain(theirs[name]), name


class OneImage:
    """An image with one package, or several."""

    def __init__(self, texts):
        self.texts = texts

    def package_name(self, path):
        return path if path in self.texts else ""

    def imports(self, path):  # noqa: ARG002
        return ()

    def facts(self, path):
        return self.texts[path]


def check(path, text, importer=None):
    fset = FileSet()
    file = parse_file(fset.add(f"{path}.go", text.encode()))
    assert not file.errors
    return fset, check_package(fset, path, [file], Config("", importer, is_std=True))


LIBRARY = """package lib

import "unsafe"

type hidden struct { a int; b string "tag" }
type Pair[K comparable, V any] struct { Key K; val V; next *Pair[K, V] }
func (p *Pair[A, B]) Get(key A) (B, bool)
func (p Pair[_, B]) put(B)
type Number interface { ~int | ~float64 }
type Shape interface { Area() float64; private(); error }
type Alias = map[string][]hidden
type Func func(format string, args ...any) (n int, err error)
type Recursive struct { *Recursive; Chan <-chan func(chan<- Recursive) chan int }
const Big = 1 << 100
const Third = 1.0 / 3
const Half float32 = 0.5
const Text = "a\\n\\"ü\\\\"
const Letter = 'x'
const Yes = true
var V hidden
var P unsafe.Pointer
func Map[K comparable, V, W any, M ~map[K]V](m M, f func(K, V) W) map[K]W { return nil }
func Sum[T Number](values ...T) T { return values[0] }
func Array() [3][2]byte
func unused(other)
type other int
"""

PROGRAM = """package main

import "lib"

type mine struct{}
func (mine) Area() float64 { return 0 }
func (mine) Error() string { return "" }

func main() {
	p := &lib.Pair[string, int]{Key: "a"}
	n, ok := p.Get("a")
	var _ int = n
	var _ bool = ok
	lib.V.a = 1
	_ = lib.V.b
	var al lib.Alias
	_ = al["x"][0]
	const _ = lib.Big >> 99
	var _ float64 = lib.Third * 3
	var _ [int(lib.Half * 4)]int = [2]int{}
	_ = [len(lib.Text)]int{}
	var _ rune = lib.Letter
	_ = lib.Map(map[string]int{}, func(string, int) bool { return true })
	var _ float64 = lib.Sum(1.5, 2)
	_ = lib.Sum("x")
	var _ lib.Shape = mine{}
	var f lib.Func = func(string, ...any) (int, error) { return 0, nil }
	f("", 1, 2)
	var r lib.Recursive
	r.Recursive.Chan = nil
	_ = lib.Array()[2][1]
	_ = lib.Missing
}
"""


@pytest.fixture
def image():
    """The library's facts in the place of Go's."""
    _, result = check("lib", LIBRARY)
    assert [d.message for d in result.diagnostics] == []
    facts = write_facts(result.pkg)
    std.use_image(OneImage({"lib": facts}))
    yield facts
    std.use_image(None)


def test_a_program_is_checked_against_them(image):
    _, result = check("main", PROGRAM, lambda path: std.package_source(path, universe()).package)
    messages = [str(d.message).split("\n")[0] for d in result.diagnostics]
    expected = [
        "lib.V.a undefined",
        "lib.V.b undefined",
        "string does not satisfy lib.Number",
        "mine does not implement lib.Shape",
        "undefined: lib.Missing",
    ]
    assert len(messages) == len(expected), messages
    for message, part in zip(messages, expected, strict=True):
        assert part in message


def test_what_is_written(image):
    lines = dict(line.split(" ", 1) for line in image.split("\n")[1:-1])
    assert "unused" not in lines
    assert "other" not in lines
    assert lines["hidden"] == 'T{a i,b s"3:tag}'
    assert lines["Pair"].startswith("T|K,V ca]{Key $0,val $1,next *.Pair[$0$1]}\t*Get %A,B (")
    assert lines["Text"] == 'C%s "a\\0a"\\c3\\bc\\5c'
    assert lines["Third"] == "C%f 1/3"
    assert lines["Half"] == "Cf 1p-1"
    assert lines["Map"] == "F|K,V,W,M caa#~/+~M$0$1]]](m $3,f ( $0, $1) $2)) M$0$2)"


def test_gopy_goes_back_to_go_facts(image):
    std.use_image(None)
    assert std.import_std("strings", universe()) is not None
    assert std.declares("strings", "Builder", "WriteString")
    assert std.declares("strings", "Builder")
    assert not std.declares("strings", "Builder", "Write String")
    assert not std.declares("strings", "builder2")
    assert not std.declares("nothing", "X")


def test_a_package_that_the_image_lacks_is_not_imported(image):
    assert std.import_std("strings", universe()) is None
