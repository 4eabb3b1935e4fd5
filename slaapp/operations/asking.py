"""A long question about a file, asked beside the window that holds it: in a child process.

Judging a hundred thousand leads is Python from end to end; in the window's own process its lock
would let the window answer in jerks, whatever thread it runs on.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from slaapp.store.opening import open_to_read

T = TypeVar("T")


def ask_file(
    path: Path,
    passphrase: str | None,
    question: Callable[..., T],
    *arguments: Any,
    progress: Callable[[int, int], None],
) -> T:
    """``question(connection, *arguments, progress)`` of a file, by reading alone.

    Raises the Troubles of opening it to read, and those of the question.
    """
    opened = open_to_read(path, passphrase)
    try:
        with opened.reading_connection() as connection:
            return question(connection, *arguments, progress)
    finally:
        opened.reader.dispose()
