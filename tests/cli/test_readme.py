"""The example output in both READMEs is what gopy prints."""

import re
from pathlib import Path

import pytest

from gopy.cli.main import run

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = """package main

import "fmt"

func main() {
	nums := []int{1, 2, 3}
	for _, v := range nums {
		v *= 2
	}
	fmt.Println(nums)
}
"""


@pytest.mark.parametrize(("readme", "language"), [("README.md", "en"), ("README.zh-CN.md", "zh")])
def test_the_example_is_real(readme, language, tmp_path, monkeypatch, capsys):
    (tmp_path / "main.go").write_text(PROGRAM)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GOPY_LANG", language)
    monkeypatch.setenv("COLUMNS", "80")
    example = re.search(
        r"^```\n\$ (gopy vet [^\n]*main\.go)\n(.*?)^```$", (ROOT / readme).read_text("utf-8"), re.M | re.S
    )
    assert example is not None
    assert run(example[1].split()[1:]) == 1
    assert capsys.readouterr().err == example[2]
