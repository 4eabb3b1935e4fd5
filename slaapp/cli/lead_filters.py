"""The filters of ``leads``: the same that the window has, each an option."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any

from slaapp.cli.author import find_member
from slaapp.cli.moments import day_of
from slaapp.cli.parser import Parser
from slaapp.cli.session import Reading, Session
from slaapp.domain.filter_joining import both
from slaapp.domain.folding import fold
from slaapp.domain.instants import Instant, start_of_day
from slaapp.domain.lead_filter import EMPTY, NOBODY_STILL, LeadFilter
from slaapp.domain.saved_view import ListView
from slaapp.domain.stagnation import still_filter
from slaapp.domain.standing import STAGES
from slaapp.domain.trouble import Trouble
from slaapp.store.rows.lead_orders import SORTED_ANEW
from slaapp.store.rows.leads import SORTABLE
from slaapp.store.rows.members import members
from slaapp.store.rows.named import product_names, tag_names
from slaapp.store.rows.saved_views import saved_views
from slaapp.store.rows.team import campaigns, custom_fields, sources

EMPTY_WORDS = ("(empty)", "-")
"""What stands for "no source", "nobody" after a filter."""

_TIERS = ("hot", "warm", "cold")
_NOW = ("overdue", "at_risk", "undecided", "awake")
_ORDERS = tuple(sorted({*SORTABLE, *SORTED_ANEW}))


def take_filters(leads: Parser) -> None:
    """The options of every filter, of a saved list and of an order."""
    leads.takes("--view", default=None, metavar="NAME")
    leads.takes("--stage", action="append", choices=list(STAGES), default=None)
    for name in ("--source", "--owner", "--campaign", "--product", "--tag"):
        leads.takes(name, action="append", default=None, metavar="NAME")
    leads.takes("--tier", action="append", choices=list(_TIERS), default=None)
    leads.takes("--field", action="append", default=None, metavar="NAME=VALUE")
    leads.takes("--min-score", type=int, default=None, metavar="N")
    leads.takes("--max-score", type=int, default=None, metavar="N")
    leads.takes("--received-from", default=None, metavar="2026-12-01")
    leads.takes("--received-to", default=None, metavar="2026-12-31")
    for name in (*_NOW, "untouched", "with_step", "without_step"):
        leads.takes(f"--{name.replace('_', '-')}", action="store_true")
    leads.takes("--search", default=None, metavar="TEXT")
    leads.takes("--sort", choices=list(_ORDERS), default=None)
    leads.takes("--ascending", action="store_true")


def chosen_view(session: Session, reading: Reading) -> ListView:
    """The saved list that was named, narrowed and sorted as the options say.

    Raises Trouble: unknown_view, view_unreadable, unknown_source, unknown_name, unknown_member …
    """
    options = session.options
    view = ListView() if options.view is None else _named_view(reading, options.view)
    chosen = both(as_of_now(reading, view.chosen), _chosen(session, reading))
    if options.sort is None:
        return ListView(chosen, view.columns, view.column, view.descending)
    return ListView(chosen, view.columns, options.sort, not options.ascending)


def as_of_now(reading: Reading, chosen: LeadFilter) -> LeadFilter:
    """A filter with its parts that mean "now" as of now."""
    version, still = reading.book.version_at(reading.now), None
    if version is not None:
        openings = reading.book.openings_of(version)
        still = still_filter(version.agreement.stagnation, openings, reading.now)
    return chosen.as_of(reading.now, still or NOBODY_STILL)


def _named_view(reading: Reading, name: str) -> ListView:
    known = saved_views(reading.connection)
    row = next((each for each in known if fold(each.name) == fold(name)), None)
    if row is None:
        raise Trouble("unknown_view", name=name, names=", ".join(each.name for each in known))
    if row.view is None:
        raise Trouble("view_unreadable")
    return row.view


def _chosen(session: Session, reading: Reading) -> LeadFilter:
    options, c = session.options, reading.connection
    first, last = options.received_from, options.received_to
    steps = (options.with_step or None) if not options.without_step else False
    parts: dict[str, Any] = {f"{name}_at": reading.now for name in _NOW if getattr(options, name)}
    return LeadFilter(
        text=options.search,
        stages=_tuple(options.stage),
        source_ids=_source_ids(reading, options.source),
        owner_ids=_owner_ids(reading, options.owner),
        campaign_ids=_keys({row.id: row.name for row in campaigns(c)}, options.campaign),
        product_ids=_keys(product_names(c), options.product),
        tags=_tags(reading, options.tag),
        custom=_fields(reading, options.field),
        tiers=_tuple(options.tier),
        score_from=options.min_score,
        score_until=None if options.max_score is None else options.max_score + 1,
        received_from=None if first is None else _midnight(reading, first),
        received_until=None if last is None else _midnight(reading, last, after=1),
        attempted=False if options.untouched else None,
        next_step=steps,
        **parts,
    )


def _midnight(reading: Reading, typed: str, after: int = 0) -> Instant:
    return start_of_day(day_of(typed) + timedelta(days=after), reading.zone)


def _tuple(given: Sequence[str] | None) -> tuple[str, ...] | None:
    return None if given is None else tuple(given)


def _source_ids(reading: Reading, names: Sequence[str] | None) -> tuple[str, ...] | None:
    """Every source of these names (a word's case and accents do not matter)."""
    if names is None:
        return None
    known = {row.id: row.name for row in sources(reading.connection)}
    try:
        return _keys(known, names)
    except Trouble as trouble:
        raise Trouble("unknown_source", name=trouble.values["name"]) from None


def _keys(known: Mapping[str, str], names: Sequence[str] | None) -> tuple[str, ...] | None:
    if names is None:
        return None
    return tuple(key for name in names for key in _meant(known, name))


def _meant(known: Mapping[str, str], name: str) -> list[str]:
    meant = [key for key, each in known.items() if fold(each) == fold(name)]
    if name in EMPTY_WORDS:
        meant.append(EMPTY)
    if not meant:
        raise Trouble("unknown_name", name=name, names=", ".join(known.values()))
    return meant


def _tags(reading: Reading, names: Sequence[str] | None) -> tuple[tuple[str, ...], ...] | None:
    """Each tag that was named is wanted."""
    if names is None:
        return None
    known = tag_names(reading.connection)
    return tuple(tuple(_meant(known, name)) for name in names)


def _fields(reading: Reading, given: Sequence[str] | None) -> tuple[tuple[str, ...], ...] | None:
    """``NAME=VALUE``, the name as people call the field or as its key; no value: it is empty."""
    if given is None:
        return None
    known = {row.key: row.label or row.key for row in custom_fields(reading.connection)}
    conditions = []
    for each in given:
        name, _sign, value = each.partition("=")
        keys = [key for key in known if fold(key) == fold(name)] or _meant(known, name)
        conditions.append((keys[0], EMPTY if value in EMPTY_WORDS else value))
    return tuple(conditions)


def _owner_ids(reading: Reading, names: Sequence[str] | None) -> tuple[str, ...] | None:
    if names is None:
        return None
    team = members(reading.connection)
    return tuple(EMPTY if name in EMPTY_WORDS else find_member(team, name) for name in names)
