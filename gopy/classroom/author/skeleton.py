"""A new exercise: a complete one of kind "test", to be changed. It passes `gopy course check` as it is."""

from __future__ import annotations

import os

from gopy.classroom.compiling import write_files
from gopy.classroom.exercise import CourseError
from gopy.source.diagnostic import Text

_TOML = """\
# yaml-language-server and others find the schema at docs/reference/exercise.schema.json.
format = 1
id = "{id}"
kind = "test"
title = {{ en = "Twice a number", zh = "一个数的两倍" }}
points = 10
section = ""
tags = ["functions"]
files = ["twice.go"]

[[hints]]
en = "What is `n + n`?"
zh = "`n + n` 是什么？"

[[checks]]
id = "doubles"
kind = "tests"
title = {{ en = "doubles numbers", zh = "能把数加倍" }}
weight = 6
tests = ["TestTwice"]
help = {{ en = "Negative numbers and 0 count too.", zh = "负数和 0 也要正确。" }}

[[checks]]
id = "more"
kind = "tests"
title = {{ en = "doubles others too", zh = "其他数也能加倍" }}
weight = 3
tests = ["TestTwiceMore"]
hidden = true

[[checks]]
id = "formatted"
kind = "format"
title = {{ en = "is formatted as gofmt does it", zh = "已按 gofmt 格式化" }}
weight = 1

[[wrong]]
dir = "squares"
fails = ["doubles", "more"]
says = "Twice(3) = 9, want 6"

[[wrong]]
dir = "positive-only"
fails = ["doubles", "more"]
says = "Twice(-1) = 1, want -2"

[[wrong]]
dir = "untidy"
fails = ["formatted"]
says = "is not formatted"
"""
_HEAD = "package twice\n\n// Twice returns two times n.\nfunc Twice(n int) int {\n"
_TEST = """\
package twice

import "testing"

func {name}(t *testing.T) {{
\tfor _, n := range []int{{{values}}} {{
\t\tif got := Twice(n); got != 2*n {{
\t\t\tt.Errorf("Twice(%d) = %d, want %d", n, got, 2*n)
\t\t}}
\t}}
}}
"""
_README = """\
# Twice a number

Write the function `Twice` in `twice.go`: it returns two times its argument. `Twice(3)` is `6`.
"""
_README_ZH = """\
# 一个数的两倍

在 `twice.go` 中编写函数 `Twice`：返回实参的两倍。`Twice(3)` 是 `6`。
"""


def new_exercise(directory: str) -> None:
    """Make an exercise in a directory that does not exist yet. Errors: CourseError; OSError."""
    if os.path.lexists(directory):
        raise CourseError([Text("{path} exists already", path=directory)])
    parts = [part.lstrip("0123456789").strip("-") for part in os.path.abspath(directory).split(os.sep)[-2:]]
    name = "-".join(part for part in parts if part).lower()
    id = "".join(c for c in name.replace("_", "-").replace(" ", "-") if c.isascii() and (c.isalnum() or c == "-"))
    files = {
        "exercise.toml": _TOML.format(id=id or "new-exercise"),
        "README.md": _README,
        "README.zh.md": _README_ZH,
        "starter/twice.go": _HEAD + "\treturn n\n}\n",
        "solution/twice.go": _HEAD + "\treturn n + n\n}\n",
        "tests/visible/twice_test.go": _TEST.format(name="TestTwice", values="3, 0, -1"),
        "tests/hidden/twice_more_test.go": _TEST.format(name="TestTwiceMore", values="1 << 20, -1 << 20"),
        "wrong/squares/twice.go": _HEAD + "\treturn n * n\n}\n",
        "wrong/positive-only/twice.go": _HEAD + "\tif n < 0 {\n\t\treturn -n\n\t}\n\treturn n + n\n}\n",
        "wrong/untidy/twice.go": _HEAD + "return n+n\n}\n",
    }
    write_files(directory, {file: text.encode() for file, text in files.items()})
