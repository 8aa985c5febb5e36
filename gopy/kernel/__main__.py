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
        from gopy.kernel.app import App
    except ImportError:
        import os

        from gopy.source.language import choose, translator
        from gopy.tool.kernelspec import MISSING

        sys.exit("gopy: " + MISSING.translated(translator(choose("", os.environ))))
    App.kernel_class.warming = warming
    App.launch_instance()


if __name__ == "__main__":
    main()
