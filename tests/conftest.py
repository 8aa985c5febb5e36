"""What holds for all tests."""

from __future__ import annotations

import compileall
import os
from collections.abc import Iterator
from pathlib import Path

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


# CI takes every so many-th of the tests that are its own in each module: all of them take most of an hour on two cores.
SAMPLE = 8
ALL = bool(os.environ.get("GOPY_CI_ALL"))
# What fetches packages, or needs a machine to itself; with GOPY_CI_ALL only.
ON_REQUEST = {"test_of_the_library_under_real_go", "test_gradescope_is_set_up", "test_nbgrader", "test_it_is_quick"}


def _write_text(
    path: Path, data: str, encoding: str | None = "utf-8", errors: str | None = None, newline: str | None = "\n"
) -> int:
    with path.open("w", encoding=encoding, errors=errors, newline=newline) as file:
        return file.write(data)


def _read_text(path: Path, encoding: str | None = "utf-8", errors: str | None = None) -> str:
    with path.open(encoding=encoding, errors=errors) as file:
        return file.read()


def pytest_configure(config: pytest.Config) -> None:
    """Compile gopy's modules once: where PYTHONDONTWRITEBYTECODE is set, each of the hundreds of gopys that tests start would do it."""
    if os.name == "nt":  # what tests write and read is the same as elsewhere
        Path.write_text = _write_text  # type: ignore[method-assign]
        Path.read_text = _read_text  # type: ignore[method-assign,assignment]
    if not hasattr(config, "workerinput"):
        compileall.compile_dir(
            str(Path(__file__).parent.parent / "gopy"), quiet=2, workers=0 if os.name == "posix" else 1
        )


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark the tests of slow modules; leave out those of CI that its sample does not take."""
    seen: dict[str, int] = {}
    for item in items:
        module = "/".join(item.path.with_suffix("").parts[-2:])
        if module in SLOW:
            item.add_marker(pytest.mark.ci)
        if ALL or item.get_closest_marker("ci") is None:
            continue
        name = getattr(item, "originalname", item.name)
        seen[module] = number = seen.get(module, -1) + 1
        if number % SAMPLE or name in ON_REQUEST:
            item.add_marker(pytest.mark.skip(reason="not in CI's sample: GOPY_CI_ALL=1 runs all"))


@pytest.fixture(autouse=True, scope="module")
def _library() -> Iterator[None]:
    """Tests of the checker expect Go's own facts about std; sessions and compiled programs leave gopy's library in use."""
    yield
    from gopy.types import std

    if std.has_image():
        std.use_image(None)
