"""The mark of a finished environment: which lock, which interpreter, which path.

Written last, so an environment without a fitting stamp is half-made or out of date.
Read at every start, so it imports nothing that takes time.
"""

import hashlib
import os
import sys

from installer.places import Places, candidates

FORMAT = "1"


def find_ready(checkout: str, kind: str) -> Places | None:
    """The first place with an environment that is ready for ``kind`` ("run" or "test")."""
    for places in candidates(checkout):
        if is_ready(places, kind):
            return places
    return None


def is_ready(places: Places, kind: str) -> bool:
    """Whether the environment was finished for this lock, interpreter and path."""
    try:
        with open(stamp_file(places, kind), encoding="utf-8") as file:
            written = file.read()
    except (OSError, UnicodeDecodeError):
        return False
    # exists() follows the link: a Python that was removed leaves a dangling one.
    return written == expected(places, kind) and os.path.exists(places.python)


def write(places: Places, kind: str) -> None:
    """Mark the environment as finished; in one step, so that a half-written mark cannot be."""
    unfinished = stamp_file(places, kind) + ".part"
    with open(unfinished, "w", encoding="utf-8") as file:
        file.write(expected(places, kind))
    os.replace(unfinished, stamp_file(places, kind))


def remove(places: Places) -> None:
    """Take both marks away, before anything in the environment is touched."""
    for kind in ("run", "test"):
        if os.path.exists(stamp_file(places, kind)):
            os.remove(stamp_file(places, kind))


def stamp_file(places: Places, kind: str) -> str:
    """Where the mark for ``kind`` is kept."""
    return os.path.join(places.venv, f"ready-to-{kind}")


def expected(places: Places, kind: str) -> str:
    """What the mark must say today."""
    with open(lock_file(places.checkout, kind), "rb") as file:
        digest = hashlib.sha256(file.read()).hexdigest()
    return "\n".join([FORMAT, digest, interpreter(), places.venv, ""])


def interpreter() -> str:
    """What makes an interpreter another one; the same inside and outside its environments."""
    machine = (
        os.uname().machine if hasattr(os, "uname") else os.environ.get("PROCESSOR_ARCHITECTURE", "")
    )
    return f"{sys.implementation.cache_tag} {machine} {sys.base_prefix}"


def lock_file(checkout: str, kind: str) -> str:
    """The hash-locked requirements for ``kind``."""
    return os.path.join(checkout, "installer", f"requirements-{kind}.txt")
