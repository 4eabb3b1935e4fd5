"""Runs pip inside the environment, shows how far it is, and reads its failures."""

import os
import subprocess
import sys
import time
from collections import deque
from collections.abc import Iterable

from installer import Refusal, trouble
from installer.places import Places
from installer.stamp import lock_file

# Mirrors, certificates, proxies and caches of the user count. These settings would send the
# packages elsewhere, or add some that the lock does not name.
REDIRECTING = frozenset(
    {"USER", "TARGET", "PREFIX", "ROOT", "PYTHON", "REQUIREMENT", "CONSTRAINT", "EDITABLE"}
    | {"REQUIRE_HASHES", "NO_DEPS", "PRE", "DRY_RUN", "QUIET", "VERBOSE", "REPORT"}
)
KEPT_LINES = 40


def install_locked(places: Places, kind: str) -> None:
    """Install what the lock file names, wheels only, each checked by its hash. Refusal."""
    lock = lock_file(places.checkout, kind)
    print(f"Installing {count(lock)} packages", flush=True)
    install(places, ["--require-hashes", "--only-binary", ":all:", "-r", lock])


def install(places: Places, arguments: list[str]) -> None:
    """One ``pip install`` in the environment; Refusal with a sentence where it fails."""
    command = [places.python, "-I", "-u", "-m", "pip", "install", "--no-input", "--no-user"]
    process = subprocess.Popen(
        [*command, "--disable-pip-version-check", *arguments],
        cwd=places.checkout,
        env=environment(os.environ),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        close_fds=False,  # pip holds the lock too: see mutex.held
    )
    assert process.stdout is not None
    last = follow(process.stdout)
    if process.wait():
        raise Refusal(trouble.of_a_tool("pip", last))


def environment(variables: "os._Environ[str] | dict[str, str]") -> dict[str, str]:
    """The user's variables without those that would redirect the installation."""
    return {name: value for name, value in variables.items() if not redirects(name)}


def redirects(name: str) -> bool:
    """Whether a variable would make pip install something else or somewhere else."""
    return name.upper().startswith("PIP_") and name.upper()[4:] in REDIRECTING


def follow(output: Iterable[str]) -> list[str]:
    """Show progress while pip talks; returns its last lines."""
    last: deque[str] = deque(maxlen=KEPT_LINES)
    seen, began, waiting = 0, time.monotonic(), False
    for line in output:
        last.append(line.rstrip())
        words = line.split()
        if words[:1] == ["Collecting"]:
            seen += 1
        if "Retrying" in words and not waiting:
            waiting = True
            print("  The package index does not answer; trying again", flush=True)
        if words[:1] and words[0] in ("Collecting", "Downloading", "Installing"):
            show(seen, time.monotonic() - began, worth_showing(words))
    if sys.stdout.isatty():
        print("\r\033[K", end="", flush=True)
    return list(last)


def worth_showing(words: list[str]) -> str:
    """A line of pip's, shortened: the big downloads by size, the unpacking of several, a name."""
    if words[0] == "Installing":
        return "unpacking" if len(words) > 4 else ""
    name = words[1].rsplit("/", 1)[-1].split("==")[0]
    return " ".join([name, *words[2:]]) if words[0] == "Downloading" else name


def show(seen: int, seconds: float, what: str) -> None:
    """One line that changes on a terminal; in a log, only what takes long."""
    if sys.stdout.isatty():
        print(f"\r\033[K  {seen} in {seconds:.0f} s: {what[:60]}", end="", flush=True)
    elif " MB" in what or what == "unpacking":
        print(f"  {what}", flush=True)


def count(lock: str) -> int:
    """How many packages a lock file names, each name once."""
    with open(lock, encoding="utf-8") as file:
        return len({line.split("==")[0] for line in file if "==" in line})
