"""A printed page kept as a file."""

from __future__ import annotations

from pathlib import Path

from slaapp.exchange.text_writing import write_bytes


def keep_paper(path: Path, content: bytes) -> None:
    """Write a PDF, whole or not at all.

    Raises Trouble: disk_full, folder_missing, file_unwritable, each with ``path``.
    """
    write_bytes(path, content)
