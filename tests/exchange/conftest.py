"""Files to read, written for one test."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from resources import find_resource
from slaapp.exchange.header_names import HeaderNames, load_header_names


@pytest.fixture
def write(tmp_path: Path) -> Callable[..., Path]:
    """``write(content, name="leads.csv", encoding="utf-8")``: the path of a file with it."""

    def to_file(content: str | bytes, name: str = "leads.csv", encoding: str = "utf-8") -> Path:
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode(encoding))
        return path

    return to_file


@pytest.fixture(scope="session")
def names() -> HeaderNames:
    """The header names that ship with the program."""
    return load_header_names(find_resource("import_headers.json").read_text("utf-8"))
