"""The explanation pages: one a compiler error code or analyzer, in English and Chinese.

They are Markdown, the same files that docs/reference/pages holds; the wheel carries them as gopy/pages. A page starts with

    # UnusedVar
    > **Why:** one sentence.
    > **Fix:** one sentence.

which is what a terminal shows under a finding.
"""

from __future__ import annotations

import os

from gopy.source.language import ENGLISH


def directory() -> str:
    """Where the pages are: in the package (a wheel), or in docs/reference (a checkout)."""
    package = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    packed = os.path.join(package, "pages")
    return packed if os.path.isdir(packed) else os.path.join(os.path.dirname(package), "docs", "reference", "pages")


def names() -> list[str]:
    """All page names, sorted."""
    try:
        return sorted(name[:-3] for name in os.listdir(os.path.join(directory(), ENGLISH)) if name.endswith(".md"))
    except OSError:
        return []


def read(name: str, language: str) -> str | None:
    """The text of a page, in English where the language has none; None if there is no such page."""
    if not name or not name.replace("_", "").isalnum():
        return None
    for wanted in (language, ENGLISH):
        try:
            with open(os.path.join(directory(), wanted, name + ".md"), encoding="utf-8") as file:
                return file.read()
        except OSError:
            continue
    return None


def summary(name: str, language: str) -> tuple[str, str]:
    """The sentences (why, fix) at the top of a page; empty where there is none."""
    why = fix = ""
    for line in (read(name, language) or "").split("\n", 12)[:12]:
        if line.startswith("> **Why:**"):
            why = line[len("> **Why:**") :].strip()
        elif line.startswith("> **Fix:**"):
            fix = line[len("> **Fix:**") :].strip()
    return why, fix
