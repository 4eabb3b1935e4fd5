"""Renews the lock files with uv: names, versions and hashes, for every system at once."""

import os
import shutil
import subprocess
import tempfile
import tomllib

from installer import Refusal
from installer.interpreter import OLDEST
from installer.stamp import lock_file

WITHOUT_UV = (
    "uv makes the lock files and is not on PATH; install it, for example with: pipx install uv"
)


def renew(checkout: str, words: list[str]) -> int:
    """Write both lock files; pins stay unless ``--upgrade`` is said. Refusal without uv.

    The lock for running is held to the versions of the one for testing, which is the larger.
    """
    uv = shutil.which("uv")
    if uv is None:
        raise Refusal(WITHOUT_UV)
    test, run = lock_file(checkout, "test"), lock_file(checkout, "run")
    with tempfile.TemporaryDirectory() as folder:
        tools = os.path.join(folder, "build-tools.in")
        with open(tools, "w", encoding="utf-8") as file:
            file.write("\n".join(build_tools(checkout)) + "\n")
        for target, more in ((test, ["--extra", "test"]), (run, ["--constraints", test])):
            status = subprocess.call([*command(uv, target), tools, *more, *words], cwd=checkout)
            if status:
                return status
    return 0


def command(uv: str, target: str) -> list[str]:
    """uv's command for one lock file; it prints no index, no path and no date."""
    oldest = f"{OLDEST[0]}.{OLDEST[1]}"
    how = "--universal --generate-hashes --no-header --no-annotate --no-python-downloads --quiet"
    what = ["--only-binary", ":all:", "--python-version", oldest, "--output-file", target]
    return [uv, "pip", "compile", *how.split(), *what, "pyproject.toml"]


def build_tools(checkout: str) -> list[str]:
    """What building the project needs, from pyproject.toml."""
    with open(os.path.join(checkout, "pyproject.toml"), "rb") as file:
        requires: list[str] = tomllib.load(file)["build-system"]["requires"]
    return requires
