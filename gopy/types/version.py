"""Language versions: which features the version in force allows (go.mod's go line, -lang, //go:build)."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.types.checker import At, Checker

CURRENT = "go1.27"  # the newest language version gopy knows


def version_minor(version: str) -> int:
    """N of "go1.N" or "go1.N.M"; -1 if it is none."""
    if not version.startswith("go1."):
        return 0 if version == "go1" else -1
    digits = version[4:].split(".", 1)[0]
    end = 0
    while end < min(len(digits), 9) and "0" <= digits[end] <= "9":
        end += 1
    return int(digits[:end]) if end else -1


NEWEST_MINOR = version_minor(CURRENT)


def verify_version(c: Checker, at: At, version: str, feature: str) -> bool:
    """Report that `feature` needs `version`, unless the version in force allows it; whether it does."""
    if c.allow_version(version):
        return True
    c.error(at, "UnsupportedFeature", f"{feature} requires {version} or later")
    return False
