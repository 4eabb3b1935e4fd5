"""A text or some bytes as a file that appears whole or not at all."""

from __future__ import annotations

from pathlib import Path

from slaapp.exchange.whole_file import whole_file


def write_text(path: Path, text: str) -> None:
    """Write a text in UTF-8. Raises Trouble as ``write_bytes``."""
    write_bytes(path, text.encode())


def write_bytes(path: Path, content: bytes) -> None:
    """Write a file. Raises Trouble: disk_full, folder_missing, file_unwritable, each with
    ``path``."""
    with whole_file(path) as place:
        place.write_bytes(content)
