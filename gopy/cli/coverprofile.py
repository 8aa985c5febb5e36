"""The file that -coverprofile names: tried when the tests begin, written when they have ended."""

from __future__ import annotations

import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable


class Profile:
    """A profile that is being made. Errors: OSError if the file cannot be written."""

    def __init__(self, path: str, mode: str) -> None:
        self._path = os.path.abspath(path)
        self._lines = [f"mode: {mode}"]
        with open(self._path, "ab"):
            pass

    def add(self, lines: Iterable[str]) -> None:
        """Add lines about blocks."""
        self._lines += lines

    def close(self) -> bool:
        """Write the file; whether that worked (else it was said why)."""
        data = "".join(f"{line}\n" for line in self._lines).encode("utf-8", "surrogateescape")
        try:
            with open(self._path, "wb") as file:
                file.write(data)
        except OSError as error:
            print(f"closing {self._path}: {(error.strerror or '').lower()}", file=sys.stderr)
            return False
        return True
