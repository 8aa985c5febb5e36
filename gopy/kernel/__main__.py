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
    IPKernelApp.launch_instance(kernel_class=GopyKernel)


if __name__ == "__main__":
    main()
