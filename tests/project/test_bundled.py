"""testify without a download: who imports it gets gopy's own, unless the project has one."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from gopy.source.diagnostic import Text
from gopy.tool.vet import Options, vet
from tests.cli.command import ROOT, tree

MOD = "module example.com/m\n\ngo 1.27\n"
REQUIRE = MOD + "\nrequire github.com/stretchr/testify v1.11.1\n"
TEST = """package m

import (
\t"testing"

\t"github.com/stretchr/testify/assert"
\t"github.com/stretchr/testify/require"
)

func Test(t *testing.T) {
\tassert.Equal(t, 1, 2)
\trequire.New(t).NoErrorf(nil, "m %d", 1)
\tvar f assert.ErrorAssertionFunc = assert.Error
\tf(t, assert.AnError)
}
"""


def said(root: Path, *arguments: str) -> list[str]:
    report = vet(str(root), arguments or ("./...",), Options([], 0))
    lines = list(report.problems)
    for group in report.groups:
        lines += [f"{report.fset.position(d.pos)}: {d.message}" for d in group.diagnostics]
    return lines


@pytest.mark.parametrize("mod", [MOD, REQUIRE])
def test_it_is_there(tmp_path: Path, mod: str):
    tree(tmp_path, {"go.mod": mod, "m_test.go": TEST})
    assert said(tmp_path) == []


def test_it_is_there_without_go_mod(tmp_path: Path):
    tree(tmp_path, {"m_test.go": TEST})
    assert said(tmp_path, "m_test.go") == []


def test_calls_are_checked(tmp_path: Path):
    wrong = TEST.replace("assert.Equal(t, 1, 2)", "assert.Equal(t, 1)\n\tassert.True(t, 1)\n\tassert.Nope(t)")
    tree(tmp_path, {"go.mod": MOD, "m_test.go": wrong})
    assert said(tmp_path) == [
        "m_test.go:11:18: not enough arguments in call to assert.Equal\n\thave (*testing.T, number)\n"
        "\twant (assert.TestingT, interface{}, interface{}, ...interface{})",
        "m_test.go:12:17: cannot use 1 (untyped int constant) as bool value in argument to assert.True",
        "m_test.go:13:9: undefined: assert.Nope",
    ]


def test_what_it_lacks_is_said(tmp_path: Path):
    lacking = TEST.replace(
        "assert.Equal(t, 1, 2)", 'assert.YAMLEq(t, "", "")\n\trequire.New(t).HTTPSuccessf()\n\tassert.True(t, true)'
    )
    tree(tmp_path, {"go.mod": MOD, "m_test.go": lacking})
    assert said(tmp_path) == [
        "m_test.go:11:9: assert.YAMLEq is part of testify, but gopy's testify does not have it",
        "m_test.go:12:17: require.New(t).HTTPSuccessf is part of testify, but gopy's testify does not have it",
    ]


@pytest.mark.parametrize("package", ["suite", "mock", "assert/yaml", ""])
def test_other_packages_of_it_are_refused(tmp_path: Path, package: str):
    path = f"github.com/stretchr/testify/{package}".rstrip("/")
    tree(tmp_path, {"go.mod": MOD, "m.go": f'package m\n\nimport _ "{path}"\n'})
    report = vet(str(tmp_path), ("./...",), Options([], 0))
    [group] = report.groups
    [found] = group.diagnostics
    assert isinstance(found.message, Text)
    assert str(found.message).startswith(
        "gopy brings only the packages assert and require of github.com/stretchr/testify: "
    )
    assert found.code == "BrokenImport"


def test_other_modules_are_still_missing(tmp_path: Path):
    tree(tmp_path, {"go.mod": MOD, "m.go": 'package m\n\nimport _ "github.com/stretchr/testifyx/assert"\n'})
    assert said(tmp_path) == [
        "m.go:3:8: no required module provides package github.com/stretchr/testifyx/assert; to add it:\n"
        "\tgo get github.com/stretchr/testifyx/assert"
    ]


OWN = 'package assert\n\nfunc Mine() string { return "mine" }\n'
USES_OWN = 'package m\n\nimport "github.com/stretchr/testify/assert"\n\nvar _ = assert.Mine()\n'


def test_a_replaced_module_is_taken(tmp_path: Path):
    files = {
        "go.mod": REQUIRE + "\nreplace github.com/stretchr/testify => ./own\n",
        "m.go": USES_OWN,
        "own/go.mod": "module github.com/stretchr/testify\n",
        "own/assert/a.go": OWN,
    }
    tree(tmp_path, files)
    assert said(tmp_path) == []
    # And whole: what the project's module has not is not taken from gopy's.
    tree(tmp_path, {"n.go": 'package m\n\nimport _ "github.com/stretchr/testify/require"\n'})
    assert "no required module provides package github.com/stretchr/testify/require" in said(tmp_path)[0]


def test_a_vendored_module_is_taken(tmp_path: Path):
    files = {
        "go.mod": REQUIRE,
        "m.go": USES_OWN,
        "vendor/modules.txt": "# github.com/stretchr/testify v1.11.1\n## explicit\ngithub.com/stretchr/testify/assert\n",
        "vendor/github.com/stretchr/testify/assert/a.go": OWN,
    }
    tree(tmp_path, files)
    assert said(tmp_path) == []


def test_the_made_forms_are_up_to_date():
    done = subprocess.run([sys.executable, str(ROOT / "tools" / "testify_forms.py"), "--check"], check=False)
    assert done.returncode == 0
