"""Language versions: which features the version in force allows (go.mod's go line, -lang, //go:build)."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.types.checker import At, Checker

CURRENT = "go1.27"  # the newest language version gopy knows


def verify_version(c: Checker, at: At, version: str, feature: str) -> bool:
    """Report that `feature` needs `version`, unless the version in force allows it; whether it does."""
    if c.allow_version(version):
        return True
    c.error(at, "UnsupportedFeature", f"{feature} requires {version} or later")
    return False
