"""Interrupting a session's code, so that the session can go on afterwards.

Native code of the variant EPOCH looks at loops and calls whether a deadline has passed; then `_deadline` here is called on
the thread that runs the code. It stops the code only where no function of the runtime is on the stack but the scheduler:
in the middle of an allocation or a collection the heap would be left broken. Elsewhere the deadline is moved on to the very
next place where the code looks, until there is one where it can be stopped. A session that waits for the host (asleep, or for
input) is stopped there: `check` is what the host functions call.
"""

from __future__ import annotations

import ctypes

from gopy.runtime.capi import EpochCallback
from gopy.runtime.traceback import BELOW

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.runtime.session import Session

_CONTINUE = 0
_FAR = 1 << 40
# Functions of the runtime in whose callees the code may be stopped.
_HARMLESS = BELOW | {"runtime.poll", "runtime.callMain", "runtime.resumeframe"}


class Interrupted(Exception):
    """The code was interrupted; `reason` is what `Interrupt.request` was given."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class Interrupt:
    """Makes a session (of variant EPOCH) interruptible. `request` may be called from any thread."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._reason = ""
        self._callback = EpochCallback(self._deadline)
        session.library.store_epoch_deadline_callback(session._store, self._callback, None, None)
        session.library.context_set_epoch_deadline(session.context, _FAR)

    def request(self, reason: str) -> None:
        """Have what runs now stopped, or what runs next."""
        self._reason = reason
        for _ in range(2):
            self._session.engine.interrupt()

    def arm(self) -> None:
        """Before code is run: from now on requests hold for this code."""
        self._reason = ""
        self._session.library.context_set_epoch_deadline(self._session.context, 1)

    def check(self) -> None:
        """Errors: Interrupted, if it was requested."""
        if self._reason:
            raise self._taken()

    def _taken(self) -> Interrupted:
        reason, self._reason = self._reason, ""
        return Interrupted(reason)

    def _deadline(self, context: int, data: int, delta: ctypes._Pointer[ctypes.c_uint64], kind: object) -> int | None:  # noqa: ARG002
        session = self._session
        try:
            if not self._reason:
                delta[0] = 1
                return None
            if any(_is_runtime(frame[0]) for frame in session.tracebacks.whole_stack()):
                delta[0] = 0
                return None
            session.raised = self._taken()
        except BaseException as error:
            session.raised = error
        return int(session.library.error_new(b"interrupted"))


def _is_runtime(symbol: str) -> bool:
    return symbol.startswith("runtime.") and symbol.removesuffix("·w") not in _HARMLESS
