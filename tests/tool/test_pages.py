"""The explanation pages: their form, that both languages agree, that gopy finds in their code what they say, and that
there is a page for everything gopy reports."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from gopy.source.diagnostic import Diagnostic, Text
from gopy.source.language import LANGUAGES, translator
from gopy.tool.vet import Options, vet
from gopy.vet import ignore
from gopy.vet.registry import ANALYZERS, VET_ANALYZERS
from tests.vet.harness import go_command

ROOT = Path(__file__).resolve().parents[2]
PAGES = ROOT / "docs" / "reference" / "pages"
HEADINGS = {"en": ("## Wrong", "## Right"), "zh": ("## 错误的写法", "## 正确的写法")}

# Sections of the specification that pages may link to.
ANCHORS = frozenset(
    """Source_code_representation Comments Tokens Semicolons Identifiers Keywords Integer_literals
    Floating-point_literals Imaginary_literals Rune_literals String_literals Constants Variables Types Boolean_types
    Numeric_types String_types Array_types Slice_types Struct_types Pointer_types Function_types Interface_types
    Basic_interfaces Embedded_interfaces General_interfaces Implementing_an_interface Map_types Channel_types
    Properties_of_types_and_values Representation_of_values Underlying_types Type_identity Assignability
    Representability Method_sets Blocks Declarations_and_scope Label_scopes Blank_identifier Predeclared_identifiers
    Exported_identifiers Uniqueness_of_identifiers Constant_declarations Iota Type_declarations Alias_declarations
    Type_definitions Type_parameter_declarations Type_constraints Satisfying_a_type_constraint Variable_declarations
    Short_variable_declarations Function_declarations Method_declarations Expressions Operands Qualified_identifiers
    Composite_literals Function_literals Primary_expressions Selectors Method_expressions Method_values
    Index_expressions Slice_expressions Type_assertions Calls Passing_arguments_to_..._parameters Instantiations
    Type_inference Operators Operator_precedence Arithmetic_operators Integer_operators Integer_overflow
    Floating_point_operators String_concatenation Comparison_operators Logical_operators Address_operators
    Receive_operator Conversions Conversions_between_numeric_types Conversions_to_and_from_a_string_type
    Constant_expressions Order_of_evaluation Statements Terminating_statements Empty_statements Labeled_statements
    Expression_statements Send_statements IncDec_statements Assignment_statements If_statements Switch_statements
    Expression_switches Type_switches For_statements For_condition For_clause For_range Go_statements
    Select_statements Return_statements Break_statements Continue_statements Goto_statements Fallthrough_statements
    Defer_statements Built-in_functions Appending_and_copying_slices Clear Close Complex_numbers
    Deletion_of_map_elements Length_and_capacity Making_slices_maps_and_channels Min_and_max Allocation Handling_panics
    Packages Source_file_organization Package_clause Import_declarations Program_initialization_and_execution
    The_zero_value Package_initialization Program_initialization Program_execution Errors Run_time_panics
    Package_unsafe Size_and_alignment_guarantees Language_versions""".split()
)

# Codes without a page, and why.
WITHOUT_PAGE = {
    "FileSize": "the smallest file that gives it has 32 MiB",
    "MismatchedPkgName": "files of two packages are refused before they are checked, as by go",
    "MultiValAssignOp": "the parser refuses x, y += 1, 2 before",
}

# What cannot but be reported beside the page's own code.
BESIDE = {"ImportCRenamed": {"BrokenImport"}, "buildtag": {"InvalidDirective"}, "ignore": {"assign"}}

# CamelCase strings in gopy/types and gopy/syntax that are no codes.
NO_CODES = {"SliceData", "StringData", "TypeParam", "InvalidSyntaxTree"}


def page_names(language: str) -> list[str]:
    """The names of the pages in a language."""
    return sorted(path.stem for path in (PAGES / language).glob("*.md"))


def known_codes() -> set[str]:
    """Every error code in the sources: the strings that are written as codes are."""
    codes = {"Syntax", "Encoding"}
    for path in [*(ROOT / "gopy" / "types").glob("*.py"), *(ROOT / "gopy" / "syntax").glob("*.py")]:
        if path.name in ("suggest.py", "universe.py"):
            continue
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            value = node.value if isinstance(node, ast.Constant) else None
            if isinstance(value, str) and re.fullmatch(r"[A-Z][a-z]+([A-Z][a-z]*)+", value):
                codes.add(value)
    return codes - NO_CODES


class Page:
    """A page taken apart: the code blocks and quoted messages under each heading, and the whole `text`."""

    def __init__(self, name: str, language: str) -> None:
        self.text = (PAGES / language / f"{name}.md").read_text("utf-8")
        wrong, right = HEADINGS[language]
        self.head, _, rest = self.text.partition(f"\n{wrong}\n")
        bad, _, good = rest.partition(f"\n{right}\n")
        self.wrong = re.findall(r"^```go\n(.*?)^```$", bad, re.M | re.S)
        # A message with backquotes in it stands between double ones.
        quoted = re.findall(r"^(?:`` (.+) ``|`([^`]+)`)$", bad, re.M)
        self.messages = [double or single for double, single in quoted]
        self.right = re.findall(r"^```go\n(.*?)^```$", good, re.M | re.S)
        self.explanation = good.rpartition("```")[2].strip()


def without_comments(code: str) -> str:
    """Code without its remarks; directives such as //go:build stay."""
    return re.sub(r"[ \t]*// .*", "", code)


def findings(code: str) -> list[Diagnostic]:
    """What gopy vet says about a block of a page: one file, or several with a line `-- name --` before each.

    Files without go.mod in one directory are named one by one; others are a module, all of which is checked.
    """
    files = files_of(code)
    arguments = list(files)
    if "go.mod" in files or any("/" in name for name in files):
        files.setdefault("go.mod", "module example.com/page\n\ngo 1.27\n")
        arguments = ["./..."]
    with tempfile.TemporaryDirectory() as directory:
        write(Path(directory), files)
        report = vet(directory, arguments, Options(tuple(ANALYZERS), limit=0, command=True))
    assert not report.problems and not report.internal, report.problems + report.internal
    return [diagnostic for group in report.groups for diagnostic in group.diagnostics]


def files_of(code: str) -> dict[str, str]:
    """The files of a block."""
    parts = re.split(r"^-- (\S+) --\n", code, flags=re.M)
    return dict(zip(parts[1::2], parts[2::2], strict=True)) or {"main.go": code}


def write(directory: Path, files: dict[str, str]) -> None:
    """Write the files of a block."""
    for name, content in files.items():
        path = directory / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(unescaped(content))


def unescaped(content: str) -> bytes:
    """A file's bytes; `<GBK>...</GBK>` stands for a text in that encoding, which a page could not hold."""
    pieces = re.split(r"<GBK>(.*?)</GBK>", content)
    return b"".join(p.encode("gbk" if i % 2 else "utf-8") for i, p in enumerate(pieces))


def first_line(diagnostic: Diagnostic, language: str) -> str:
    """The first line of a message as a reader of that language sees it."""
    message = diagnostic.message
    text = message.translated(translator(language)) if isinstance(message, Text) else message
    return text.split("\n")[0]


@pytest.mark.parametrize("name", page_names("en"))
def test_a_page_has_its_parts(name: str) -> None:
    for language in LANGUAGES:
        page = Page(name, language)
        assert page.text.startswith(f"# {name}\n\n> **Why:** ")
        lines = page.head.strip().split("\n")
        assert len(lines) == 4, lines
        assert lines[3].startswith("> **Fix:** ")
        assert all(len(line) > 15 and line[-1] in ".。" for line in lines[2:])
        assert page.wrong and page.right and page.explanation
        assert len(page.messages) == len(page.wrong)
        links = re.findall(r"\]\(([^)\s]+)\)", re.sub(r"`[^`\n]*`", "", page.text))
        assert any(link.startswith(("https://go.dev/", "https://pkg.go.dev/")) for link in links), links
        for link in links:
            address, _, anchor = link.partition("#")
            if address == "https://go.dev/ref/spec":
                assert anchor in ANCHORS, link
            elif "://" not in link:
                assert (PAGES / language / address).is_file(), link
        if language == "zh":
            assert re.search(r"[\u4e00-\u9fff]", lines[2]) and re.search(r"[\u4e00-\u9fff]", page.explanation)


@pytest.mark.parametrize("name", page_names("en"))
def test_both_languages_show_the_same_code(name: str) -> None:
    english, chinese = Page(name, "en"), Page(name, "zh")
    for one, other in ((english.wrong, chinese.wrong), (english.right, chinese.right)):
        assert list(map(without_comments, one)) == list(map(without_comments, other))


@pytest.mark.parametrize("name", page_names("en"))
def test_the_code_is_as_the_page_says(name: str) -> None:
    english, chinese = Page(name, "en"), Page(name, "zh")
    for code, message, translated in zip(english.wrong, english.messages, chinese.messages, strict=True):
        found = findings(code)
        assert {d.code for d in found} - BESIDE.get(name, set()) == {name}, [(d.code, str(d.message)) for d in found]
        said = [d for d in found if first_line(d, "en") == message]
        assert said, [first_line(d, "en") for d in found]
        if first_line(said[0], "zh") != message:  # equal for Go's messages, and for one not translated yet
            assert translated in [first_line(d, "zh") for d in said]
    for code in english.right:
        assert [(d.code, str(d.message)) for d in findings(code)] == []


# Pages whose messages the go command prevents with one of its own, are the linker's there (MissingMain), or are gopy's own.
NOT_GO = frozenset("BadImportPath BrokenImport Encoding ImportCRenamed MissingMain TooNew".split())


@pytest.mark.go
@pytest.mark.ci
def test_go_says_the_same(tmp_path: Path) -> None:
    """The quoted messages are those of the real compiler and go vet; positions in them lack gc's "./" here."""
    wanted: list[tuple[str, str]] = []
    for name in sorted((known_codes() | set(VET_ANALYZERS)) - set(WITHOUT_PAGE) - NOT_GO):
        page = Page(name, "en")
        for i, (code, message) in enumerate(zip(page.wrong, page.messages, strict=True)):
            files = files_of(code)
            if "go.mod" in files or any("/" in file for file in files):
                continue
            place = f"{name.lower()}{i}"
            write(tmp_path / place, files)
            said = re.sub(r"\b(\w+\.go:\d)", rf"{place}/\1", message)
            wanted.append((place, said.replace("command-line-arguments.", f"example.com/page/{place}.")))
    (tmp_path / "go.mod").write_text("module example.com/page\n\ngo 1.27\n", "utf-8")
    output = ""
    for command in (["vet", "./..."], ["build", "-gcflags=-e", "./..."]):
        done = subprocess.run(
            [go_command(), *command], cwd=tmp_path, capture_output=True, text=True, encoding="utf-8", check=False
        )
        output += done.stdout + done.stderr
    lines = output.replace("./", "").replace("\\", "/").splitlines()
    silent = [(place, said) for place, said in wanted if not any(place in li and li.endswith(said) for li in lines)]
    assert len(wanted) > 140
    assert not silent


def test_every_code_and_analyzer_has_a_page() -> None:
    expected = (known_codes() | {ignore.CODE} | set(ANALYZERS)) - set(WITHOUT_PAGE)
    for language in LANGUAGES:
        assert set(page_names(language)) == expected
    # File systems that do not tell cases apart hold them too, and `gopy explain` asks for either.
    assert len({name.lower() for name in expected}) == len(expected)


def test_codes_without_a_page_exist() -> None:
    assert set(WITHOUT_PAGE) <= known_codes()


def test_the_index_is_up_to_date() -> None:
    done = subprocess.run(
        [sys.executable, ROOT / "tools" / "pages_index.py", "--check"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
