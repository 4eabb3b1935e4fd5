"""What a criterion may look at: who a lead is, what it did, what it said of its interest."""

from __future__ import annotations

from slaapp.domain.lead_fields import judged_fields

CUSTOM, EVENT, LAST, INTEREST = "custom:", "event:", "last:", "interest."

# What a lead is judged by, beside custom fields ("custom:KEY"), counted events ("event:KIND"),
# the days since the last of them ("last:KIND") and what it said ("interest.WHAT").
FIELDS: dict[str, str] = dict.fromkeys(judged_fields(), "text")
BEHAVIOURS: tuple[str, ...] = ("visit", "attempt", "conversation", "meeting")

INTERESTS: dict[str, tuple[str, ...]] = {
    "interest.need": ("yes", "no"),
    "interest.budget": ("yes", "no"),
    "interest.authority": ("yes", "no"),
    "interest.timing": ("now", "quarter", "year", "later"),
    "interest.level": ("hot", "warm", "cold"),
    "interest.request": ("demo", "quote", "information", "callback", "other"),
}
"""What somebody said, and the codes of the answers there are. Each answer is a dated fact: an
event "changed" with the field and the code; the latest counts."""

FAMILIES: tuple[str, ...] = ("profile", "behaviour", "interest")


def family_of(field: str) -> str:
    """ "behaviour" (what they did), "interest" (what they said) or "profile" (who they are)."""
    if field.startswith((EVENT, LAST)):
        return "behaviour"
    return "interest" if field.startswith(INTEREST) else "profile"


def kind_of(field: str) -> str:
    """The kind of event that a behaviour counts; blank for any other field."""
    for prefix in (EVENT, LAST):
        if field.startswith(prefix):
            return field[len(prefix) :]
    return ""


def is_field(code: str) -> bool:
    """Whether there is such a field; of custom ones only the file knows."""
    family = family_of(code)
    if family == "behaviour":
        return kind_of(code) in BEHAVIOURS
    if family == "interest":
        return code in INTERESTS
    return code in FIELDS or (code.startswith(CUSTOM) and code != CUSTOM)
