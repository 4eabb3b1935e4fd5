"""``fair capture``: somebody met at a stand, typed in one line or read from their card."""

from __future__ import annotations

import sys
from dataclasses import replace
from typing import Any

from slaapp.cli.contact import answer_of
from slaapp.cli.done import tell_done
from slaapp.cli.parser import WordList
from slaapp.cli.session import Session
from slaapp.domain.commitment import TIERS
from slaapp.domain.privacy import PRIVACY, PRIVACY_FIELDS
from slaapp.domain.trouble import Trouble
from slaapp.operations.fair import Capture, capture
from slaapp.operations.leads import LeadForm
from slaapp.operations.pasting import read_paste

_TYPED = {
    "first": "first_name",
    "last": "last_name",
    "company": "company",
    "email": "email",
    "phone": "phone",
    "job": "job_title",
    "city": "city",
    "source": "source",
    "campaign": "campaign",
    "request": "request",
}
"""The options that are fields of the form."""


def add_capture(fair: WordList) -> None:
    """``fair capture``."""
    word = fair.add("capture", capture_one)
    for option in _TYPED:
        word.takes(f"--{option}", default="", metavar="TEXT", help_of=f"capture_{option}")
    word.takes("--card", action="store_true", help_of="capture_card")
    word.takes("--tier", choices=list(TIERS), default="", help_of="capture_tier")
    word.takes("--said", action="append", default=[], metavar="budget=yes")
    for field, known in PRIVACY_FIELDS.items():
        plain = field.removeprefix(PRIVACY)
        word.takes(f"--{plain}", choices=list(known), default="", help_of=f"capture_{plain}")


def capture_one(session: Session) -> int:
    """Keep them as a lead, with what was said and agreed to."""
    options = session.options
    form, is_card = _form(options)
    privacy = {name.removeprefix(PRIVACY): _told(options, name) for name in PRIVACY_FIELDS}
    privacy["origin"] = privacy["origin"] or ("card" if is_card else "person")
    with session.writing() as writing:
        caught = Capture(
            form,
            options.tier,
            dict(answer_of(session, each) for each in options.said),
            {name: value for name, value in privacy.items() if value},
        )
        receipt, _key = capture(writing.connection, caught, by=writing.by, now=writing.now)
        return tell_done(session, receipt)


def _form(options: Any) -> tuple[LeadForm, bool]:
    """What was typed; over what a card on the standard input says, where one is asked for."""
    typed = {name: getattr(options, option) for option, name in _TYPED.items()}
    typed = {name: value for name, value in typed.items() if value.strip()}
    if not options.card:
        return LeadForm(**typed), False
    draft = read_paste(sys.stdin.read())
    if not draft.is_card or not draft.says_who:
        raise Trouble("pasted_nobody")
    return replace(draft.form(), **typed), True


def _told(options: Any, field: str) -> str:
    value: str = getattr(options, field.removeprefix(PRIVACY))
    return value
