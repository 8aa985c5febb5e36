"""Which language gopy speaks, and its translations (gettext catalogs in gopy/locale).

English is in the sources; Simplified Chinese in `locale/zh/LC_MESSAGES/gopy.mo`. Go's own messages are never translated.
"""

from __future__ import annotations

import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

ENGLISH = "en"
CHINESE = "zh"
LANGUAGES = (ENGLISH, CHINESE)


def choose(asked: str, environ: Mapping[str, str]) -> str:
    """The language: what was asked for (`--lang`), else GOPY_LANG, else the locale's, else English."""
    candidates = [asked, environ.get("GOPY_LANG", "")]
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        if environ.get(name):
            candidates.append(environ[name])
            break
    else:
        if sys.platform in ("win32", "darwin"):  # pragma: no cover - set by the desktop, not by variables
            import locale

            candidates.append(locale.getlocale()[0] or "")
    for candidate in candidates:
        if candidate:
            lowered = candidate.lower()
            return CHINESE if lowered.startswith(("zh", "chinese")) else ENGLISH
    return ENGLISH


def translator(language: str) -> Callable[[str], str]:
    """The function that turns an English msgid into the language; unknown ones stay English."""
    if language == ENGLISH:
        return str
    import gettext

    path = os.path.join(os.path.dirname(__file__), "..", "locale", language, "LC_MESSAGES", "gopy.mo")
    try:
        with open(path, "rb") as file:
            return gettext.GNUTranslations(file).gettext
    except OSError:
        return str
