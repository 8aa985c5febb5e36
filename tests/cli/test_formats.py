"""What the command prints, format by format; go's own tools are the judge where they have the format."""

from __future__ import annotations

import json
import shutil
import subprocess
import tarfile
from pathlib import Path

import pytest

from tests.cli.command import Said, go, gopy, tree
from tests.cli.sarif_schema import SCHEMA

PROGRAM: dict[str, str | bytes] = {
    "go.mod": "module example.com/m\n\ngo 1.27\n",
    "main.go": (
        'package main\n\nimport (\n\t"fmt"\n\t"os"\n\t"sync"\n\n\t"example.com/m/a"\n)\n\n'
        'func f(mu sync.Mutex) { fmt.Printf("%d\\n", "x") }\n\n'
        'func main() {\n\tfmt.Printf("%d\\n", a.X)\n\tx := len(os.Args) > 1\n\tif x || x {\n\t}\n\tx = x\n'
        '\tfmt.Println("世界", a.F)\n\ta.Logf("%d", "世界")\n\tfmt.Printf("%s\\n", 3)\n\treturn\n\tfmt.Println()\n}\n'
    ),
    "a/a.go": (
        'package a\n\nimport "fmt"\n\nvar X = "s"\n\nfunc F() { fmt.Printf("%d", X) }\n\n'
        "func Logf(format string, args ...any) { fmt.Printf(format, args...) }\n"
    ),
    "a/a_test.go": 'package a\n\nimport (\n\t"fmt"\n\t"testing"\n)\n\nfunc TestX(t *testing.T) { fmt.Printf("%d", X) }\n',
    "a/x_test.go": (
        'package a_test\n\nimport (\n\t"fmt"\n\t"testing"\n\n\t"example.com/m/a"\n)\n\n'
        'func TestY(t *testing.T) { fmt.Printf("%d", a.X) }\n\nfunc Testz(t *testing.T, n int) {}\n'
    ),
    "b/b.go": 'package b\n\nvar X int = "s"\n\nfunc f() {\n\ty := 1\n}\n',
    "c/d/d.go": 'package d\n\nimport "example.com/m/b"\n\nvar Y = b.X\n',
    "tag/a.go": 'package tag\n\nimport "fmt"\n\nfunc f() { fmt.Printf("%d", "a") }\n',
    "tag/b.go": '//go:build special\n\npackage tag\n\nimport "fmt"\n\nfunc g() { fmt.Printf("%d", "b") }\n',
    "twelve/a.go": "package twelve\n\n" + "".join(f"var x{i} int = true\n" for i in range(12)),
    "fine/a.go": "package fine\n",
}
GOS = "appends assign atomic bools buildtag composites copylocks defers directive errorsas httpresponse ifaceassert " \
    "lostcancel nilfunc printf shift sigchanyzer slog stdmethods stringintconv structtag testinggoroutine tests " \
    "timeformat unmarshal unreachable unusedresult waitgroup"  # fmt: skip
ONLY = ["--only", GOS.replace(" ", ",")]


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tree(tmp_path_factory.mktemp("program"), PROGRAM)


@pytest.mark.go
@pytest.mark.parametrize(
    "arguments",
    [
        ".", "./a", "main.go", "a/a.go", "./a/a.go", "a/a.go a/a_test.go", "a/x_test.go", "example.com/m/a", "./tag",
        "-tags=special ./tag", "-tags special,other ./tag", "./fine", "-C a .", "-C a ../tag ./", "./tag ./a ./tag", "./a/...", "./fine .",
    ],
)  # fmt: skip
def test_plain_is_go_vets_byte_for_byte(program: Path, arguments: str) -> None:
    theirs = go("vet", *arguments.split(), cwd=program)
    ours = gopy("vet", "--plain", *ONLY, *arguments.split(), cwd=program)
    if {".", "./", "main.go"} & set(
        arguments.split()
    ) or " ./a " in arguments:  # go takes analyzers and packages in no certain order
        assert sorted(ours.err.split("\n")) == sorted(theirs.err.split("\n"))
    else:
        assert ours.err == theirs.err
    assert (ours.status, ours.out) == (theirs.status, theirs.out)


@pytest.mark.go
def test_all_packages_say_what_go_vet_says(program: Path) -> None:
    theirs = go("vet", "./a", "./tag", ".", "./fine", cwd=program)
    ours = gopy("vet", "--plain", *ONLY, "./a", "./tag", ".", "./fine", cwd=program)
    assert sorted(ours.err.split("\n")) == sorted(theirs.err.split("\n"))  # go's order varies


@pytest.mark.go
@pytest.mark.parametrize("arguments", ["./b", "./c/d", "./b/b.go", "./twelve", "-C b .", "twelve/a.go"])
def test_compile_errors_are_go_builds(program: Path, arguments: str) -> None:
    theirs = go("build", *arguments.split(), cwd=program)
    ours = gopy("vet", "--plain", *ONLY, *arguments.split(), cwd=program)
    assert (ours.err, ours.status) == (theirs.err, theirs.status)


def objects(text: str) -> dict[str, dict[str, list[dict[str, object]]]]:
    """The JSON objects of a stream, merged."""
    decoder = json.JSONDecoder()
    merged: dict[str, dict[str, list[dict[str, object]]]] = {}
    while text:
        value, end = decoder.raw_decode(text)
        merged.update(value)
        text = text[end:].lstrip()
    return merged


@pytest.mark.go
@pytest.mark.parametrize("arguments", [".", "./a", "main.go", "-tags=special ./tag", "./fine", "./a ./tag ."])
def test_json_is_go_vets(program: Path, arguments: str) -> None:
    theirs = go("vet", "-json", *arguments.split(), cwd=program)
    ours = gopy("vet", "-json", *ONLY, *arguments.split(), cwd=program)
    assert ours.status == theirs.status
    found = objects(ours.out)
    for analyzers in found.values():
        for entries in analyzers.values():
            for entry in entries:
                assert entry.pop("kind") == "vet"
                entry.pop("hints", None)
    assert found == objects(theirs.out)
    # the same layout too
    assert [list(analyzers) for analyzers in found.values()] == [sorted(analyzers) for analyzers in found.values()]


def test_json_of_compile_errors(program: Path) -> None:
    said = gopy("vet", "--json", "./b", cwd=program)
    assert said.status == 1
    errors = objects(said.out)["example.com/m/b"]
    assert errors["UnusedVar"][0]["posn"] == f"{program}/b/b.go:6:2"
    assert errors["UnusedVar"][0]["kind"] == "error"
    assert (
        objects(gopy("vet", "--json", "-", cwd=program, stdin=b"x := 1").out)["command-line-arguments"]["UnusedVar"][0][
            "posn"
        ]
        == "<stdin>:1:1"
    )


def validate(said: Said, schema: object) -> dict[str, object]:
    import jsonschema

    log = json.loads(said.out)
    jsonschema.Draft7Validator(schema).validate(log)
    return log  # type: ignore[no-any-return]


SARIF_ARGUMENTS = (["./..."], ["main.go"], ["./nowhere"], ["-e", "./twelve"], ["-"])


def test_sarif(program: Path) -> None:
    for arguments in SARIF_ARGUMENTS:
        validate(gopy("vet", "--sarif", *arguments, cwd=program, stdin='x := "世"; y := 1'.encode()), SCHEMA)
    log = validate(gopy("vet", "--sarif", "main.go", cwd=program), SCHEMA)
    results = log["runs"][0]["results"]  # type: ignore[index]
    wide = next(r for r in results if r["message"]["text"].startswith("example.com/m/a.Logf format %d"))
    region = wide["locations"][0]["physicalLocation"]["region"]
    line = str(PROGRAM["main.go"]).split("\n")[region["startLine"] - 1]
    assert line[region["startColumn"] - 1 :].startswith("%d")
    assert wide["locations"][0]["physicalLocation"]["artifactLocation"] == {"uri": "main.go", "uriBaseId": "%SRCROOT%"}
    problem = validate(gopy("vet", "--sarif", "./nowhere", cwd=program), SCHEMA)
    notes = problem["runs"][0]["invocations"][0]["toolExecutionNotifications"]  # type: ignore[index]
    assert "directory not found" in notes[0]["message"]["text"]


def test_sarif_names_files_elsewhere_by_uri(tmp_path: Path) -> None:
    deep = tmp_path / "/".join("abcdefghijklmnopqrstuvwxyz")
    deep.mkdir(parents=True)
    tree(tmp_path, {"x y.go": "package main\n\nfunc main() { x := 1 }\n"})
    log = validate(gopy("vet", "--sarif", str(tmp_path / "x y.go"), cwd=deep), SCHEMA)
    place = log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]  # type: ignore[index]
    assert place["artifactLocation"] == {"uri": f"file://{tmp_path}/x%20y.go"}


@pytest.mark.ci
def test_sarif_by_the_official_schema(program: Path, tmp_path: Path) -> None:
    npm = shutil.which("npm")
    if npm is None:
        pytest.skip("the schema comes in an npm package")
    subprocess.run([npm, "pack", "@microsoft/jest-sarif@1.0.0-beta.0"], cwd=tmp_path, check=True, capture_output=True)
    with tarfile.open(next(tmp_path.glob("*.tgz"))) as archive:
        file = archive.extractfile("package/lib/schemas/sarif-2.1.0-rtm.5.json")
        assert file is not None
        schema = json.load(file)
    for arguments in SARIF_ARGUMENTS:
        validate(gopy("vet", "--sarif", *arguments, cwd=program, stdin='x := "世"; y := 1'.encode()), schema)


def test_github(program: Path) -> None:
    said = gopy("vet", "--github", "./b", "./nowhere", cwd=program)
    lines = said.out.splitlines()
    assert said.status == 1
    assert lines[0].startswith("::error::stat ")
    assert (
        "::error file=b/b.go,line=6,col=2,endLine=6,endColumn=3,title=gopy UnusedVar::declared and not used: y" in lines
    )
    assert all(line.startswith("::") for line in lines)


def test_ten_errors_then_too_many(program: Path) -> None:
    said = gopy("vet", "--plain", "./twelve", cwd=program).err.splitlines()
    assert (len(said), said[0], said[-1]) == (12, "# example.com/m/twelve", "twelve/a.go:12:14: too many errors")
    assert len(gopy("vet", "-e", "--plain", "./twelve", cwd=program).err.splitlines()) == 13
    assert "-e shows them all" in gopy("check", "./twelve", cwd=program).err


def test_only_and_skip(program: Path) -> None:
    only = gopy("vet", "--plain", "--only=assign,bools", "main.go", cwd=program).err
    assert only == "main.go:18:2: self-assignment of x\nmain.go:16:5: redundant or: x || x\n"
    skipped = gopy("vet", "--plain", "--skip=printf,unreachable", "main.go", cwd=program).err
    assert "Printf" not in skipped
    assert "redundant or" in skipped
    wrong = gopy("vet", "--only", "prinf", "main.go", cwd=program)
    assert wrong.status == 2
    assert 'unknown analyzer "prinf"; did you mean "printf"?' in wrong.err


def test_ignore_comments(tmp_path: Path) -> None:
    line = '\tfmt.Printf("%d", "x")'
    text = (
        'package main\n\nimport "fmt"\n\nfunc main() {\n'
        f"{line} //gopy:ignore printf shown on purpose\n\t//gopy:ignore printf so is this\n{line}\n{line}\n"
        f"\t//gopy:ignore bools another one\n{line}\n}}\n"
    )
    tree(tmp_path, {"x.go": text})
    said = gopy("vet", "--plain", "x.go", cwd=tmp_path).err.splitlines()
    assert [line.split(":")[1] for line in said] == ["9", "11"]


def test_check_reports_errors_only(program: Path) -> None:
    assert gopy("check", "main.go", cwd=program).err == ""
    assert gopy("check", "--only=printf", "main.go", cwd=program).status == 2


@pytest.mark.parametrize(
    ("flags", "env", "colored"),
    [
        ([], {}, False),
        (["--color=always"], {"NO_COLOR": "1"}, True),
        (["--color=never"], {"FORCE_COLOR": "1"}, False),
        ([], {"FORCE_COLOR": "1"}, True),
        ([], {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
    ],
)
def test_color(program: Path, flags: list[str], env: dict[str, str], colored: bool) -> None:
    assert ("\x1b[" in gopy("vet", *flags, "main.go", cwd=program, env=env).err) is colored


def test_language(program: Path) -> None:
    chinese = [["--lang=zh"], ["--lang", "zh", "--plain"]]
    said = [gopy("vet", *flags, "./b", cwd=program).err for flags in chinese]
    assert "错误[UnusedVar]: declared and not used: y" in said[0]
    assert "b/b.go:6:2: declared and not used: y" in said[1]  # Go's words stay Go's
    assert "错误" in gopy("vet", "./b", cwd=program, env={"GOPY_LANG": "zh"}).err
    assert "错误" in gopy("vet", "./b", cwd=program, env={"LC_ALL": "zh_CN.UTF-8"}).err
    assert "错误" not in gopy("vet", "--lang=en", "./b", cwd=program, env={"GOPY_LANG": "zh"}).err
    assert gopy("vet", "--lang=fr", "./b", cwd=program).status == 2
    assert gopy("vet", "--lang=zh", "./b", cwd=program, env={"PYTHONIOENCODING": "ascii"}).status == 1


def test_fragments_say_what_they_were_taken_for(tmp_path: Path) -> None:
    said = gopy("vet", "-", cwd=tmp_path, stdin=b"x := 1\n").err
    assert said.startswith("note: without a package clause the text was taken for the statements of a\nfunction main\n")
    assert "declarations of a package" in gopy("vet", "-", cwd=tmp_path, stdin=b"func f() { x := 1 }\n").err
    both = gopy("vet", "-", cwd=tmp_path, stdin=b"func f() {}\nx := 1\n").err
    assert "declarations and the\nstatements" in both
    assert "note" not in gopy("vet", "-", cwd=tmp_path, stdin=b"package main\nfunc main() { x := 1 }\n").err
    assert gopy("vet", "-", cwd=tmp_path, stdin=b"println(1)\n").err == ""


def test_what_programs_read_is_utf8(tmp_path: Path) -> None:
    tree(tmp_path, {"世.go": 'package main\n\nfunc main() { x := "🙂"; fmt.Println() }\n'})
    for form in ("--json", "--sarif", "--github", "--diff"):
        said = gopy("vet", form, "世.go", cwd=tmp_path, env={"PYTHONIOENCODING": "ascii", "LC_ALL": "C.UTF-8"})
        assert "世.go" in said.out or "%E4%B8%96.go" in said.out, form
    assert gopy("vet", "世.go", cwd=tmp_path, env={"PYTHONIOENCODING": "ascii"}).status == 1


@pytest.mark.go
def test_through_links_as_go_vet(tmp_path: Path) -> None:
    tree(
        tmp_path,
        {
            "real/go.mod": "module sl\n\ngo 1.27\n",
            "real/a.go": 'package a\n\nimport "sl/sub"\n\nvar X int = sub.S\n',
            "real/sub/s.go": 'package sub\n\nvar S = ""\n',
        },
    )
    (tmp_path / "link").symlink_to("real")
    (tmp_path / "real" / "other").symlink_to("sub")
    for arguments in ("-C link .", "-C link ./...", "-C link ./other", "-C link/sub ..", f"-C {tmp_path}/link/other ."):
        theirs = go("vet", *arguments.split(), cwd=tmp_path)
        ours = gopy("vet", "--plain", *arguments.split(), cwd=tmp_path)
        assert (ours.status, ours.err) == (theirs.status, theirs.err.replace("vet: ", ""))


@pytest.mark.go
def test_a_missing_package_as_go_vet(tmp_path: Path) -> None:
    program = 'package main\n\nimport "github.com/x/y"\n\nfunc main() { y.F() }\n'
    tree(tmp_path, {"go.mod": "module m\n\ngo 1.27\n", "main.go": program, "sub/a.go": program})
    for arguments in (".", "./sub"):
        theirs = go("vet", arguments, cwd=tmp_path, GOFLAGS="")
        ours = gopy("vet", "--plain", arguments, cwd=tmp_path)
        assert (ours.status, ours.err) == (theirs.status, theirs.err)


@pytest.mark.go
def test_places_within_messages_are_named_as_go_names_them(tmp_path: Path) -> None:
    (tmp_path / "go.mod").write_text("module pl\n\ngo 1.27\n")
    text = "package main\n\ntype T struct{}\n\nfunc (T) M() {}\nfunc (T) M() {}\n\nfunc f[K any](int) {}\n\nfunc main() { f(1) }\n"
    (tmp_path / "main.go").write_text(text)
    theirs = go("build", ".", cwd=tmp_path)
    ours = gopy("vet", "--plain", *ONLY, ".", cwd=tmp_path)
    assert "already declared at ./main.go:5:10" in ours.err
    assert (ours.err, ours.status) == (theirs.err, theirs.status)


@pytest.mark.go
def test_the_first_ten_errors_are_those_that_gc_finds_first(tmp_path: Path) -> None:
    # gc checks all declarations before it looks into bodies.
    body = "".join(f'\tvar a{i} int = "x"\n\t_ = a{i}\n' for i in range(8))
    declarations = "".join(f"var b{i} int = true\n" for i in range(8))
    (tmp_path / "go.mod").write_text("module ten\n\ngo 1.27\n")
    (tmp_path / "main.go").write_text(f"package main\n\nfunc main() {{\n{body}}}\n\n{declarations}")
    theirs = go("build", ".", cwd=tmp_path)
    ours = gopy("check", "--plain", ".", cwd=tmp_path)
    assert "./main.go:6:15: too many errors" in ours.err
    assert (ours.err, ours.status) == (theirs.err, theirs.status)
