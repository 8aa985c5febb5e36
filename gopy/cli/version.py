"""`gopy version`."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence


def run(arguments: Sequence[str]) -> int:
    """Print gopy's version and the language version it knows."""
    from gopy import __version__
    from gopy.project.gomod import NEWEST

    del arguments
    print(f"gopy version {__version__} go{NEWEST} linux/amd64")
    return 0
