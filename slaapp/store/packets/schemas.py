"""Where one connection finds the workspace and the packet."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Schemas:
    """The names under which one connection knows the workspace and the packet."""

    here: str = "main"
    packet: str = "packet"
