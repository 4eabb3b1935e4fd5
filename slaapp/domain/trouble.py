"""What the user's world did: a full disk, a locked file, a bad row. Not our bug."""

from __future__ import annotations


class Trouble(Exception):  # noqa: N818 - it is no error of ours, and reads as what it is
    """A known difficulty, told as a code and values; the words are the interface's.

    ``code`` is a short snake_case word such as ``"disk_full"``; ``values`` fill the sentence
    (paths, numbers, names as they came), and hold nothing that a log must not hold.
    """

    def __init__(self, code: str, **values: object) -> None:
        super().__init__(code)
        self.code = code
        self.values = values

    def __str__(self) -> str:
        shown = ", ".join(f"{name}={value!r}" for name, value in self.values.items())
        return f"{self.code}({shown})"
