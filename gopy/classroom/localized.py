"""Texts of a course in several languages."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

LANGUAGES = ("en", "zh")
_PROBE = "print this help"  # a sentence that every catalog has


class Localized:
    """A text by language ("en", "zh"); what lacks one is given in English."""

    __slots__ = ("texts",)

    def __init__(self, texts: Mapping[str, str] | str = "") -> None:
        self.texts = {"en": texts} if isinstance(texts, str) else dict(texts)

    def __str__(self) -> str:
        return self.in_language("en")

    def __bool__(self) -> bool:
        return any(self.texts.values())

    def translated(self, gettext: Callable[[str], str]) -> str:
        """The text in the language that a catalog gives: as an argument of a sentence (Text)."""
        return self.in_language("en" if gettext(_PROBE) == _PROBE else "zh")

    def in_language(self, language: str) -> str:
        """The text in a language ("zh_CN" is "zh"), or else in English, or in any."""
        wanted = language.partition("_")[0].partition("-")[0].lower()
        return self.texts.get(wanted) or self.texts.get("en") or next(iter(self.texts.values()), "")
