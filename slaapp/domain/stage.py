"""The stage of a lead: where its last telling event left it."""

from __future__ import annotations

# Each kind of event that moves a lead on, and the stage it moves it to.
STAGE_AFTER: dict[str, str] = {
    "received": "new",
    "qualified": "qualified",
    "handed_over": "handed_over",
    "accepted": "accepted",
    "rejected": "rejected",
    "conversation": "contacted",
    "meeting": "contacted",
    "opportunity": "opportunity",
    "won": "won",
    "lost": "lost",
    "recycled": "recycled",
}
STAGES: tuple[str, ...] = tuple(dict.fromkeys(STAGE_AFTER.values()))
_RANK = {stage: rank for rank, stage in enumerate(STAGES)}
ENDS = frozenset({"won", "lost", "rejected", "recycled"})
"""Where a lead has come to an end, for now at least."""


def stage_after(stage: str, kind: str) -> str:
    """A late acceptance or a further call does not move a lead back; a new cycle does."""
    after = STAGE_AFTER.get(kind)
    if after is None:
        return stage
    if kind in ENDS or kind == "handed_over":
        return after
    return stage if stage in ENDS or _RANK[stage] > _RANK[after] else after
