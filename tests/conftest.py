"""What holds for all tests."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

# Modules whose tests take seconds each: they start kernels, compile many programs, or ask real Go much. `.ci/run` runs them.
SLOW = {
    "kernel/test_docs",
    "kernel/test_exercise",
    "kernel/test_history",
    "kernel/test_lab",
    "kernel/test_magics",
    "kernel/test_notebooks",
    "classroom/test_author",
    "classroom/test_export_bundles",
    "classroom/test_kinds",
    "classroom/test_schedules",
    "classroom/test_checks",
    "classroom/test_export_command",
    "classroom/test_notebook",
    "compile/test_append_capacity",
    "tool/test_fuzzing",
    "tool/test_cover",
    "types/test_std_go",
}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark the tests of slow modules."""
    for item in items:
        if "/".join(item.path.with_suffix("").parts[-2:]) in SLOW:
            item.add_marker(pytest.mark.ci)


@pytest.fixture(autouse=True, scope="module")
def _library() -> Iterator[None]:
    """Tests of the checker expect Go's own facts about std; sessions and compiled programs leave gopy's library in use."""
    yield
    from gopy.types import std

    if std.has_image():
        std.use_image(None)
