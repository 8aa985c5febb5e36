"""`python -m gopy.kernel -f CONNECTION_FILE`: what Jupyter starts.

The session is made on a thread of its own while ipykernel is imported and the client connects.
"""

from __future__ import annotations

import sys


def main() -> None:
    """Run the kernel until it is told to end."""
    from gopy.kernel.engine import Warming

    warming = Warming()
    try:
        from ipykernel.kernelapp import IPKernelApp
    except ImportError:
        from gopy.tool.kernelspec import MISSING
        from gopy.source.language import choose, translator

        import os

        sys.exit("gopy: " + MISSING.translated(translator(choose("", os.environ))))
    from gopy.kernel.kernel import GopyKernel

    GopyKernel.warming = warming
    # Python's own streams stay as they are: nothing of a cell goes through them, and redirected they make ipykernel's
    # shutdown wait for seconds.
    IPKernelApp.launch_instance(kernel_class=GopyKernel, outstream_class=None)


if __name__ == "__main__":
    main()
