"""Inspecting and staging in a child process: a thread alone does not protect the window.

Python's lock is shared by all threads of a process; parsing and reckoning fifty thousand rows
would make the window stutter. The child ends when its parent does.
"""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
import threading
import time
import traceback
from collections.abc import Callable
from typing import Any, BinaryIO, TypeVar

from slaapp.domain.trouble import Trouble

T = TypeVar("T")

_COMMAND = (sys.executable, "-m", "slaapp.operations.importing.child")
_GAP = 0.05


class ChildCancelled(Exception):  # noqa: N818 - nothing went wrong
    """The child was told to stop."""


class ImportChild:
    """Runs ``inspect_file`` or ``stage_import`` in a process of its own; used by one thread."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None
        self._cancelled = False

    def call(
        self,
        function: Callable[..., T],
        *arguments: Any,
        progress: Callable[..., None] | None = None,
        **named: Any,
    ) -> T:
        """The function's answer; blocks the calling thread, not its process.

        Raises what the function raises (Troubles), and ChildCancelled after ``cancel``.
        """
        try:
            answer: T = self._call((function, arguments, named, progress is not None), progress)
            return answer
        except (EOFError, BrokenPipeError, pickle.UnpicklingError):
            if self._cancelled:
                raise ChildCancelled from None
            raise

    def cancel(self) -> None:
        """Stop the child at once; safe from any thread."""
        self._cancelled = True
        if self._process is not None:
            self._process.kill()

    def _call(self, order: tuple[Any, ...], progress: Callable[..., None] | None) -> Any:
        # Leaving the block closes the pipe: killed in between, it breaks only there.
        with subprocess.Popen(
            _COMMAND, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=_environment()
        ) as process:
            self._process = process
            assert process.stdin is not None
            if self._cancelled:
                process.kill()
            try:
                pickle.dump(order, process.stdin)
                process.stdin.flush()
                return self._follow(process.stdout, progress)
            finally:
                process.kill()

    def _follow(self, stream: BinaryIO | Any, progress: Callable[..., None] | None) -> Any:
        while True:
            kind, value = pickle.load(stream)
            if kind == "progress" and progress is not None:
                progress(*value)
            elif kind == "done":
                return value
            elif kind == "trouble":
                raise Trouble(value[0], **value[1])
            elif kind == "bug":
                raise RuntimeError(f"in the importing process:\n{value}")


def _environment() -> dict[str, str]:
    roots = os.pathsep.join(path for path in sys.path if path)
    return {**os.environ, "PYTHONPATH": roots}


def _serve() -> None:
    """The child's side: one call, its progress and its answer."""
    answers = sys.stdout.buffer
    sys.stdout = sys.stderr
    function, arguments, named, wants_progress = pickle.load(sys.stdin.buffer)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    if wants_progress:
        named["progress"] = _teller(answers)
    try:
        said: tuple[str, Any] = ("done", function(*arguments, **named))
    except Trouble as trouble:
        said = ("trouble", (trouble.code, {k: str(v) for k, v in trouble.values.items()}))
    except Exception:
        said = ("bug", traceback.format_exc())
    pickle.dump(said, answers)
    answers.flush()
    os._exit(0)


def _teller(answers: BinaryIO) -> Callable[..., None]:
    last = 0.0

    def tell(*progress: Any) -> None:
        nonlocal last
        if time.monotonic() - last > _GAP:
            last = time.monotonic()
            pickle.dump(("progress", progress), answers)
            answers.flush()

    return tell


def _end_with_parent() -> None:
    sys.stdin.buffer.read()
    os._exit(1)


if __name__ == "__main__":
    _serve()
