"""Inspecting and staging in a child process: a thread alone does not protect the window.

Python's lock is shared by all threads of a process; parsing and reckoning fifty thousand rows
would make the window stutter. The child ends when its parent does. One that stays can be started
before it is needed: by the time somebody has chosen a file, it has imported what it needs.
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
from contextlib import suppress
from importlib import import_module
from queue import SimpleQueue
from typing import Any, BinaryIO, TypeVar

from slaapp.domain.trouble import Trouble

T = TypeVar("T")

_COMMAND = (sys.executable, "-m", "slaapp.operations.importing.child")
_AHEAD = "ahead"
_MODULES = ("slaapp.operations.importing.inspection", "slaapp.operations.importing.stage")
"""What a child that waits imports meanwhile."""

_GAP = 0.05


class ChildCancelled(Exception):  # noqa: N818 - nothing went wrong
    """The child was told to stop."""


class ImportChild:
    """Runs ``inspect_file`` or ``stage_import`` in a process of its own; used by one thread."""

    def __init__(self, *, stays: bool = False) -> None:
        """One that ``stays`` takes several calls, one after the other, until ``end``."""
        self._stays = stays
        self._process: subprocess.Popen[bytes] | None = None
        self._cancelled = False

    @property
    def is_cancelled(self) -> bool:
        """Whether it was told to stop, and takes no further call."""
        return self._cancelled

    def start(self) -> None:
        """Have the process ready before the first call."""
        if self._process is None:
            self._open(_AHEAD)

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
            kind, value = self._ask((function, arguments, named, progress is not None), progress)
        except BaseException as error:
            self._drop()
            broke = isinstance(error, EOFError | BrokenPipeError | pickle.UnpicklingError)
            if broke and self._cancelled:
                raise ChildCancelled from None
            raise
        if not self._stays:
            self.end()
        if kind == "trouble":
            raise Trouble(value[0], **value[1])
        if kind == "bug":
            raise RuntimeError(f"in the importing process:\n{value}")
        answer: T = value
        return answer

    def cancel(self) -> None:
        """Stop the child at once; safe from any thread."""
        self._cancelled = True
        process = self._process
        if process is not None:
            process.kill()

    def end(self) -> None:
        """Let the process go; a later call starts another one."""
        self._drop()

    def _drop(self) -> None:
        if self._process is not None:
            process, self._process = self._process, None
            process.kill()
            for pipe in (process.stdin, process.stdout):
                # An order that was not read is lost with its reader.
                with suppress(BrokenPipeError):
                    assert pipe is not None
                    pipe.close()
            process.wait()

    def _open(self, *words: str) -> subprocess.Popen[bytes]:
        pipe = subprocess.PIPE
        self._process = process = subprocess.Popen(
            (*_COMMAND, *words), stdin=pipe, stdout=pipe, env=_environment()
        )
        if self._cancelled:
            process.kill()
        return process

    def _ask(self, order: tuple[Any, ...], progress: Callable[..., None] | None) -> tuple[str, Any]:
        process = self._process or self._open()
        assert process.stdin is not None
        pickle.dump(order, process.stdin)
        process.stdin.flush()
        return self._follow(process.stdout, progress)

    def _follow(
        self, stream: BinaryIO | Any, progress: Callable[..., None] | None
    ) -> tuple[str, Any]:
        while True:
            kind, value = pickle.load(stream)
            if kind != "progress":
                return kind, value
            if progress is not None:
                progress(*value)


def _environment() -> dict[str, str]:
    roots = os.pathsep.join(path for path in sys.path if path)
    return {**os.environ, "PYTHONPATH": roots}


def _serve() -> None:
    """The child's side: one call after the other, its progress and its answer."""
    answers = sys.stdout.buffer
    sys.stdout = sys.stderr
    orders: SimpleQueue[tuple[Any, ...]] = SimpleQueue()
    threading.Thread(target=_take_orders, args=(orders,), daemon=True).start()
    for module in _MODULES if _AHEAD in sys.argv else ():
        while not orders.empty():
            _do(orders.get(), answers)
        import_module(module)
    while True:
        _do(orders.get(), answers)


def _do(order: tuple[Any, ...], answers: BinaryIO) -> None:
    function, arguments, named, wants_progress = order
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


def _teller(answers: BinaryIO) -> Callable[..., None]:
    last = 0.0

    def tell(*progress: Any) -> None:
        nonlocal last
        if time.monotonic() - last > _GAP:
            last = time.monotonic()
            pickle.dump(("progress", progress), answers)
            answers.flush()

    return tell


def _take_orders(orders: SimpleQueue[tuple[Any, ...]]) -> None:
    """Hand on what the parent wants; its end is ours."""
    try:
        while True:
            orders.put(pickle.load(sys.stdin.buffer))
    finally:
        os._exit(1)


if __name__ == "__main__":
    _serve()
