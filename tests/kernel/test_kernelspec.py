"""`gopy kernel`: what it installs, where, and that it takes away no more than that."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from tests.cli.command import ROOT, gopy
from tests.kernel.place import environment  # skips where there is no ipykernel


def test_installing_listing_removing(tmp_path: Path) -> None:
    env = {
        "JUPYTER_DATA_DIR": str(tmp_path / "data"),
        "JUPYTER_PATH": str(tmp_path / "p/share/jupyter"),
        "HOME": str(tmp_path),
    }
    place = tmp_path / "p/share/jupyter/kernels/gopy"
    assert gopy("kernel", "install", "--prefix", "p", cwd=tmp_path, env=env).out.strip().endswith(str(place))
    spec = json.loads((place / "kernel.json").read_text())
    assert spec["argv"] == [sys.executable, "-m", "gopy.kernel", "-f", "{connection_file}"]
    assert spec["language"] == "go" and spec["interrupt_mode"] == "message" and "env" not in spec
    assert (place / "logo-64x64.png").read_bytes()[:4] == b"\x89PNG"
    assert gopy("kernel", "install", "--user", "--files", cwd=tmp_path, env=env).status == 0
    mine = tmp_path / "data/kernels/gopy"
    assert json.loads((mine / "kernel.json").read_text())["env"] == {"GOPY_DIRS": "."}
    listed = gopy("kernel", "list", cwd=tmp_path, env=env).out
    assert str(place) in listed and str(mine) in listed
    (place / "own.txt").write_text("kept")
    assert gopy("kernel", "remove", "--prefix", "p", cwd=tmp_path, env=env).status == 0
    assert [path.name for path in place.iterdir()] == ["own.txt"]
    assert gopy("kernel", "remove", cwd=tmp_path, env=env).status == 0 and not mine.exists()
    again = gopy("kernel", "remove", cwd=tmp_path, env=env)
    assert again.status == 1 and "there is no such kernel" in again.err


def test_wrong_use(tmp_path: Path) -> None:
    for arguments in ((), ("grow",), ("install", "--user", "--sys-prefix"), ("install", "--nix")):
        done = gopy("kernel", *arguments, cwd=tmp_path)
        assert done.status == 2 and "usage: gopy kernel" in done.err, arguments
    assert "用法" in gopy("kernel", "-h", "--lang", "zh", cwd=tmp_path).out


def test_a_place_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    done = gopy("kernel", "install", "--prefix", "file", cwd=tmp_path)
    assert done.status == 1 and done.err.startswith("gopy: ")


def test_without_ipykernel(tmp_path: Path) -> None:
    """The package is hidden by one of the same name that is broken."""
    import subprocess

    script = (
        "import sys, importlib.util as u; find = u.find_spec\n"
        "u.find_spec = lambda name, *a: None if name == 'ipykernel' else find(name, *a)\n"
        "from gopy.cli.main import main; sys.exit(main(['kernel', 'install']))"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, cwd=ROOT)
    assert done.returncode == 1 and 'pip install "gopy-classroom[jupyter]"' in done.stderr
    script = "import sys; sys.modules['ipykernel'] = None; import runpy; runpy.run_module('gopy.kernel', run_name='__main__')"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, cwd=ROOT)
    assert done.returncode == 1 and "pip install" in done.stderr and "Traceback" not in done.stderr


def test_the_spec_is_one_for_jupyter(tmp_path: Path) -> None:
    from jupyter_client.kernelspec import KernelSpecManager

    environment(tmp_path)
    specs = KernelSpecManager(kernel_dirs=[str(tmp_path / "prefix/share/jupyter/kernels")])
    found = specs.get_kernel_spec("gopy")
    assert found.display_name == "Go (gopy)" and found.metadata["debugger"] is True
