"""Standard input of cells: what the program reads is asked for in the page, a line at a time.

`read` is called on the thread that runs the cell. Where the front end allows no questions, the input is at its end. A question
that nobody answers ends with the cell when that is interrupted.
"""

from __future__ import annotations

from gopy.runtime.interrupt import Interrupted

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.kernel.kernel import GopyKernel

_WAIT = 50  # milliseconds between looks at whether the cell was interrupted
_END = "\x04"  # Ctrl-D


class Input:
    """Asks through a kernel. What was typed beyond what the program wanted stays for its next read, up to the cell's end."""

    def __init__(self, kernel: GopyKernel) -> None:
        self._kernel = kernel
        self._rest = b""
        self._ended = False
        self.allowed = False

    def begin(self, allowed: bool) -> None:
        """A cell begins."""
        self.allowed = allowed
        self._rest = b""
        self._ended = False

    def read(self, n: int) -> bytes:
        """Up to n bytes; none at the end of the input. Errors: Interrupted."""
        if not self._rest and not self._ended and self.allowed:
            line = self._ask()
            if line == _END:
                self._ended = True
            else:
                self._rest = line.encode("utf-8", "replace") + b"\n"
        out, self._rest = self._rest[:n], self._rest[n:]
        return out

    def _ask(self) -> str:
        import zmq

        kernel = self._kernel
        kernel.publisher.flush()
        socket, session = kernel.stdin_socket, kernel.session
        assert session is not None
        while True:  # answers to questions of cells that have ended
            try:
                socket.recv_multipart(zmq.NOBLOCK)
            except zmq.ZMQError:
                break
        content = {"prompt": "", "password": False}
        parent = kernel.publisher.parent
        session.send(socket, "input_request", content, parent, ident=kernel.cell_ident)
        while True:
            if kernel.engine.stopped:
                raise Interrupted("interrupted")
            if socket.poll(_WAIT):
                try:
                    _, reply = session.recv(socket)
                except Exception:  # noqa: S112 - not signed, or no message at all
                    continue
                if reply is not None:
                    return str(reply["content"].get("value", ""))
