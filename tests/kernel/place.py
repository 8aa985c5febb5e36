"""Where the tests' kernels are: a directory of Jupyter's with gopy's kernelspec, and no user's data."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("ipykernel", reason="the extra `jupyter` is not installed")

ROOT = Path(__file__).parents[2]


def environment(tmp_path: Path) -> dict[str, str]:
    """The variables under which Jupyter finds the kernel."""
    from gopy.tool import kernelspec

    kernelspec.install(str(tmp_path / "prefix"), files=True)
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("LC_", "LANG", "GOPY_LANG", "GOPY_DIRS"))}
    return kept | {
        "JUPYTER_PATH": str(tmp_path / "prefix" / "share" / "jupyter"),
        "JUPYTER_DATA_DIR": str(tmp_path / "data"),
        "JUPYTER_RUNTIME_DIR": str(tmp_path / "runtime"),
        "IPYTHONDIR": str(tmp_path / "ipython"),
        "PYTHONPATH": str(ROOT),
        "PYTHONWARNINGS": "ignore",
        "LC_ALL": "C.UTF-8",
    }


class Answer:
    """What came of a request: the reply's content, and the messages on iopub between busy and idle, but for these."""

    def __init__(self, reply: dict[str, Any], messages: list[dict[str, Any]]) -> None:
        self.reply = reply
        self.messages = messages

    def of(self, type: str) -> list[dict[str, Any]]:
        """The contents of the messages of a type."""
        return [m["content"] for m in self.messages if m["msg_type"] == type]

    @property
    def types(self) -> list[str]:
        """The types of the messages in order, but for execute_input."""
        return [m["msg_type"] for m in self.messages if m["msg_type"] != "execute_input"]

    @property
    def out(self) -> str:
        """Standard output."""
        return "".join(m["text"] for m in self.of("stream") if m["name"] == "stdout")

    @property
    def result(self) -> str | None:
        """The text of the result."""
        found = self.of("execute_result")
        return found[0]["data"]["text/plain"] if found else None


class Client:
    """Talks to a kernel."""

    def __init__(self, manager: Any, client: Any) -> None:
        self.manager = manager
        self.kc = client

    def collect(self, id: str, timeout: float = 60) -> list[dict[str, Any]]:
        """The messages about a request, until the kernel is idle again."""
        found = []
        while True:
            message = self.kc.get_iopub_msg(timeout=timeout)
            if message["parent_header"].get("msg_id") != id:
                continue
            if message["msg_type"] == "status":
                if message["content"]["execution_state"] == "idle":
                    return found
                continue
            found.append(message)

    def reply(self, id: str, channel: str = "shell", timeout: float = 60) -> dict[str, Any]:
        """The content of the reply to a request."""
        get = self.kc.get_shell_msg if channel == "shell" else self.kc.get_control_msg
        while True:
            message = get(timeout=timeout)
            if message["parent_header"].get("msg_id") == id:
                return message["content"]

    def run(self, code: str, **options: Any) -> Answer:
        """Run a cell. If it fails, the one that is sent next runs all the same: without this the kernel refuses it, if it
        arrives soon enough after the failure."""
        id = self.kc.execute(code, **{"stop_on_error": False} | options)
        messages = self.collect(id)
        return Answer(self.reply(id), messages)

    def ask(self, type: str, content: dict[str, Any], channel: str = "shell") -> dict[str, Any]:
        """Send a request of any type; the content of its reply."""
        message = self.kc.session.msg(type, content)
        (self.kc.shell_channel if channel == "shell" else self.kc.control_channel).send(message)
        return self.reply(message["header"]["msg_id"], channel)


@contextmanager
def kernel(tmp_path: Path) -> Iterator[Client]:
    """A kernel that runs in an empty directory."""
    from jupyter_client.kernelspec import KernelSpecManager
    from jupyter_client.manager import KernelManager

    env = environment(tmp_path)
    cwd = tmp_path / "work"
    cwd.mkdir(exist_ok=True)
    specs = KernelSpecManager(kernel_dirs=[str(tmp_path / "prefix" / "share" / "jupyter" / "kernels")])
    manager = KernelManager(kernel_name="gopy", kernel_spec_manager=specs)
    manager.start_kernel(cwd=str(cwd), env=env, stderr=sys.stderr)
    client = manager.client()
    client.start_channels()
    try:
        client.wait_for_ready(timeout=60)
        yield Client(manager, client)
    finally:
        client.stop_channels()
        manager.shutdown_kernel()
