"""Write gopy/types/owndata: what programs that are only checked are told of gopy's own packages (gopy/display, gopy/plot).

`python tools/own_facts.py` writes the files; `--out DIR` writes elsewhere (the test compares). The notation is that of
gopy/types/stddata. A package that imports Go's is described by its sources, gopy/std/src; a type of another package that it
mentions would have to be in stddata.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from gopy.link.build import check_sources
from gopy.link.cache import Cache, cache_directory
from gopy.link.facts import write_facts
from gopy.link.image import StdImage
from gopy.link.sources import PackageSources
from gopy.types.std import OWN, use_image

ROOT = Path(__file__).resolve().parent.parent
DATA = ROOT / "gopy" / "types" / "owndata"


def write(out: Path) -> None:
    """Write all files into `out`."""
    import os

    out.mkdir(parents=True, exist_ok=True)
    image = StdImage(Cache(cache_directory(os.environ)))
    use_image(image)
    for path in OWN:
        image.require([path])
        text = write_facts(check_sources(PackageSources(path)).pkg)
        (out / (path.replace("/", ".") + ".txt")).write_text(text, encoding="utf-8", newline="\n")


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, default=DATA, help="where to write (default: the package's data)")
    write(parser.parse_args().out)


if __name__ == "__main__":
    main()
