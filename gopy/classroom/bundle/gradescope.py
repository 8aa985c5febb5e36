"""A Gradescope autograder: setup.sh makes an environment with gopy when the image is built, and marks once to fill the cache;
run_autograder marks a submission. Without a result Gradescope says that the autograder has failed, and gives no points."""

from __future__ import annotations

from gopy.classroom.bundle.pieces import File, first_work, secret_files

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.classroom.bundle.pieces import Order

_SETUP = """#!/usr/bin/env bash
# Gradescope runs this once, when it builds the image.
set -eu
root="${AUTOGRADER:-/autograder}"

usable() {
    "$1" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null
}
find_python() {
    for name in python3.14 python3.13 python3.12 python3.11 python3; do
        if usable "$name"; then
            python="$name"
            return 0
        fi
    done
    return 1
}

if ! find_python; then
    export DEBIAN_FRONTEND=noninteractive
    apt-get update
    apt-get install -y python3.12 python3.12-venv || apt-get install -y python3.11 python3.11-venv
    find_python || { echo "Python 3.11 or newer is needed: choose a newer base image" >&2; exit 1; }
fi
"$python" -m venv "$root/gopy"
"$root/gopy/bin/python" -m pip install "REQUIREMENT"

# What is compiled once is compiled now; an exercise that cannot be marked here is noticed now.
export GOPY_CACHE="$root/gopy-cache"
"$root/gopy/bin/gopy" export gradescope "$root/source/exercise" "$root/source/exercise/FIRST" -o "$root/gopy-setup.json"
"""
_RUN = """#!/usr/bin/env bash
# Gradescope runs this for each submission.
set -eu
root="${AUTOGRADER:-/autograder}"
gopy="$root/gopy/bin/gopy"
[ -x "$gopy" ] || gopy=gopy
export GOPY_CACHE="${GOPY_CACHE:-$root/gopy-cache}"
exec "$gopy" export gradescope "$root/source/exercise" "$root/submission" --lang LANGUAGE -o "$root/results/results.json"
"""


def files(order: Order) -> dict[str, File]:
    """The bundle."""
    setup = _SETUP.replace("REQUIREMENT", order.requirement("$root/source")).replace(
        "FIRST", first_work(order.exercise)
    )
    return {
        "setup.sh": File(setup, runs=True),
        "run_autograder": File(_RUN.replace("LANGUAGE", order.language), runs=True),
        **secret_files(order.exercise, "exercise/"),
        **order.wheel(),
    }
