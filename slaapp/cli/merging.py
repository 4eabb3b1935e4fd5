"""``merge``: two leads that are one."""

from __future__ import annotations

from collections.abc import Iterable

from slaapp.cli.done import tell_done
from slaapp.cli.parser import WordList
from slaapp.cli.session import Session
from slaapp.domain.criterion import CUSTOM
from slaapp.domain.trouble import Trouble
from slaapp.operations.merge import merge
from slaapp.store.rows.merging import MERGED_FIELDS

_SIDES = {"a": False, "b": True}


def add_words(words: WordList) -> None:
    """``merge``."""
    merged = words.add("merge", merge_leads)
    merged.takes("lead", help_of="merge_kept")
    merged.takes("other", help_of="merge_other")
    merged.takes("--take", action="append", default=[], metavar="FIELD=B", help_of="merge_take")


def merge_leads(session: Session) -> int:
    """The second lead goes on under the first."""
    options = session.options
    picks = _picks(options.take)
    with session.writing() as writing:
        receipt = merge(
            writing.connection,
            writing.lead(options.lead),
            writing.lead(options.other),
            picks=picks,
            by=writing.by,
            now=writing.now,
        )
        return tell_done(session, receipt)


def _picks(typed: Iterable[str]) -> dict[str, bool]:
    """Whose value is taken, by field: "email=B", "company=A", "custom:budget=B".

    Raises Trouble: merge_field_unknown, merge_side_unknown.
    """
    named = {code.rpartition(".")[2]: code for code in MERGED_FIELDS} | {"company": "company.name"}
    picks = {}
    for text in typed:
        field, _equals, side = text.rpartition("=")
        code = named.get(field, field)
        if code not in MERGED_FIELDS and not code.startswith(CUSTOM):
            raise Trouble("merge_field_unknown", field=field)
        if side.lower() not in _SIDES:
            raise Trouble("merge_side_unknown", typed=text)
        picks[code] = _SIDES[side.lower()]
    return picks
