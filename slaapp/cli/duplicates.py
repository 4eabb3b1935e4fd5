"""``duplicates`` lists leads that look like the same person; ``apart`` says that two are not."""

from __future__ import annotations

from slaapp.cli.done import tell_done
from slaapp.cli.output import print_json, print_table
from slaapp.cli.parser import WordList
from slaapp.cli.session import Session
from slaapp.operations.apart import keep_apart
from slaapp.store.likely_pairs import REVIEWED, likely_pairs
from slaapp.store.rows.pairs import PairRow, PairSide, pair_rows

_HEADS = ("strength", "why", "number", "lead", "number", "lead")


def add_words(words: WordList) -> None:
    """``duplicates``, ``apart``."""
    listed = words.add("duplicates", list_pairs)
    listed.takes("--least", type=int, default=REVIEWED, metavar="60", help_of="least_strength")
    parted = words.add("apart", part)
    parted.takes("lead", help_of="lead")
    parted.takes("other", help_of="apart_other")


def list_pairs(session: Session) -> int:
    """Every pair, the likest first."""
    with session.reading() as reading:
        pairs = likely_pairs(reading.connection, session.options.least)
        rows = pair_rows(reading.connection, pairs)
    if session.wants_json:
        print_json([_document(row) for row in rows])
    elif not rows:
        print(session.say("duplicates.none"))
    else:
        heads = [session.say(f"head.{name}") for name in _HEADS]
        print_table(heads, [_line(session, row) for row in rows], "rlrlrl")
    return 0


def part(session: Session) -> int:
    """The two are not the same."""
    options = session.options
    with session.writing() as writing:
        one, other = (writing.lead(word) for word in (options.lead, options.other))
        receipt = keep_apart(writing.connection, one, other, by=writing.by, now=writing.now)
        return tell_done(session, receipt)


def _line(session: Session, row: PairRow) -> list[str]:
    why = session.vocabulary.word("likeness", row.reason)
    sides = [text for side in (row.one, row.other) for text in (str(side.number), _who(side))]
    return [str(row.strength), why, *sides]


def _who(side: PairSide) -> str:
    known = (side.title, side.company if side.company != side.title else "", side.email)
    return ", ".join(text for text in known if text)


def _document(row: PairRow) -> dict[str, object]:
    sides = {
        name: {
            "id": side.lead_id,
            "number": side.number,
            "title": side.title,
            "company": side.company,
            "email": side.email,
            "phone": side.phone,
            "stage": side.stage,
            "owner": side.owner,
        }
        for name, side in (("one", row.one), ("other", row.other))
    }
    return {"reason": row.reason, "strength": row.strength, **sides}
