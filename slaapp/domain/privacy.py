"""What the law wants to be known of a person's data: that they were informed, where it came from,
what they agreed to.

Each is a dated fact of the lead: an event "changed" with the field and the code; the latest
counts. It travels and merges as every other fact does.
"""

from __future__ import annotations

from collections.abc import Mapping

from slaapp.domain.folding import fold
from slaapp.domain.trouble import Trouble

PRIVACY = "privacy."

INFORMED = "privacy.informed"
"""Its event happened when the person was informed; "yes" where it is not known how."""

PRIVACY_FIELDS: dict[str, tuple[str, ...]] = {
    "privacy.informed": ("spoken", "notice", "message", "yes"),
    "privacy.origin": ("person", "card", "badge", "message", "list"),
    "privacy.consent": ("emails", "calls", "all", "nothing"),
}
"""The fields and the codes that there are for each."""


def privacy_facts(given: Mapping[str, str]) -> dict[str, str]:
    """Values by the codes of their fields, in whatever case; "consent" is a field too.

    A blank value takes back what was noted. Raises Trouble("unknown_answer").
    """
    found: dict[str, str] = {}
    for name, said in given.items():
        field = name if name.startswith(PRIVACY) else PRIVACY + fold(name)
        known, value = PRIVACY_FIELDS.get(field, ()), fold(said)
        if field not in PRIVACY_FIELDS or (value and value not in known):
            raise Trouble("unknown_answer", fields=(field,), given=said, known=", ".join(known))
        found[field] = value
    return found
