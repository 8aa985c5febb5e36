"""The listings of IR in docs/explanation are what `gopy tool ir` shows for the programs that stand above them.

Of a listing each line that is IR must be a line of the tool's; `...`, comments behind four spaces, and positions are free. Where two
functions stand side by side, both are looked at.
"""

import re
from pathlib import Path

import pytest

from gopy.cli import main

ROOT = Path(__file__).parent.parent
PRELUDE = {
    "panics.md": "func main() { println(safe(func() {}) == nil) }\n",
    "lowering.md": """
type pair struct{ a, b int }

func swap(p *pair) { p.a, p.b = p.b, p.a }

func upTo(n int) func(func(int) bool) {
	return func(yield func(int) bool) {
		for i := 0; i < n; i++ {
			if !yield(i) {
				return
			}
		}
	}
}
""",
    "engine.md": "",
}
_BLOCK = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def bare(line: str) -> str:
    """A line of IR without its position."""
    return re.sub(r" ; (\S+:)?\d+(:\d+)?$", "", line.strip())


@pytest.mark.parametrize("page", PRELUDE)
def test_listings(page, tmp_path, monkeypatch, capsys):
    text = (ROOT / "docs" / "explanation" / page).read_text("utf-8")
    programs: list[str] = []
    listings: list[str] = []
    for language, block in _BLOCK.findall(text):
        if language == "go":
            programs.append(block.removeprefix("package main\n"))
        elif re.match(r"func \"?main\.|  %0 = ", block):
            listings.append(block)
    assert listings
    if page == "lowering.md":
        programs.append("func init() { local(); boxed(); copied(1)(); shared()(); first(9, 5) }\n")
    source = "package main\n\n" + PRELUDE[page] + "\n".join(programs)
    (tmp_path / "hello.go").write_text(source, "utf-8")
    monkeypatch.chdir(tmp_path)
    assert main.main(["tool", "ir", "hello.go"]) == 0
    printed = capsys.readouterr().out
    known = {bare(line) for line in printed.splitlines()}
    for listing in listings:
        columns = len(re.findall(r"func main\.", listing.split("\n", 1)[0]))
        for line in listing.splitlines():
            parts = re.split(r" {4,}", line.strip())[: max(columns, 1)]
            for part in parts:
                if part not in ("", "..."):
                    assert bare(part) in known, (line, printed)
