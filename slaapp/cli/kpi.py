"""``kpi``: the shared figures of a period, in groups; the same query as the Scoreboard's."""

from __future__ import annotations

from typing import Any

from resources.kpi_words import kpi_word
from slaapp.cli.kpi_document import board_document
from slaapp.cli.numbers import decimal_text, money_text, share_text
from slaapp.cli.output import print_json, print_table, span_text
from slaapp.cli.parser import WordList
from slaapp.cli.periods import Period, chosen_period
from slaapp.cli.session import Reading, Session
from slaapp.domain.agreement import AgreementVersion
from slaapp.domain.kpi import Rate
from slaapp.domain.kpi_value import KpiValue, Money, Spread
from slaapp.domain.lead_filter import LeadFilter
from slaapp.store.figures.board import GROUPS, BoardLine, board
from slaapp.store.figures.kpis import DURATIONS, TABLED, Kpi


def add_words(words: WordList) -> None:
    """``kpi``."""
    kpi = words.add("kpi", show_figures)
    kpi.takes("--period", default=None, metavar="2017-10")
    kpi.takes("--from", dest="since", default=None, metavar="2017-06", help_of="since")
    kpi.takes("--until", default=None, metavar="2017-12")
    kpi.takes("--by", choices=list(GROUPS), default=None)


def show_figures(session: Session) -> int:
    """Print the figures of the leads received in the period, in all and by group."""
    options = session.options
    period = chosen_period(options.period, options.since, options.until)
    with session.reading() as reading:
        version = reading.book.version_at(reading.now)
        days = version.agreement.conversion_days if version else None
        total = _figures(reading, period, None, days)
        groups = _figures(reading, period, options.by, days) if options.by else []
        if session.wants_json:
            print_json(board_document(reading, period, version, options.by, total, groups))
        else:
            _tell(session, reading, period, version, total, groups)
    return 0


def _figures(
    reading: Reading, period: Period, by: str | None, conversion_days: int | None
) -> list[BoardLine]:
    chosen = LeadFilter(
        received_from=period.begins_at(reading.zone), received_until=period.ends_at(reading.zone)
    )
    return board(
        reading.connection,
        chosen,
        reading.book,
        reading.now,
        by=by,
        conversion_days=conversion_days,
    )


def _tell(
    session: Session,
    reading: Reading,
    period: Period,
    version: AgreementVersion | None,
    total: list[BoardLine],
    groups: list[BoardLine],
) -> None:
    say = session.say
    print(_period_text(session, period, reading.workspace.zone))
    if version is not None:
        print(say("kpi.agreement", number=version.number))
    print()
    rows = [_row(session, _name(session, line), line) for line in groups]
    rows += [_row(session, say("kpi.total"), line) for line in total]
    head = _head(session)
    print_table(head, rows, "l" + "r" * (len(head) - 1))
    print()
    days = version.agreement.conversion_days if version else None
    print(say("kpi.conversion_within", days=days) if days else say("kpi.conversion_so_far"))
    whole = total[0]
    if young := whole.count("immature"):
        print(say("kpi.too_young", n=young))
    print(say("kpi.response"))
    if whole.count("won"):
        print(say("kpi.value", n=whole.money("value").unknown))
    if any(_says_little(value) for line in (*groups, *total) for value in line.values.values()):
        print(say("kpi.too_few"))


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


def _row(session: Session, name: str, line: BoardLine) -> list[str]:
    cells = [name]
    for kpi in TABLED:
        cells += _cells(session, kpi, line.values[kpi.code])
    return cells


def _cells(session: Session, kpi: Kpi, value: KpiValue) -> list[str]:
    language = session.vocabulary.language
    if isinstance(value, Rate):
        mark = "*" if value.is_too_few else ""
        between = value.interval
        shown = "" if between is None else " – ".join(share_text(end, language) for end in between)
        return [share_text(value.value, language) + mark, f"{value.k}/{value.n}", shown]
    if isinstance(value, Spread):
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


def _name(session: Session, line: BoardLine) -> str:
    if line.name is None:
        return session.say("kpi.empty")
    # Tiers are codes; sources, owners and months are called what they are called.
    return session.vocabulary.word("tier", line.name) if line.key == line.name else line.name


def _days(session: Session, days: Any) -> str:
    said = decimal_text(days, 1, session.vocabulary.language)
    return said if days is None else f"{said} {session.say('kpi.days')}"
