"""gopy test with testify: what real testify prints, byte for byte (checked against github.com/stretchr/testify)."""

import pytest

from tests.tool.test_test import gopy_test, module  # noqa: F401 (module is a fixture)

pytestmark = pytest.mark.ci  # the first one compiles testify

COURSE = """package main

import (
    "testing"
    "github.com/stretchr/testify/assert"
)

func increase(a, b int) int {
    return a + b
}

func TestIncrease(t *testing.T) {
    t.Log("Start testing")
    result := %s
    assert.Equal(t, result, 3)
}
"""


def test_the_course_example(module):  # noqa: F811
    ran = gopy_test("-v", cwd=module(main_test=COURSE % "increase(1, 2)"))
    assert (ran.status, ran.err) == (0, "")
    assert ran.out == (
        "=== RUN   TestIncrease\n    main_test.go:13: Start testing\n--- PASS: TestIncrease (T)\nPASS\nok  \texample.com/m\tT\n"
    )


def test_the_course_example_fails(module):  # noqa: F811
    place = module(main_test=COURSE % "increase(1, 3)")
    ran = gopy_test("-v", cwd=place)
    assert ran.status == 1
    assert ran.out == (
        "=== RUN   TestIncrease\n    main_test.go:13: Start testing\n    main_test.go:15: \n"
        f"        \tError Trace:\t{place}/main_test.go:15\n"
        "        \tError:      \tNot equal: \n"
        "        \t            \texpected: 4\n"
        "        \t            \tactual  : 3\n"
        "        \tTest:       \tTestIncrease\n"
        "--- FAIL: TestIncrease (T)\nFAIL\nexit status 1\nFAIL\texample.com/m\tT\n"
    )


def test_the_course_example_as_it_stands(module):  # noqa: F811
    ran = gopy_test("--plain", "-v", cwd=module(main_test=COURSE % "add(1, 2)"))
    assert ran.status == 1
    assert "main_test.go:14:15: undefined: add\n" in ran.out + ran.err
    assert ran.out.endswith("FAIL\texample.com/m [build failed]\n")


HELPERS = """package m

import (
\t"errors"
\t"testing"

\t"github.com/stretchr/testify/assert"
\t"github.com/stretchr/testify/require"
)

func check(t *testing.T, have []string) {
\tassert.Equal(t, []string{"a", "b"}, have, "list %d", 1)
}

func TestAll(t *testing.T) {
\tt.Run("sub", func(t *testing.T) { check(t, []string{"a", "c"}) })
\trequire := require.New(t)
\trequire.NoError(errors.New("broken"))
\tt.Log("not reached")
}
"""


def test_helpers_subtests_and_require(module):  # noqa: F811
    place = module(m_test=HELPERS)
    ran = gopy_test(cwd=place)
    assert ran.out == (
        "--- FAIL: TestAll (T)\n"
        "    --- FAIL: TestAll/sub (T)\n"
        "        m_test.go:12: \n"
        f"            \tError Trace:\t{place}/m_test.go:12\n"
        f"            \t            \t\t\t\t{place}/m_test.go:16\n"
        "            \tError:      \tNot equal: \n"
        '            \t            \texpected: []string{"a", "b"}\n'
        '            \t            \tactual  : []string{"a", "c"}\n'
        "            \t            \t\n"
        "            \t            \tDiff:\n"
        "            \t            \t--- Expected\n"
        "            \t            \t+++ Actual\n"
        "            \t            \t@@ -2,3 +2,3 @@\n"
        '            \t            \t  (string) (len=1) "a",\n'
        '            \t            \t- (string) (len=1) "b"\n'
        '            \t            \t+ (string) (len=1) "c"\n'
        "            \t            \t }\n"
        "            \tTest:       \tTestAll/sub\n"
        "            \tMessages:   \tlist 1\n"
        "    m_test.go:18: \n"
        f"        \tError Trace:\t{place}/m_test.go:18\n"
        "        \tError:      \tReceived unexpected error:\n"
        "        \t            \tbroken\n"
        "        \tTest:       \tTestAll\n"
        "FAIL\nexit status 1\nFAIL\texample.com/m\tT\n"
    )


def test_a_module_of_the_project_is_taken(module, tmp_path):  # noqa: F811
    place = module(
        own__assert__a='package assert\n\nfunc Equal(x, y int) string { return "mine" }\n',
        m_test='package m\n\nimport (\n\t"testing"\n\n\t"github.com/stretchr/testify/assert"\n)\n\n'
        "func Test(t *testing.T) { t.Log(assert.Equal(1, 2)) }\n",
    )
    (tmp_path / "own" / "go.mod").write_text("module github.com/stretchr/testify\n")
    with (tmp_path / "go.mod").open("a") as file:
        file.write("\nrequire github.com/stretchr/testify v0.0.0\n\nreplace github.com/stretchr/testify => ./own\n")
    ran = gopy_test("-v", cwd=place)
    assert "m_test.go:9: mine\n" in ran.out, ran.out + ran.err
