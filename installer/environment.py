"""Makes the environment: checks the system, installs the locked packages and the project."""

import os
import shutil
import subprocess
import sys
import time

from installer import Refusal, mutex, packages, project, stamp, system, trouble
from installer.places import Places, writable


def set_up(checkout: str, kind: str) -> Places:
    """A finished environment for ``kind``; Refusal with a sentence where it cannot be made."""
    system.require_libraries()
    places = writable(checkout)
    os.makedirs(places.venv, exist_ok=True)
    with mutex.held(places.venv):
        # Whoever held the lock before may have done the work.
        if not stamp.is_ready(places, kind):
            build(places, kind)
    return places


def build(places: Places, kind: str) -> None:
    """Install everything and mark it. What the run lock put there serves the test lock too."""
    began = time.monotonic()
    if not stamp.is_ready(places, "run"):
        start_afresh(places)
    packages.install_locked(places, kind)
    project.install(places)
    system.require_what_qt_needs(places)
    stamp.write(places, "run")
    if kind == "test":
        stamp.write(places, "test")
    print(f"Ready after {time.monotonic() - began:.0f} s", flush=True)


def start_afresh(places: Places) -> None:
    """Empty the folder, all but the lock that this process holds, and make a new environment."""
    stamp.remove(places)
    print(f"Making the environment in {places.venv} (some 500 MB)", flush=True)
    for entry in os.scandir(places.venv):
        if entry.name != mutex.NAME:
            remove(entry)
    # Not sys.executable: that may be the environment which was just emptied.
    base = getattr(sys, "_base_executable", None) or sys.executable
    done = subprocess.run(
        [base, "-I", "-m", "venv", places.venv],
        capture_output=True,
        text=True,
        check=False,
        close_fds=False,  # it holds the lock too: see mutex.held
    )
    if done.returncode:
        raise Refusal(trouble.of_a_tool("venv", (done.stdout + done.stderr).splitlines()))


def remove(entry: "os.DirEntry[str]") -> None:
    """Delete one file or folder. Refusal where the system still holds it open."""
    try:
        if entry.is_dir(follow_symlinks=False):
            shutil.rmtree(entry.path)
        else:
            os.remove(entry.path)
    except PermissionError as error:
        raise Refusal(
            f"{entry.path} cannot be replaced; close the program if it is open, or delete the "
            f"folder {os.path.dirname(entry.path)} and start again."
        ) from error
