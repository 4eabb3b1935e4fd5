"""Where one stands in the guided agreement of a file: kept on this machine until it is signed."""

from __future__ import annotations

from dataclasses import dataclass

from ui.preferences import remember, remembered

STEPS = 7


@dataclass(frozen=True, slots=True)
class Standing:
    """``step`` counts from 1; ``model`` is what the terms began from, "" where nobody knows."""

    step: int
    model: str = ""


def kept_standing(workspace_id: str) -> Standing | None:
    """Where one left off; None where the guide was not begun, or is over."""
    step, _, model = remembered(_key(workspace_id), "").partition(" ")
    if not step.isdecimal() or not 1 <= int(step) <= STEPS:
        return None
    return Standing(int(step), model)


def keep_standing(workspace_id: str, standing: Standing) -> None:
    """One is at this step."""
    remember(_key(workspace_id), f"{standing.step} {standing.model}".rstrip())


def drop_standing(workspace_id: str) -> None:
    """The guide is over: signed."""
    remember(_key(workspace_id), "")


def _key(workspace_id: str) -> str:
    return f"guide/{workspace_id}"
