"""``kpi``: the shared figures of a period, in groups; the same query as the Scoreboard's."""

from __future__ import annotations

from functools import partial
from typing import Any

from resources.bottleneck_words import bottleneck_sentence
from resources.difference_words import term_words
from resources.kpi_words import kpi_word
from resources.languages import said_in
from slaapp.cli.kpi_document import board_document
from slaapp.cli.kpi_readings import (
    board_period,
    found_bottlenecks,
    readings_definition,
    readings_document,
)
from slaapp.cli.looking_back import looking_back, take_day
from slaapp.cli.numbers import decimal_text, money_text, share_text
from slaapp.cli.output import print_json, print_table, span_text, time_text
from slaapp.cli.parser import WordList
from slaapp.cli.periods import Period, chosen_period
from slaapp.cli.session import Reading, Session
from slaapp.domain.agreement import AgreementVersion
from slaapp.domain.figure_question import Question
from slaapp.domain.kpi import Rate
from slaapp.domain.kpi_value import KpiValue, Money, Spread, TimeShare
from slaapp.store.figures.board import GROUPS
from slaapp.store.figures.kpis import DURATIONS, KPIS, TABLED, Kpi
from slaapp.store.figures.scoreboard import ScoreLine, scoreboard


def add_words(words: WordList) -> None:
    """``kpi``."""
    kpi = words.add("kpi", show_figures)
    kpi.takes("--period", default=None, metavar="2017-10")
    kpi.takes("--from", dest="since", default=None, metavar="2017-06", help_of="since")
    kpi.takes("--until", default=None, metavar="2017-12")
    kpi.takes("--by", choices=list(GROUPS), default=None)
    take_day(kpi)


def show_figures(session: Session) -> int:
    """Print the figures of the leads received in the period, in all and by group."""
    options = session.options
    period = chosen_period(options.period, options.since, options.until)
    with looking_back(session) as reading:
        version = reading.book.version_at(reading.now)
        asked = Question(
            period.begins_at(reading.zone),
            period.ends_at(reading.zone),
            by=options.by,
            conversion_days=version.agreement.conversion_days if version else None,
        )
        total, groups = scoreboard(reading.connection, asked, reading.book, reading.now)
        if session.wants_json:
            document = board_document(reading, period, version, options.by, total, groups)
            document["definition"] |= readings_definition()
            print_json(document | readings_document(reading, period, asked))
        else:
            _tell(session, reading, period, version, total, groups)
    return 0


def _tell(
    session: Session,
    reading: Reading,
    period: Period,
    version: AgreementVersion | None,
    total: ScoreLine,
    groups: list[ScoreLine],
) -> None:
    say = session.say
    print(_period_text(session, period, reading.workspace.zone))
    if session.options.as_of:
        print(say("kpi.as_of", moment=time_text(reading.now, reading.zone)))
    if version is not None:
        print(say("kpi.agreement", number=version.number))
    print()
    rows = [_row(session, _name(session, line), line) for line in groups]
    rows.append(_row(session, say("kpi.total"), total))
    head = _head(session)
    print_table(head, rows, "l" + "r" * (len(head) - 1))
    print()
    days = version.agreement.conversion_days if version else None
    print(say("kpi.conversion_within", days=days) if days else say("kpi.conversion_so_far"))
    if young := total.values["immature"]:
        print(say("kpi.too_young", n=young))
    print(say("kpi.response"))
    won = total.values["value"]
    if total.values["won"] and isinstance(won, Money):
        print(say("kpi.value", n=won.unknown))
    print()
    _tell_others(session, total)
    _tell_bottlenecks(session, reading, period)
    if any(_says_little(value) for line in (*groups, total) for value in line.values.values()):
        print(say("kpi.too_few"))


def _tell_others(session: Session, total: ScoreLine) -> None:
    """The figures of hand-overs and deadlines, one a row: they are not of the leads received."""
    say, language = session.say, session.vocabulary.language
    heads = [say("head.figure"), say("head.value"), say("head.k_of_n"), say("head.interval")]
    told = [kpi for kpi in KPIS if kpi.cohort != "received"]
    rows = [
        [kpi_word(kpi.code, "heading", language), *_one_row(session, kpi, total)] for kpi in told
    ]
    print(say("kpi.others"))
    print_table(heads, rows, "lrrr")
    print()


def _tell_bottlenecks(session: Session, reading: Reading, period: Period) -> None:
    language = session.vocabulary.language
    found = found_bottlenecks(reading, period)
    if not found:
        return
    within = board_period(period, reading)
    print(session.say("kpi.bottlenecks", first=within.first, last=within.last))
    for each in found:
        time = span_text(each.now.ms)
        shares = partial(share_text, language=language)
        given = (each.place, each.actor, time, each.now.leads, each.change, shares, language)
        print(f"- {bottleneck_sentence(*given)}")
    print()


def _one_row(session: Session, kpi: Kpi[Any], total: ScoreLine) -> list[str]:
    cells = _cells(session, kpi, total.values[kpi.code])
    if kpi.kind in DURATIONS:
        slow = kpi_word(kpi.code, "slow", session.vocabulary.language)
        cells = [f"{cells[0]}, {slow} {cells[1]}"]
    return cells + [""] * (3 - len(cells))


def _period_text(session: Session, period: Period, zone: str) -> str:
    """Whose figures they are: an open end is not said as one."""
    first, last = period.first, period.last
    known = {"first": first, "last": last}
    ends = "_".join(name for name, day in known.items() if day is not None) or "all"
    return session.say(f"kpi.period_{ends}", first=first, last=last, zone=zone)


def _says_little(value: KpiValue) -> bool:
    return isinstance(value, Rate) and value.is_too_few


def _head(session: Session) -> list[str]:
    """A heading for each cell of ``_row``."""
    say, language = session.say, session.vocabulary.language
    heads = [say("head.group")]
    for kpi in TABLED:
        heads.append(kpi_word(kpi.code, "heading", language))
        if kpi.kind == "rate":
            heads += [say("head.k_of_n"), say("head.interval")]
        elif kpi.kind in DURATIONS:
            heads.append(kpi_word(kpi.code, "slow", language))
    return heads


def _row(session: Session, name: str, line: ScoreLine) -> list[str]:
    cells = [name]
    for kpi in TABLED:
        cells += _cells(session, kpi, line.values[kpi.code])
    return cells


def _cells(session: Session, kpi: Kpi[Any], value: KpiValue) -> list[str]:
    language = session.vocabulary.language
    if isinstance(value, Rate):
        mark = "*" if value.is_too_few else ""
        between = value.interval
        shown = "" if between is None else " – ".join(share_text(end, language) for end in between)
        return [share_text(value.value, language) + mark, f"{value.k}/{value.n}", shown]
    if isinstance(value, TimeShare):
        return [share_text(value.value, language)]
    if isinstance(value, Spread):
        if kpi.kind == "number":
            return [decimal_text(each, 1, language) for each in (value.median, value.p90)]
        if kpi.kind == "days":
            return [_days(session, value.median), _days(session, value.p90)]
        return [_span_or_beyond(value, value.median), _span_or_beyond(value, value.p90)]
    if isinstance(value, Money):
        sums = (money_text(cents, currency, language) for currency, cents in value.cents.items())
        return [" + ".join(sums) or "–"]
    return [decimal_text(value, 0, language)]


def _span_or_beyond(spread: Spread, value: float | None) -> str:
    """A quantile that was never reached is longer than the longest wait seen."""
    if value is None and spread.longest is not None:
        return f"> {span_text(spread.longest)}"
    return span_text(value)


def _name(session: Session, line: ScoreLine) -> str:
    if line.name is None:
        return session.say("kpi.empty")
    if session.options.by == "weekday":
        # Groups count Monday as 1, words as 0.
        named = term_words()[f"weekday.{int(line.key) - 1}"]
        return said_in(named, session.vocabulary.language)
    # Tiers are codes; sources, owners and months are called what they are called.
    return session.vocabulary.word("tier", line.name) if line.key == line.name else line.name


def _days(session: Session, days: Any) -> str:
    said = decimal_text(days, 1, session.vocabulary.language)
    return said if days is None else f"{said} {session.say('kpi.days')}"
