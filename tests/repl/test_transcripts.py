"""Sessions, cell by cell: what stands in transcripts/*.txt comes (transcript.py tells how to read them)."""

import pytest

from tests.repl.transcript import HERE, Session, cells, run_cell


@pytest.mark.parametrize("path", sorted(HERE.glob("*.txt")), ids=lambda path: path.stem)
def test_transcript(path):
    with Session(seed=1) as session:
        for code, expected in cells(path.read_text("utf-8")):
            assert run_cell(session, code) == expected, code
