"""ipykernel's application, for this kernel.

Python's own streams stay as they are: nothing of a cell goes through them. When the kernel is told to end, the sockets stay open
until the request has been answered in full: the base class closes them on another thread, perhaps before.
"""

from __future__ import annotations

from ipykernel.kernelapp import IPKernelApp

from gopy.kernel.kernel import GopyKernel

_PATIENCE = 1.0  # seconds


class App(IPKernelApp):
    """See above."""

    kernel_class = GopyKernel
    outstream_class = None  # type: ignore[assignment]

    def close(self) -> None:
        """Close the sockets."""
        kernel = self.kernel
        if isinstance(kernel, GopyKernel) and kernel.ending:
            kernel.ended.wait(_PATIENCE)
        super().close()
