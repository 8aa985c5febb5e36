"""ipykernel's application, for this kernel.

Python's own streams stay as they are: nothing of a cell goes through them. When the kernel is told to end, the main thread comes
to its end while another one still answers the request. So first of all at exit that is waited for: sockets that are closed, and
a publishing thread that is stopped, would keep the answer, and with it the process, for ever.
"""

from __future__ import annotations

import atexit

from ipykernel.kernelapp import IPKernelApp

from gopy.kernel.kernel import GopyKernel

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

_PATIENCE = 10.0  # seconds: ending a cell may take two, and a busy machine its time


class App(IPKernelApp):
    """See above."""

    kernel_class = GopyKernel
    outstream_class = None  # type: ignore[assignment]

    def initialize(self, argv: Sequence[str] | None = None) -> None:
        """Get ready to serve."""
        super().initialize(argv)
        atexit.register(self._finish_answering)  # the last to be registered is the first to be called

    def _finish_answering(self) -> None:
        kernel = self.kernel
        if isinstance(kernel, GopyKernel) and kernel.ending:
            kernel.ended.wait(_PATIENCE)
