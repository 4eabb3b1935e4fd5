"""What a page works with: its two threads, the clock, the banners, the way to other pages."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from zoneinfo import ZoneInfo

from ui.background import Reader, Writer
from ui.banners import Banners
from ui.clock import Clock


@dataclass(frozen=True)
class Person:
    """A team member at this window: the key, the name, the role (a word of the domain)."""

    key: str
    name: str
    role: str


@dataclass
class Desk:
    """Made anew for each opened file; pages are given it and keep it."""

    reader: Reader
    writer: Writer
    clock: Clock
    banners: Banners
    open_page: Callable[[str, object], None]
    """``open_page("leads", filter)`` shows a page and hands it what to show."""
    file: Path | None = None
    zone: ZoneInfo | None = None
    """The workspace's time zone; None until the file has told it."""
    who: Person | None = None
    """Who acts; None until chosen."""
