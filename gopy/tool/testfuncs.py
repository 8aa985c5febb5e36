"""The tests of a package: which functions are tests, benchmarks, fuzz targets and examples, and the program that runs them.

They are found by name and, as far as it goes, by the form of their parameter: `go test` looks at the syntax only. The
program is a Go text that hands them to package testing, in the order of the sources. It imports the package as `_test` and the
external tests as `_xtest`.
"""

from __future__ import annotations

import os.path

from gopy.syntax import ast

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from gopy.project.load import Unit
    from gopy.source.file import FileSet
    from gopy.tool.cover import Covered
    from gopy.tool.testneeds import Needs

TEST = "_test"
EXTERNAL = "_xtest"
_KINDS = (("Test", "T"), ("Benchmark", "B"), ("Fuzz", "F"))


class WrongSignature(Exception):
    """A function with a test's name that is none; str() is go test's message."""


class TestFunction:
    """A function that is run: the name under which its package is imported, its own, and of examples the output that
    they should have and whether lines may come in any order."""

    __slots__ = ("package", "name", "output", "unordered")

    def __init__(self, package: str, name: str, output: str = "", unordered: bool = False) -> None:
        self.package = package
        self.name = name
        self.output = output
        self.unordered = unordered


class TestFunctions:
    """What is found: `found` by prefix ("Test", "Benchmark", "Fuzz", "Example"); `main`, the function TestMain; `used`, the
    packages that have any, and `imported`, those that must be part of the program though none of their functions is run."""

    __slots__ = ("found", "main", "used", "imported")

    def __init__(self) -> None:
        self.found: dict[str, list[TestFunction]] = {"Test": [], "Benchmark": [], "Fuzz": [], "Example": []}
        self.main: TestFunction | None = None
        self.used: set[str] = set()
        self.imported: set[str] = set()

    def add(self, kind: str, function: TestFunction) -> None:
        """Note a function."""
        self.found[kind].append(function)
        self.used.add(function.package)


def find_tests(fset: FileSet, units: Sequence[Unit], cwd: str = "") -> TestFunctions:
    """The test functions of a package and its external tests; `cwd` is where names of files begin. Errors: WrongSignature."""
    tests = TestFunctions()
    for unit in units:
        for file in unit.files:
            if file.source.name.endswith("_test.go"):
                package = EXTERNAL if file.name.name.endswith("_test") else TEST
                try:
                    _find_in_file(fset, file, package, tests)
                except WrongSignature as error:
                    raise WrongSignature(
                        os.path.join(cwd, str(error)) if ".go:" in str(error) else str(error)
                    ) from None
    return tests


def _find_in_file(fset: FileSet, file: ast.File, package: str, tests: TestFunctions) -> None:
    tests.imported.add(package)
    functions = [decl for decl in file.decls if isinstance(decl, ast.FuncDecl) and decl.recv is None]
    for decl in functions:
        name = decl.name.name
        if name == "TestMain" and not _takes(decl, "T"):
            _check(fset, decl, "M")
            if tests.main is not None:
                raise WrongSignature("multiple definitions of TestMain")
            tests.main = TestFunction(package, name)
            tests.used.add(package)
            continue
        for prefix, parameter in _KINDS:
            if _is_test(name, prefix):
                _check(fset, decl, parameter)
                tests.add(prefix, TestFunction(package, name))
    for decl in functions:
        if _is_test(decl.name.name, "Example"):
            output = _example_output(decl, file)
            if output is not None:
                tests.add("Example", TestFunction(package, decl.name.name, *output))


def _is_test(name: str, prefix: str) -> bool:
    """Whether a name is the prefix, or goes on with anything but a lower-case letter."""
    return name.startswith(prefix) and not name[len(prefix) :][:1].islower()


def _takes(decl: ast.FuncDecl, parameter: str) -> bool:
    """Whether a function has one parameter, written as a pointer to something called T (say), and no results."""
    params = decl.type.params.list
    results = decl.type.results
    if (results is not None and results.list) or len(params) != 1 or len(params[0].names) > 1:
        return False
    type = params[0].type
    if not isinstance(type, ast.StarExpr):
        return False
    if isinstance(type.x, ast.Ident):
        return type.x.name == parameter
    return isinstance(type.x, ast.SelectorExpr) and type.x.sel.name == parameter


def _check(fset: FileSet, decl: ast.FuncDecl, parameter: str) -> None:
    """Errors: WrongSignature."""
    name = decl.name.name
    why = ""
    if not _takes(decl, parameter):
        why = f"must be: func {name}({parameter.lower()} *testing.{parameter})"
    if decl.type.type_params is not None and decl.type.type_params.list:
        why = "test functions cannot have type parameters"
    if why:
        raise WrongSignature(f"{fset.position(decl.pos)}: wrong signature for {name}, {why}")


# Examples.


def _example_output(decl: ast.FuncDecl, file: ast.File) -> tuple[str, bool] | None:
    """What an example should print, and whether in any order; None for one that is not run."""
    results = decl.type.results
    if decl.body is None or decl.type.params.list or (results is not None and results.list):
        return None
    last = None
    for group in file.comments:
        if group.end > decl.body.end:
            break
        if group.pos >= decl.body.pos:
            last = group
    if last is None:
        return None
    text = comment_text(last)
    rest = text.lstrip("\t\n\f\r ")
    unordered = rest[:10].lower() == "unordered "
    if unordered:
        rest = rest[10:]
    if rest[:7].lower() != "output:":
        return None
    rest = rest[7:].lstrip(" ")
    return rest.removeprefix("\n"), unordered


def comment_text(group: ast.CommentGroup) -> str:
    """The text of comments without their marks, blank lines at the ends, and directives (go/ast's CommentGroup.Text)."""
    from gopy.syntax.doc_comment import is_directive

    lines: list[str] = []
    for comment in group.list:
        text = comment.text
        if text.startswith("//"):
            text = text[2:]
            if text.startswith(" "):
                text = text[1:]
            elif text and is_directive(text):
                continue
        else:
            text = text[2:-2]
        for line in text.split("\n"):
            line = line.rstrip(" \t\n\r")
            if line or (lines and lines[-1]):
                lines.append(line)
    if lines and lines[-1]:
        lines.append("")
    return "\n".join(lines)


# The program.


_PROGRAM = """\
package main

import (
{imports}
)

var tests = []testing.InternalTest{{
{tests}}}

var benchmarks = []testing.InternalBenchmark{{
{benchmarks}}}

var fuzzTargets = []testing.InternalFuzzTarget{{
{fuzz_targets}}}

var examples = []testing.InternalExample{{
{examples}}}

type deps struct{{}}

func (deps) ImportPath() string {{ return {path} }}
func (deps) ModulePath() string {{ return {module} }}
{more}
func main() {{
\tm := testing.MainStart(deps{{}}, tests, benchmarks, fuzzTargets, examples)
{run}}}
"""
_REGEXPS = """
func (deps) MatchString(pat, str string) (bool, error) {
\tif pat != pattern || re == nil {
\t\tvar err error
\t\tif re, err = regexp.Compile(pat); err != nil {
\t\t\treturn false, err
\t\t}
\t\tpattern = pat
\t}
\treturn re.MatchString(str), nil
}

var (
\tpattern string
\tre      *regexp.Regexp
)
"""
_SHUFFLE = """
func (deps) Shuffle(seed int64) func(n int, swap func(i, j int)) {
\treturn rand.New(rand.NewSource(seed)).Shuffle
}
"""

_FUZZ = """
func (deps) InputName(text []byte) string {
\tsum := sha256.Sum256(text)
\treturn hex.EncodeToString(sum[:8])
}
"""


def program_text(tests: TestFunctions, path: str, module: str, needs: Needs, covered: Covered | None = None) -> str:
    """The program that runs tests of the package with an import path; `covered`: the code whose executions it counts."""
    imports = ["os", "testing"]
    more = ""
    if needs.regexps:
        imports.append("regexp")
        more += _REGEXPS
    if needs.shuffle:
        imports.append("math/rand")
        more += _SHUFFLE
    if needs.fuzz:
        imports += ["crypto/sha256", "encoding/hex"]
        more += _FUZZ
    if needs.results:
        more += "\nfunc (deps) Results() {}\n"
    run = "\tos.Exit(m.Run())\n"
    if tests.main is not None:
        imports.append("reflect")
        run = f"\t{tests.main.package}.{tests.main.name}(m)\n"
        run += '\tos.Exit(int(reflect.ValueOf(m).Elem().FieldByName("exitCode").Int()))\n'
    lines = [f'\t"{name}"' for name in sorted(imports)]
    if tests.found["Fuzz"] and tests.main is None:
        lines.append('\t_ "reflect"')  # package testing calls functions by way of their types
    for package, imported in ((TEST, path), (EXTERNAL, path + "_test")):
        if package in tests.imported:
            lines.append(f'\t{package if package in tests.used else "_"} "{imported}"')

    if covered is not None:
        named = [(name, file) for name, file in covered.linked if file.blocks]
        aliases = {name: f"_cover{i}" for i, name in enumerate(dict(named))}
        lines += [f'\t{alias} "{name}"' for name, alias in aliases.items()]
        more += covered.program(aliases)

    def listed(kind: str) -> str:
        return "".join(f'\t{{"{f.name}", {f.package}.{f.name}}},\n' for f in tests.found[kind])

    examples = "".join(
        f'\t{{"{f.name}", {f.package}.{f.name}, {quoted(f.output)}, {"true" if f.unordered else "false"}}},\n'
        for f in tests.found["Example"]
    )
    return _PROGRAM.format(
        imports="\n".join(lines),
        tests=listed("Test"),
        benchmarks=listed("Benchmark"),
        fuzz_targets=listed("Fuzz"),
        examples=examples,
        path=quoted("" if path == "command-line-arguments" else path),
        module=quoted(module),
        more=more,
        run=run,
    )


def quoted(text: str) -> str:
    """A Go string literal."""
    out = []
    for c in text:
        if c in '"\\':
            out.append("\\" + c)
        elif c == "\n":
            out.append("\\n")
        elif c < " " or c == "\x7f":
            out.append(f"\\x{ord(c):02x}")
        elif "\udc80" <= c <= "\udcff":  # a byte that is no UTF-8
            out.append(f"\\x{ord(c) - 0xDC00:02x}")
        else:
            out.append(c)
    return '"' + "".join(out) + '"'
