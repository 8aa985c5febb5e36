"""The page about the standard library is up to date."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.mark.ci
def test_the_page_is_up_to_date():
    done = subprocess.run(
        [sys.executable, ROOT / "tools" / "std_reference.py", "--check"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
