"""The translation catalogs: gather every `Text("...")` of gopy/ into gopy/locale/zh/LC_MESSAGES/gopy.po and compile it.

Usage: python tools/catalog.py [--check]. Without --check it updates gopy.po (new sentences are added untranslated, gone
ones removed) and writes gopy.mo. With --check it changes nothing, and fails if a sentence has no translation, if a
translation's {placeholders} differ from the original's, or if gopy.mo is not what gopy.po gives.
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


def gather() -> dict[str, list[str]]:
    """Every msgid of gopy/ with the modules it stands in, sorted."""
    found: dict[str, list[str]] = {}
    for path in sorted((ROOT / "gopy").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Text" and node.args:
                first = node.args[0]
                if isinstance(first, ast.Constant) and isinstance(first.value, str):
                    if first.value:
                        places = found.setdefault(first.value, [])
                        name = path.relative_to(ROOT).as_posix()
                        if name not in places:
                            places.append(name)
                else:
                    sys.exit(f"{path.relative_to(ROOT)}:{node.lineno}: the sentence of a Text must be a literal")
    return found


def placeholders(text: str) -> set[str]:
    """The names in braces."""
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def load() -> Catalog:
    """The present gopy.po."""
    path = DIRECTORY / "gopy.po"
    if not path.exists():
        return Catalog(locale="zh")
    with path.open("rb") as file:
        return read_po(file, locale="zh")


def compiled(catalog: Catalog) -> bytes:
    """The catalog as a .mo file."""
    out = io.BytesIO()
    write_mo(out, catalog)
    return out.getvalue()


def check() -> list[str]:
    """What is wrong with the catalogs; empty if nothing is."""
    messages = gather()
    catalog = load()
    problems: list[str] = []
    for msgid in messages:
        message = catalog.get(msgid)
        translated = str(message.string) if message is not None else ""
        if not translated:
            problems.append(f"not translated: {msgid!r} ({messages[msgid][0]})")
        elif placeholders(msgid) != placeholders(translated):
            problems.append(f"placeholders differ: {msgid!r} -> {translated!r}")
    problems += [f"no longer used: {m.id!r}" for m in catalog if m.id and m.id not in messages]
    mo = DIRECTORY / "gopy.mo"
    if not mo.exists() or mo.read_bytes() != compiled(catalog):
        problems.append("gopy.mo is not what gopy.po gives: run python tools/catalog.py")
    return problems


def update() -> None:
    """Bring gopy.po up to date with the sources and compile it."""
    old = load()
    new = Catalog(locale="zh", project="gopy", charset="utf-8", fuzzy=False)
    new.header_comment = "# gopy in Simplified Chinese."
    for msgid, places in gather().items():
        message = old.get(msgid)
        new.add(msgid, message.string if message is not None else "", locations=[(place, None) for place in places])
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
