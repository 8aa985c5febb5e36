"""testing/synctest and testing/slogtest: tests in bubbles do what they do under real Go, and so do deadlocks in them."""

import pytest

from tests.tool.test_test import compare, gopy_test, module  # noqa: F401 (module is a fixture)


@pytest.mark.go
@pytest.mark.ci
@pytest.mark.parametrize("package", ["bubbles", "sloghandlers"])
def test_same_as_go_test(package: str):
    compare(["-v", f"./{package}"])


BUBBLE = """package m

import (
\t"testing"
\t"testing/synctest"
\t"time"
)

var _ = time.Now

func TestBubble(t *testing.T) {
\tvar c chan int
\tsynctest.Test(t, func(t *testing.T) {
\t\tt.Log("begun")
\t\tc = make(chan int, 1)
\t\t%s
\t})
\tc <- 1
}
"""


@pytest.mark.ci
@pytest.mark.parametrize(
    ("code", "message"),
    [
        ("<-c", "panic: deadlock: all goroutines in bubble are blocked [recovered, repanicked]"),
        (
            "go func() { select {} }(); go time.Sleep(1)",
            "panic: deadlock: main bubble goroutine has exited but blocked goroutines remain [recovered, repanicked]",
        ),
        ("", "fatal error: send on synctest channel from outside bubble"),
    ],
)
def test_deadlocks(module, code: str, message: str):  # noqa: F811
    ran = gopy_test("-v", cwd=module(m_test=BUBBLE % code))
    assert ran.status == 1
    assert ran.out.startswith("=== RUN   TestBubble\n    m_test.go:14: begun\n")
    assert f"\n{message}\n" in ran.out + ran.err
