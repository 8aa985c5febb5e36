"""go.mod, build constraints, patterns, import paths: as the go command reads them."""

import pytest

from gopy.project import constraint, directory, gomod, module, pattern


def parsed(tmp_path, text, name="go.mod"):
    path = tmp_path / name
    path.write_text(text)
    return gomod.read(str(path))


def test_go_mod_directives(tmp_path):
    mod = parsed(
        tmp_path,
        'module "example.com/m" // main\n\ngo 1.22.3\n\nrequire (\n\ta.b/c v1.2.3 // indirect\n)\n'
        "require d.e/f v0.0.1\nreplace a.b/c v1.2.3 => ../c\n",
    )
    assert (mod.module, mod.go, mod.lang) == ("example.com/m", "1.22.3", "go1.22.3")
    assert mod.requires == {"a.b/c": "v1.2.3", "d.e/f": "v0.0.1"}
    assert mod.replaces == {"a.b/c": "../c"}


def test_go_mod_without_a_go_line_means_1_16(tmp_path):
    assert parsed(tmp_path, "module m\n").lang == "go1.16"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("module m\ngox 1\n", "go: errors parsing go.mod:\ngo.mod:2: unknown directive: gox"),
        ("go 1.21\n", "go: error reading go.mod: missing module declaration"),
        ("module m\ngo x\n", "go.mod:2: invalid go version 'x': must match format 1.23.0"),
        ("module m\ngo 1.99\n", "go: go.mod requires go >= 1.99"),
        ("module m\nmodule n\n", "go.mod:2: repeated module statement"),
    ],
)
def test_go_mod_errors_in_gos_words(tmp_path, text, message):
    with pytest.raises(gomod.ModFileError) as caught:
        parsed(tmp_path, text)
    assert message in str(caught.value)


@pytest.mark.parametrize(
    ("name", "belongs"),
    [
        ("a.go", True),
        ("a_linux.go", True),
        ("a_windows.go", False),
        ("a_linux_amd64.go", True),
        ("a_linux_arm64.go", False),
        ("a_windows_test.go", False),
        ("linux.go", True),
        ("windows.go", True),
        ("my_special.go", True),
        ("a_amd64_test.go", True),
    ],
)
def test_file_name_constraints(name, belongs):
    assert constraint.name_matches(name, frozenset()) is belongs


@pytest.mark.parametrize(
    ("expression", "value"),
    [
        ("linux && amd64", True),
        ("windows || unix", True),
        ("!windows", True),
        ("!(linux || darwin)", False),
        ("go1.21 && !go1.99", True),
        ("ignore", False),
        ("special", True),
        ("cgo", False),
        ("go1.027", False),
        ("go1.²", False),
    ],
)
def test_build_expressions(expression, value):
    assert constraint.file_matches("a.go", f"//go:build {expression}\n\npackage p\n".encode(), {"special"}) is value


@pytest.mark.parametrize("expression", ["linux &&", "(linux", "linux amd64", "&& linux", "linux | linux", "!!linux"])
def test_wrong_build_expressions_keep_the_file_out(expression):
    assert not constraint.file_matches("a.go", f"//go:build {expression}\n\npackage p\n".encode(), frozenset())


def test_a_constraint_counts_only_above_the_package_clause():
    assert constraint.build_lines(b"// hi\n\n//go:build ignore\n\npackage p\n") == (["ignore"], [])
    assert constraint.build_lines(b"/*\n//go:build ignore\n*/\npackage p\n") == ([], [])
    assert constraint.build_lines(b"package p\n//go:build ignore\n") == ([], [])


@pytest.mark.parametrize(
    ("text", "belongs"),
    [
        ("// +build ignore\n\npackage p\n", False),
        ("// +build ignore linux\n\npackage p\n", True),
        ("// +build linux\n// +build windows\n\npackage p\n", False),
        ("// +build ignore\npackage p\n", True),  # no empty line: a doc comment
        ("//go:build linux\n// +build ignore\n\npackage p\n", True),  # the new form rules
        ("//go:build linux\n//go:build linux\n\npackage p\n", False),
    ],
)
def test_older_and_repeated_constraints(text, belongs):
    assert constraint.file_matches("a.go", text.encode(), frozenset()) is belongs


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (b"package main\n", "main"),
        (b"// c\n/* d */ package p_test; import", "p_test"),
        (b"\xef\xbb\xbfpackage x", "x"),
        (b"fmt.Println()", ""),
        (b"packages x", ""),
        (b"", ""),
    ],
)
def test_package_name(text, name):
    assert directory.package_name(text) == name


def test_a_directory_is_sorted_into_package_and_tests(tmp_path):
    for name, text in {
        "a.go": "package a",
        "a_test.go": "package a",
        "b_test.go": "package a_test",
        "c_windows.go": "package a",
        "_d.go": "package d",
        "e.go": "//go:build ignore\n\npackage main",
    }.items():
        (tmp_path / name).write_text(text)
    found = directory.read_directory(str(tmp_path), frozenset())
    assert (found.go, found.tests, found.external_tests) == (["a.go"], ["a_test.go"], ["b_test.go"])
    assert found.ignored == ["c_windows.go", "e.go"]


@pytest.mark.parametrize(
    ("path", "importer", "allowed"),
    [
        ("m/internal/x", "m", True),
        ("m/internal/x", "m/cmd", True),
        ("m/a/internal/x", "m/b", False),
        ("m/a/internal", "m/a/b", True),
        ("internal/abi", "m", False),
        ("m/a/internal/x", "m/a_test", True),
        ("m/internals/x", "n", True),
    ],
)
def test_internal_directories(path, importer, allowed):
    assert module.internal_allowed(path, importer) is allowed


@pytest.fixture
def tree(tmp_path):
    for name in ("a.go", "x/x.go", "x/y/y.go", "x/testdata/t.go", "vendor/v/v.go", "_z/z.go", "sub/go.mod", "sub/s.go"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("package p\n")
    (tmp_path / "go.mod").write_text("module example.com/m\n\ngo 1.27\n")
    (tmp_path / "sub" / "go.mod").write_text("module example.com/sub\n\ngo 1.27\n")
    return tmp_path


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("./...", [".", "x", "x/y"]),
        (".", ["."]),
        ("./x/...", ["x", "x/y"]),
        ("./x", ["x"]),
        ("example.com/m/x", ["x"]),
        ("example.com/m/...", [".", "x", "x/y"]),
        ("./.../y", ["x/y"]),
    ],
)
def test_patterns(tree, text, found):
    modules = module.find_modules(str(tree))
    places = pattern.directories(text, str(tree), modules)
    assert [(tree / place).relative_to(tree).as_posix() for place in places] == found


def test_missing_places_in_gos_words(tree):
    modules = module.find_modules(str(tree))
    with pytest.raises(pattern.PatternError, match="directory not found"):
        pattern.directories("./nothing", str(tree), modules)
    with pytest.raises(
        pattern.PatternError, match=r"pattern \./none/\.\.\.: lstat \./none/: no such file or directory"
    ):
        pattern.directories("./none/...", str(tree), modules)
    with pytest.raises(pattern.PatternError, match="package nosuch is not in std"):
        pattern.directories("nosuch", str(tree), modules)
    with pytest.raises(pattern.PatternError, match=r"no required module provides package a\.b/c; to add it:"):
        pattern.directories("a.b/c", str(tree), modules)


def test_work_replace_and_vendor(tree):
    (tree / "go.work").write_text("go 1.27\n\nuse (\n\t.\n\t./sub\n)\n")
    (tree / "vendor" / "modules.txt").write_text("")
    modules = module.find_modules(str(tree))
    assert [m.path for m in modules.all] == ["example.com/m", "example.com/sub"]
    assert modules.find("example.com/sub") == str((tree / "sub").resolve())
    assert modules.find("v") == str((tree / "vendor" / "v").resolve())
    (tree / "go.work").unlink()
    (tree / "go.mod").write_text("module example.com/m\n\nreplace other.org/s => ./sub\n")
    modules = module.find_modules(str(tree))
    assert modules.find("other.org/s") == str((tree / "sub").resolve())


@pytest.mark.parametrize("version", ["1.²", "1.٢", "1." + "9" * 5000])
def test_no_digits_of_ours_are_no_version(version):
    assert not gomod.valid_version(version)
    assert gomod.version_key(version) == (1,)
