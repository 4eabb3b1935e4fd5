"""``lists``, ``tag``, ``untag``: the team's words, and tags on leads."""

from __future__ import annotations

from datetime import date

from sqlalchemy import Connection

from slaapp.cli.done import tell_done
from slaapp.cli.moments import day_of
from slaapp.cli.output import print_json, print_table
from slaapp.cli.parser import WordList
from slaapp.cli.session import Session
from slaapp.domain.criterion_operator import number_of
from slaapp.domain.folding import fold
from slaapp.domain.trouble import Trouble
from slaapp.operations.campaign import CampaignForm, change_campaign
from slaapp.operations.list_merging import merge_entries
from slaapp.operations.lists import add_entry, rename_entry, withdraw_entry
from slaapp.operations.tags import tag_leads, untag_leads
from slaapp.store.word_lists import LISTS, EntryRow, entries


def add_words(words: WordList) -> None:
    """``lists show``, ``add``, ``rename``, ``merge``, ``withdraw``, ``campaign``; tags."""
    acts = words.add_group("lists")
    for act, run in (("show", show), ("add", add), ("rename", rename), ("merge", merge_two),
                     ("withdraw", withdraw)):  # fmt: skip
        word = acts.add(act, run)
        word.takes("list", choices=list(LISTS), help_of="which_list")
        if act != "show":
            word.takes("name", help_of="entry_name")
        if act in ("rename", "merge"):
            word.takes("other", help_of="new_name" if act == "rename" else "entry_kept")
    dated = acts.add("campaign", campaign)
    dated.takes("name", help_of="entry_name")
    dated.takes("--from", dest="first", default=None, metavar="2026-06-01", help_of="first_day")
    dated.takes("--to", dest="last", default=None, metavar="2026-08-31", help_of="last_day")
    dated.takes("--cost", default=None, metavar="1200", help_of="campaign_cost")
    dated.takes("--currency", default="EUR", metavar="EUR", help_of="campaign_currency")
    for word_of, run in (("tag", tag), ("untag", untag)):
        tagged = words.add(word_of, run)
        tagged.takes("lead", help_of="lead")
        tagged.takes("names", nargs="+", help_of="tag_names")


def show(session: Session) -> int:
    """The entries of a list, with how many leads are behind each."""
    code = session.options.list
    with session.reading() as reading:
        found = entries(reading.connection, code)
    words = session.vocabulary.word
    named = [each.name or words("reason", each.code) for each in found]
    if session.wants_json:
        rows = zip(found, named, strict=True)
        print_json([{"id": each.id, "name": name, "leads": each.leads} for each, name in rows])
        return 0
    heads = [session.say("head.name"), session.say("head.leads")]
    lines = [[name, str(each.leads)] for each, name in zip(found, named, strict=True)]
    print_table(heads, lines, "lr")
    return 0


def add(session: Session) -> int:
    """A new entry."""
    given = session.options
    with session.writing() as writing:
        receipt, _key = add_entry(
            writing.connection, given.list, given.name, by=writing.by, now=writing.now
        )
        return tell_done(session, receipt)


def rename(session: Session) -> int:
    """Call an entry otherwise."""
    given = session.options
    with session.writing() as writing:
        key = _entry(session, writing.connection, given.list, given.name).id
        receipt = rename_entry(
            writing.connection, given.list, key, given.other, by=writing.by, now=writing.now
        )
        return tell_done(session, receipt)


def merge_two(session: Session) -> int:
    """The first entry becomes the second."""
    given = session.options
    with session.writing() as writing:
        keys = (
            _entry(session, writing.connection, given.list, name).id
            for name in (given.name, given.other)
        )
        receipt = merge_entries(
            writing.connection, given.list, *keys, by=writing.by, now=writing.now
        )
        return tell_done(session, receipt)


def withdraw(session: Session) -> int:
    """Take an entry off its list."""
    given = session.options
    with session.writing() as writing:
        key = _entry(session, writing.connection, given.list, given.name).id
        receipt = withdraw_entry(
            writing.connection, given.list, key, by=writing.by, now=writing.now
        )
        return tell_done(session, receipt)


def campaign(session: Session) -> int:
    """A campaign's days and cost; what is not given stays."""
    given = session.options
    with session.writing() as writing:
        held = _entry(session, writing.connection, "campaign", given.name)
        cost = held.cost_cents if given.cost is None else _cents(given.cost)
        form = CampaignForm(
            held.name or "",
            _day(given.first or held.starts_on),
            _day(given.last or held.ends_on),
            cost,
            given.currency,
        )
        receipt = change_campaign(writing.connection, held.id, form, by=writing.by, now=writing.now)
        return tell_done(session, receipt)


def tag(session: Session) -> int:
    """Put tags on a lead."""
    with session.writing() as writing:
        leads = [writing.lead(session.options.lead)]
        names = session.options.names
        return tell_done(
            session, tag_leads(writing.connection, leads, names, writing.by, writing.now)
        )


def untag(session: Session) -> int:
    """Take tags off a lead."""
    with session.writing() as writing:
        leads = [writing.lead(session.options.lead)]
        names = session.options.names
        return tell_done(
            session, untag_leads(writing.connection, leads, names, writing.by, writing.now)
        )


def _entry(session: Session, connection: Connection, code: str, name: str) -> EntryRow:
    """The entry that a typed name means. Raises Trouble("unknown_entry")."""
    with connection.begin():
        found = entries(connection, code)
    for each in found:
        said = each.name or session.vocabulary.word("reason", each.code)
        if name == each.id or fold(name) == fold(said):
            return each
    raise Trouble("unknown_entry")


def _day(text: str | None) -> date | None:
    return None if text is None else day_of(text)


def _cents(typed: str) -> int:
    number = number_of(typed)
    if number is None:
        raise Trouble("value_unreadable", value=typed, name="cost")
    return round(number * 100)
