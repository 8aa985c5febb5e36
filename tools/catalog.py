"""The translation catalogs: gather every `Text("...")` of gopy/ into gopy/locale/zh/LC_MESSAGES/gopy.po and compile it.

Usage: python tools/catalog.py [--check]. Without --check it updates gopy.po (new sentences are added untranslated, gone
ones removed) and writes gopy.mo. With --check it changes nothing, and fails if a sentence has no translation, if a
translation's {placeholders} differ from the original's, or if gopy.mo is not what gopy.po gives.

A sentence that is given arguments is a format string, in which a brace is written {{; one without arguments is taken as
it is, braces too.
"""

from __future__ import annotations

import ast
import io
import string
import sys
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parent.parent
DIRECTORY = ROOT / "gopy" / "locale" / "zh" / "LC_MESSAGES"


class Sentence:
    """Where a msgid stands, and the names of the arguments it is given everywhere."""

    def __init__(self) -> None:
        self.places: list[str] = []
        self.arguments: set[str] | None = None
        self.open = False  # some arguments come from a dict

    def add(self, place: str, keywords: list[ast.keyword]) -> None:
        """One more call of Text."""
        if place not in self.places:
            self.places.append(place)
        names = {keyword.arg for keyword in keywords if keyword.arg is not None}
        self.arguments = names if self.arguments is None else self.arguments & names
        self.open = self.open or any(keyword.arg is None for keyword in keywords)

    def placeholders(self, text: str) -> set[str]:
        """The names in braces. Errors: ValueError if the braces are wrong."""
        if not self.arguments and not self.open:
            if "{{" in text or "}}" in text:
                raise ValueError("braces are doubled only in sentences with arguments")
            return set()
        return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def gather() -> dict[str, Sentence]:
    """Every msgid of gopy/."""
    found: dict[str, Sentence] = {}
    for path in sorted((ROOT / "gopy").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Text" and node.args:
                first = node.args[0]
                if not isinstance(first, ast.Constant) or not isinstance(first.value, str):
                    sys.exit(f"{path.relative_to(ROOT)}:{node.lineno}: the sentence of a Text must be a literal")
                if first.value:
                    found.setdefault(first.value, Sentence()).add(path.relative_to(ROOT).as_posix(), node.keywords)
    return found


def load() -> Catalog:
    """The present gopy.po."""
    path = DIRECTORY / "gopy.po"
    if not path.exists():
        return Catalog(locale="zh")
    with path.open("rb") as file:
        return read_po(file, locale="zh")


class Headed(Catalog):
    """A catalog whose header has no dates and no version of Babel: the same sentences give the same file."""

    @property
    def mime_headers(self) -> list[tuple[str, str]]:
        return [("Content-Type", "text/plain; charset=utf-8")]


def compiled(catalog: Catalog) -> bytes:
    """The catalog as a .mo file."""
    plain = Headed(locale="zh")
    for message in catalog:
        if message.id:
            plain.add(message.id, message.string)
    out = io.BytesIO()
    write_mo(out, plain)
    return out.getvalue()


def check() -> list[str]:
    """What is wrong with the catalogs; empty if nothing is."""
    sentences = gather()
    catalog = load()
    problems: list[str] = []
    for msgid, sentence in sentences.items():
        message = catalog.get(msgid)
        translated = str(message.string) if message is not None else ""
        try:
            names = sentence.placeholders(msgid)
            if not sentence.open and not names <= (sentence.arguments or set()):
                problems.append(f"lacks arguments: {msgid!r} ({sentence.places[0]})")
            if not translated:
                problems.append(f"not translated: {msgid!r} ({sentence.places[0]})")
            elif names != sentence.placeholders(translated):
                problems.append(f"placeholders differ: {msgid!r} -> {translated!r}")
        except ValueError as error:
            problems.append(f"{error}: {msgid!r} -> {translated!r}")
    problems += [f"no longer used: {m.id!r}" for m in catalog if m.id and m.id not in sentences]
    mo = DIRECTORY / "gopy.mo"
    if not mo.exists() or mo.read_bytes() != compiled(catalog):
        problems.append("gopy.mo is not what gopy.po gives: run python tools/catalog.py")
    return problems


def update() -> None:
    """Bring gopy.po up to date with the sources and compile it."""
    old = load()
    new = Catalog(locale="zh", project="gopy", charset="utf-8", fuzzy=False)
    new.header_comment = "# gopy in Simplified Chinese."
    for msgid, sentence in gather().items():
        message = old.get(msgid)
        locations = [(place, 1) for place in sentence.places]  # the line is left out below
        new.add(msgid, message.string if message is not None else "", locations=locations)
    DIRECTORY.mkdir(parents=True, exist_ok=True)
    out = io.BytesIO()
    write_po(out, new, width=120, omit_header=False, include_lineno=False)
    # The creation date would change with every run.
    text = "\n".join(
        line
        for line in out.getvalue().decode().split("\n")
        if not line.startswith(('"POT-Creation', '"PO-Revision', '"Generated-By', '"Last-Translator'))
    )
    (DIRECTORY / "gopy.po").write_text(text, "utf-8")
    (DIRECTORY / "gopy.mo").write_bytes(compiled(load()))


if __name__ == "__main__":
    if "--check" in sys.argv[1:]:
        found = check()
        print("\n".join(found) or "the catalogs are complete")
        sys.exit(1 if found else 0)
    update()
