"""Finding test functions in files, and the program that is made of them."""

import pytest

from gopy.source.file import FileSet
from gopy.syntax.parse import parse_file
from gopy.tool import testfuncs
from gopy.tool.testfuncs import WrongSignature, comment_text, find_tests, program_text, quoted
from gopy.tool.testneeds import Needs, is_simple


class FakeUnit:
    def __init__(self, files):
        self.files = files


def find(**sources: str) -> testfuncs.TestFunctions:
    """The tests in sources, by the names of their files (an underscore before test)."""
    fset = FileSet()
    files = [parse_file(fset.add(f"{name}.go", text.encode())) for name, text in sources.items()]
    return find_tests(fset, [FakeUnit(files)])


def test_functions_are_found_by_name():
    tests = find(
        a_test="""package a
import "testing"
func Test(t *testing.T) {}
func TestOne(t *testing.T) {}
func Test_two(*testing.T) {}
func Testthree(t *testing.T) {}
func (x T) TestMethod(t *testing.T) {}
func BenchmarkA(b *testing.B) {}
func FuzzA(f *testing.F) {}
func TestMain(m *testing.M) {}
func helper(t *testing.T) {}
""",
        x_test='package a_test\nimport . "testing"\nfunc TestX(t *T) {}\n',
        a='package a\nimport "testing"\nfunc TestNot(t *testing.T) {}\n',
    )
    names = {kind: [(f.package, f.name) for f in found] for kind, found in tests.found.items()}
    assert names == {
        "Test": [("_test", "Test"), ("_test", "TestOne"), ("_test", "Test_two"), ("_xtest", "TestX")],
        "Benchmark": [("_test", "BenchmarkA")],
        "Fuzz": [("_test", "FuzzA")],
        "Example": [],
    }
    assert tests.main is not None
    assert tests.main.name == "TestMain"
    assert tests.imported == {"_test", "_xtest"}


@pytest.mark.parametrize(
    ("code", "why"),
    [
        ("func TestA() {}", "wrong signature for TestA, must be: func TestA(t *testing.T)"),
        ("func TestA(a, b *testing.T) {}", "wrong signature for TestA, must be: func TestA(t *testing.T)"),
        ("func TestA(t testing.T) {}", "wrong signature for TestA, must be: func TestA(t *testing.T)"),
        ("func TestA(t *testing.T) int {}", "wrong signature for TestA, must be: func TestA(t *testing.T)"),
        ("func BenchmarkA(t *testing.T) {}", "wrong signature for BenchmarkA, must be: func BenchmarkA(b *testing.B)"),
        ("func TestMain(m testing.M) {}", "wrong signature for TestMain, must be: func TestMain(m *testing.M)"),
        ("func TestA[T any](t *testing.T) {}", "wrong signature for TestA, test functions cannot have type parameters"),
    ],
)
def test_wrong_signatures(code: str, why: str):
    with pytest.raises(WrongSignature) as error:
        find(a_test=f'package a\nimport "testing"\n{code}\n')
    assert str(error.value).endswith(why)


def test_testmain_may_be_a_test():
    tests = find(a_test='package a\nimport "testing"\nfunc TestMain(t *testing.T) {}\n')
    assert tests.main is None
    assert [f.name for f in tests.found["Test"]] == ["TestMain"]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("// Output: one", ("one\n", False)),
        ("// Output:\n\t// one\n\t//   two\n\t//\n\t// three", ("one\n  two\n\nthree\n", False)),
        ("//output: x", ("x\n", False)),
        ("// UNORDERED OUTPUT: b\n\t// a", ("b\na\n", True)),
        ("/* Output: c */", ("c\n", False)),
        ("// Output:", ("", False)),
        ("// Outputs: x", None),
        ("// Output: x\n\tf()\n\t// remark", None),
        ("// remark\n\n\t// Output: x", ("x\n", False)),
        ("f()", None),
    ],
)
def test_outputs_of_examples(body: str, expected: tuple[str, bool] | None):
    tests = find(a_test=f"package a\nfunc Example() {{\n\t{body}\n}}\n// Output: behind it\n")
    found = [(f.output, f.unordered) for f in tests.found["Example"]]
    assert found == ([expected] if expected is not None else [])


def test_examples_with_parameters_are_none():
    assert not find(a_test="package a\nfunc ExampleA(x int) {\n// Output: x\n}\n").found["Example"]


def test_comments_without_directives_and_empty_lines():
    source = "package a\n\n//\n// one\n//\n//\n//go:noinline\n//two\n//\nvar x int\n"
    file = parse_file(FileSet().add("a.go", source.encode()))
    assert comment_text(file.comments[0]) == "one\n\ntwo\n"


def test_the_program():
    tests = find(
        a_test='package a\nimport "testing"\nfunc TestA(t *testing.T) {}\nfunc ExampleB() {\n// Output: "q"\\\n}\n',
        x_test="package a_test\nfunc ExampleNotRun() {}\n",
    )
    text = program_text(tests, "m/a", "m", Needs(regexps=True, shuffle=True))
    file = parse_file(FileSet().add("main.go", text.encode()))
    assert file.errors == []
    assert '{"TestA", _test.TestA},' in text
    assert r'{"ExampleB", _test.ExampleB, "\"q\"\\\n", false},' in text
    assert '\t_ "m/a_test"\n' in text
    assert '"regexp"' in text
    assert '"math/rand"' in text


def test_quoted():
    assert quoted('a"\\\n\té\x00') == r'"a\"\\\n\x09é\x00"'


@pytest.mark.parametrize("pattern", ["", "TestA", "^TestA$", ".", "A/b c", "A|B", "a.*b", "^$", "Ä/ö", "-x,#01"])
def test_simple_patterns(pattern: str):
    assert is_simple(pattern)


@pytest.mark.parametrize("pattern", ["(A|B)", "A+", "[ab]", "a?", r"\d", "a**", "*", "a^b", "a$b", "a{2}", "A|*"])
def test_other_patterns(pattern: str):
    assert not is_simple(pattern)
