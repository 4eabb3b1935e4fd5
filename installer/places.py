"""Where things are: the checkout, its environment, and what is written while it runs.

Read at every start, so it imports nothing that takes time (no pathlib, no dataclasses).
"""

import os
import sys
import zlib


class Places:
    """One environment for one checkout."""

    def __init__(self, checkout: str, venv: str) -> None:
        self.checkout = checkout
        self.venv = venv

    @property
    def is_inside_checkout(self) -> bool:
        """False for a read-only checkout, whose environment lives in the user's cache."""
        return os.path.dirname(self.venv) == self.checkout

    @property
    def scripts(self) -> str:
        """The folder of the environment's commands."""
        return os.path.join(self.venv, "Scripts" if os.name == "nt" else "bin")

    @property
    def python(self) -> str:
        """The environment's interpreter."""
        return os.path.join(self.scripts, "python.exe" if os.name == "nt" else "python")

    @property
    def translations(self) -> str:
        """Where compiled translations go: beside their sources, else into the environment."""
        if self.is_inside_checkout:
            return os.path.join(self.checkout, "resources", "translations")
        return os.path.join(self.venv, "share", "slaapp", "translations")

    @property
    def by_products(self) -> str:
        """A folder for caches and pictures that this user may write to."""
        if may_write(self.checkout):
            return self.checkout
        return os.path.dirname(candidates(self.checkout)[1].venv)


def candidates(checkout: str) -> list[Places]:
    """Both places an environment can be in, the preferred one first."""
    # Two checkouts share one cache folder, so the path is part of the name.
    name = f"{os.path.basename(checkout)}-{zlib.crc32(os.fsencode(checkout)):08x}"
    inside = os.path.join(checkout, ".venv")
    outside = os.path.join(user_cache(), "slaapp", name, "venv")
    return [Places(checkout, inside), Places(checkout, outside)]


def writable(checkout: str) -> Places:
    """The first place that this user may write to. OSError where there is none."""
    inside, outside = candidates(checkout)
    folders = [checkout] + ([inside.venv] if os.path.isdir(inside.venv) else [])
    if all(may_write(folder) for folder in folders):
        return inside
    os.makedirs(outside.venv, exist_ok=True)
    return outside


def may_write(folder: str) -> bool:
    """Whether a file can be made in a folder, found by making one: permissions alone lie."""
    trial = os.path.join(folder, f".write-trial-{os.getpid()}")
    try:
        os.close(os.open(trial, os.O_CREAT | os.O_WRONLY))
        os.remove(trial)
    except OSError:
        return False
    return True


def user_cache() -> str:
    """The folder where this system's users keep what can be made again."""
    home = os.path.expanduser("~")
    if sys.platform == "win32":
        return os.environ.get("LOCALAPPDATA") or os.path.join(home, "AppData", "Local")
    if sys.platform == "darwin":
        return os.path.join(home, "Library", "Caches")
    return os.environ.get("XDG_CACHE_HOME") or os.path.join(home, ".cache")
