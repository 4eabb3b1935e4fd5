"""The test command: every check in turn, the first that fails ends it."""

import os
import shutil
import subprocess
import time

from installer.places import Places

MEMORY = "/dev/shm"
PLENTY = 4 * 2**30
"""Bytes; all the files of a run take up to 1 GB."""
PLACE = "PYTEST_DEBUG_TEMPROOT"
LINT_IMPORTS = "from importlinter.cli import lint_imports_command; lint_imports_command()"


def run(places: Places, words: list[str]) -> int:
    """Run the checks, further words go to pytest; the exit status of the first that fails.

    The last line is pytest's own, so nothing is printed after it.
    """
    environment = {**os.environ, **surroundings(places)}
    for name, arguments in steps(places, words):
        print(f"== {name}", flush=True)
        began = time.monotonic()
        command = [places.python, *arguments]
        status = subprocess.call(command, cwd=places.checkout, env=environment)
        if status:
            return status
        if name != "pytest":
            print(f"   {time.monotonic() - began:.1f} s", flush=True)
    return 0


def steps(places: Places, words: list[str]) -> list[tuple[str, list[str]]]:
    """Each check by name, with what Python is given; the quick ones first."""
    # One more than the two cores we count on: the window's tests wait for its threads.
    at_a_time = ["-n", "3", "--dist", "worksteal"]
    cache = ["-o", f"cache_dir={os.path.join(places.by_products, '.pytest_cache')}"]
    return [
        ("ruff check", ["-m", "ruff", "check"]),
        ("ruff format", ["-m", "ruff", "format", "--check"]),
        ("mypy", ["-m", "mypy"]),
        ("import-linter", ["-c", LINT_IMPORTS, "--cache-dir", cache_of(places, "import_linter")]),
        ("pytest", ["-m", "pytest", *at_a_time, *cache, *words]),
    ]


def surroundings(places: Places) -> dict[str, str]:
    """The variables under which the checks run: no screen, caches where writing is allowed."""
    return {
        **files_of_tests(MEMORY),
        "QT_QPA_PLATFORM": "offscreen",
        # Empty is unset: hundreds of child processes would else compile all of it again.
        "PYTHONDONTWRITEBYTECODE": "",
        "RUFF_CACHE_DIR": cache_of(places, "ruff"),
        "MYPY_CACHE_DIR": cache_of(places, "mypy"),
        "HYPOTHESIS_STORAGE_DIRECTORY": os.path.join(places.by_products, ".hypothesis"),
    }


def files_of_tests(memory: str) -> dict[str, str]:
    """Where pytest keeps the files of the tests: in memory where there is plenty of it.

    Thousands of small databases wait for a disk longer than they work.
    """
    if PLACE in os.environ or not os.access(memory, os.W_OK | os.X_OK):
        return {}
    return {PLACE: memory} if shutil.disk_usage(memory).free >= PLENTY else {}


def cache_of(places: Places, tool: str) -> str:
    """The cache folder of a tool, beside the code or, where that is read-only, elsewhere."""
    return os.path.join(places.by_products, f".{tool}_cache")
