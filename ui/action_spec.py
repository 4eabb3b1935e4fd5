"""One line of the table of actions."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Spec:
    """One line of the table; ``text`` is English, ``keys`` in Qt's portable notation."""

    name: str
    menu: str
    text: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    begins_group: bool = False
