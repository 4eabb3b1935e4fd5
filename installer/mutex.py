"""Lets one set-up at a time work on an environment."""

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

NAME = "setting-up.lock"


@contextmanager
def held(folder: str) -> Iterator[None]:
    """Wait until no other process sets this folder up, then keep others waiting.

    The system lets go of the lock when its process ends, however it ends; on POSIX a child
    started with ``close_fds=False`` keeps it as well, so a pip that outlives us is waited for.
    """
    with open(os.path.join(folder, NAME), "ab") as file:
        os.set_inheritable(file.fileno(), True)
        if not try_lock(file.fileno()):
            print("Another set-up is at work here; waiting for it to end", flush=True)
            while not try_lock(file.fileno()):
                time.sleep(0.2)
        yield


if sys.platform == "win32":
    import msvcrt

    def try_lock(descriptor: int) -> bool:
        """Take the lock if it is free."""
        os.lseek(descriptor, 0, os.SEEK_SET)
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def try_lock(descriptor: int) -> bool:
        """Take the lock if it is free."""
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
