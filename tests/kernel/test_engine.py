"""The kernel's session, without a kernel."""

from __future__ import annotations

from gopy.kernel.engine import KernelSession
from gopy.repl.session import OK, STOPPED


def test_what_was_interrupted_before_it_came_here_does_not_run() -> None:
    with KernelSession() as session:
        session.is_stopped = lambda: True
        assert session.run("for {}").status == STOPPED
        session.is_stopped = lambda: False
        assert session.run("1").status == OK
