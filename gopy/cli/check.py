"""`gopy check [flags] [packages | files | -]`: compile errors only."""

from __future__ import annotations

from gopy.cli.vet import COMMON, run_checked
from gopy.source.diagnostic import Text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

USAGE = Text("usage: gopy check [flags] [packages | files | -]")
ABOUT = Text("Reports what the Go compiler says, with explanations; no vet findings, no advice.")


def run(arguments: Sequence[str]) -> int:
    """The command; its exit status."""
    return run_checked(arguments, COMMON, USAGE, ABOUT, analyzing=False)
