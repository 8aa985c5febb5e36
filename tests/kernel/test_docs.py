"""The Go in the pages about notebooks, run from the top of each page: it does what the page says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.kernel.place import ROOT, kernel

pytestmark = pytest.mark.filterwarnings("ignore")
PAGES = ["tutorial/notebook", "howto/jupyter"]
_BLOCK = re.compile(r"^```go\n(.*?)^```", re.MULTILINE | re.DOTALL)
WRONG = "people[0].Adult() + 1\n"


def blocks(page: str) -> list[str]:
    return _BLOCK.findall((ROOT / "docs" / f"{page}.md").read_text("utf-8"))


@pytest.mark.parametrize("page", PAGES)
def test_code(page: str, tmp_path: Path) -> None:
    code = blocks(page)
    assert len(code) >= 2 and len(blocks(f"{page}.zh")) == len(code)
    with kernel(tmp_path) as client:
        for block in code + [b for b in blocks(f"{page}.zh") if b not in code]:
            answer = client.run(block, allow_stdin=False)
            assert (answer.reply["status"] == "error") is (block == WRONG), (block, answer.reply)
            assert answer.types or "type Person" in block, block


def test_every_magic_is_described() -> None:
    from gopy.kernel.magics import MAGICS

    for page in ("howto/jupyter.md", "howto/jupyter.zh.md"):
        text = (ROOT / "docs" / page).read_text("utf-8")
        assert [name for name in MAGICS if name not in text] == []
