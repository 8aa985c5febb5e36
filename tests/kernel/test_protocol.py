"""Jupyter's own test suite for kernels, with every sample filled in."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import pytest

from tests.kernel.place import environment

kernel_test = pytest.importorskip("jupyter_kernel_test")
pytestmark = [pytest.mark.ci, pytest.mark.filterwarnings("ignore")]


class TestKernel(kernel_test.KernelTests):  # type: ignore[name-defined,misc]
    kernel_name = "gopy"
    language_name = "go"
    file_extension = ".go"
    code_hello_world = 'fmt.Println("hello, world")'
    code_stderr = 'fmt.Fprintln(os.Stderr, "oops")'
    completion_samples = [
        {"text": "strings.ToU", "matches": {"ToUpper", "ToUpperSpecial"}},
        {"text": "fallth", "matches": {"fallthrough"}},
        {"text": "%%wri", "matches": {"%%writefile"}},
    ]
    complete_code_samples = ["1", "fmt.Println(1)", "func f() {\n}", "%vars", "x := []int{1,\n2}"]
    incomplete_code_samples = ["func foo(", "if true {", "x := 1 +", "/* comment", "%%time", "`raw"]
    invalid_code_samples = ["x := )", "func {", "var x int = = 2"]
    code_page_something = "?strings.ToUpper"
    code_generate_error = 'panic("bad")'
    code_execute_result = [
        {"code": "1 + 1", "result": "2"},
        {"code": '"a" + "b"', "result": '"ab"'},
        {"code": "[]int{1, 2}", "result": "[]int{1, 2}"},
    ]
    code_display_data = [
        {"code": 'display.HTML("<b>x</b>")', "mime": "text/html"},
        {"code": 'display.Markdown("# x")', "mime": "text/markdown"},
        {"code": "plot.Values([]int{1, 3, 2}).Show()", "mime": "image/svg+xml"},
    ]
    code_clear_output = "display.Clear()"
    code_history_pattern = "1?+*"
    supported_history_operations = ("tail", "range", "search")
    code_inspect_sample = "fmt.Println"

    @classmethod
    def setUpClass(cls) -> None:
        cls._kept = dict(os.environ)
        cls._place = tempfile.TemporaryDirectory()
        os.environ.update(environment(Path(cls._place.name)))
        super().setUpClass()

    def setUp(self) -> None:
        """After the test of errors the kernel may still refuse what it takes for the rest of its queue."""
        super().setUp()
        while self.kc.execute_interactive("", store_history=False, timeout=60)["content"]["status"] == "aborted":
            pass
        self.flush_channels()

    @classmethod
    def tearDownClass(cls) -> None:
        super().tearDownClass()
        os.environ.clear()
        os.environ.update(cls._kept)
        cls._place.cleanup()

    def test_error_of_the_compiler(self) -> None:
        self.flush_channels()
        reply, messages = self.execute_helper("undefined + 1")
        assert reply["content"]["status"] == "error"
        assert [m["msg_type"] for m in messages] == ["display_data", "error"]
