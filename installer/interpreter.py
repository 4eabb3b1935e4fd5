"""Finds a Python that the locked packages have wheels for.

Must parse under Python 3.6, and import nothing that is newer. What only a search needs is
imported there: most starts search nothing.
"""

import os
import sys

OLDEST = (3, 11)
NEWEST = (3, 14)
RESTARTED = "SLAAPP_BOOTSTRAP_RESTARTED"
PROBE = "import sys; print('%d.%d' % sys.version_info[:2])"


def is_supported(version: "tuple") -> bool:  # type: ignore[type-arg]
    """Whether a version (at least major and minor) is one the lock files cover."""
    return OLDEST <= tuple(version[:2]) <= NEWEST


def restart(words: "list[str]") -> int:
    """Run the bootstrap again under a Python that fits; its exit status, or 1 and a sentence."""
    found = None if os.environ.get(RESTARTED) else find()
    if found is None:
        print(what_to_install(sys.platform), file=sys.stderr)
        return 1
    os.environ[RESTARTED] = "1"
    bootstrap = os.path.join(os.path.dirname(os.path.abspath(__file__)), "bootstrap.py")
    command = [found, bootstrap] + words  # noqa: RUF005
    if os.name == "posix":
        os.execv(found, command)
    import subprocess

    return subprocess.call(command)


def find() -> "str | None":
    """The path of the first fitting Python of this machine."""
    for candidate in candidates():
        if is_supported(version_of(candidate)):
            return candidate
    return None


def version_of(python: str) -> "tuple[int, ...]":
    """The major and minor version of an interpreter; (0, 0) where it does not answer."""
    import subprocess

    try:
        answer = subprocess.check_output([python, "-c", PROBE], stderr=subprocess.DEVNULL)
        return tuple(int(part) for part in answer.decode("ascii").split("."))
    except (OSError, ValueError, subprocess.CalledProcessError):
        return (0, 0)


def candidates() -> "list[str]":
    """Every interpreter worth asking, the best first: PATH, then the usual folders."""
    import glob

    minors = range(NEWEST[1], OLDEST[1] - 1, -1)
    names = [f"python3.{minor}" for minor in minors] + ["python3", "python"]
    suffix = ".exe" if os.name == "nt" else ""
    folders = os.environ.get("PATH", "").split(os.pathsep)
    found = [os.path.join(folder, name + suffix) for name in names for folder in folders if folder]
    for pattern in usual_places():
        found.extend(sorted(glob.glob(os.path.expanduser(pattern)), reverse=True))
    return [path for path in found if os.path.isfile(path)]


def usual_places() -> "list[str]":
    """Patterns of where installers put Python without telling PATH."""
    if os.name == "nt":
        roots = [os.environ.get("LOCALAPPDATA", "") + r"\Programs\Python"]
        roots.append(os.environ.get("ProgramFiles", ""))  # noqa: SIM112
        return [root + r"\Python3*\python.exe" for root in roots]
    return [
        "/usr/local/bin/python3.1?",
        "/opt/homebrew/bin/python3.1?",
        "/Library/Frameworks/Python.framework/Versions/3.1?/bin/python3",
        "~/.pyenv/versions/3.1*/bin/python3",
        "~/.local/share/uv/python/*/bin/python3",
    ]


def what_to_install(platform: str) -> str:
    """One sentence on how to get a fitting Python."""
    need = f"This program needs Python 3.{OLDEST[1]} to 3.{NEWEST[1]}"
    how = {
        "win32": "with: winget install Python.Python.3.13",
        "darwin": "with: brew install python@3.13",
    }.get(platform, "the package python3.13 with your system's package manager")
    return f"{need}, and none was found; install one, for example {how}"
