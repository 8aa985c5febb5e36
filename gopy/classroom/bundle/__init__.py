"""Autograders for other platforms, as files that a teacher hands to them: `gopy export bundle`.

Each module's `files` makes one: the exercise, and the small scripts that the platform calls, which call `gopy export FORMAT`.
pieces.py has what they share.

Where students can read what the platform is given (their own repository, GitHub Pages, check50's checks), the exercise is the
students' edition: hidden checks, answers and the solution are not in it. `Order.whole` puts them in all the same.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from gopy.classroom.bundle.pieces import File, Order

# In the order of the help.
BUNDLES = ("gradescope", "prairielearn", "nbgrader", "github", "classroom50", "check50")


def bundle_of(name: str) -> Callable[[Order], dict[str, File]]:
    """The function that makes a bundle of BUNDLES: its files by name. Errors of it: OSError, CourseError."""
    from importlib import import_module

    found: Callable[[Order], dict[str, File]] = import_module(f"gopy.classroom.bundle.{name}").files
    return found
