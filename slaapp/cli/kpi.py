"""``kpi``: the shared figures of a period, in groups; the same query as the Scoreboard's."""

from __future__ import annotations

from typing import Any

from slaapp.cli.kpi_document import board_document
from slaapp.cli.numbers import decimal_text, money_text, share_text
from slaapp.cli.output import print_json, print_table, span_text
from slaapp.cli.parser import WordList
from slaapp.cli.periods import Period, chosen_period
from slaapp.cli.session import Reading, Session
from slaapp.domain.agreement import AgreementVersion
from slaapp.domain.lead_filter import LeadFilter
from slaapp.store.figures.board import GROUPS, BoardLine, Spread, board


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


_COLUMNS = (
    "group", "leads", "qualified", "handed_over", "accepted", "won", "conversion", "k_of_n",
    "interval", "response", "response_p90", "closing", "closing_p90", "value",
)  # fmt: skip


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
    print_table([say(f"head.{name}") for name in _COLUMNS], rows, "l" + "r" * (len(_COLUMNS) - 1))
    print()
    days = version.agreement.conversion_days if version else None
    print(say("kpi.conversion_within", days=days) if days else say("kpi.conversion_so_far"))
    whole = total[0]
    if whole.immature:
        print(say("kpi.too_young", n=whole.immature))
    print(say("kpi.response"))
    if whole.won:
        print(say("kpi.value", n=whole.won - whole.priced))
    if any(line.conversion.is_too_few for line in (*groups, *total)):
        print(say("kpi.too_few"))


def _period_text(session: Session, period: Period, zone: str) -> str:
    """Whose figures they are: an open end is not said as one."""
    first, last = period.first, period.last
    known = {"first": first, "last": last}
    ends = "_".join(name for name, day in known.items() if day is not None) or "all"
    return session.say(f"kpi.period_{ends}", first=first, last=last, zone=zone)


def _row(session: Session, name: str, line: BoardLine) -> list[str]:
    language = session.vocabulary.language
    rate, mark = line.conversion, "*" if line.conversion.is_too_few else ""
    between = rate.interval
    shown = "" if between is None else " – ".join(share_text(end, language) for end in between)
    counts = (line.leads, line.qualified, line.handed_over, line.accepted, line.won)
    return [
        name,
        *(decimal_text(count, 0, language) for count in counts),
        share_text(rate.value, language) + mark,
        f"{rate.k}/{rate.n}",
        shown,
        _span_or_beyond(line.response, line.response.median),
        _span_or_beyond(line.response, line.response.p90),
        _days(session, line.closing.median),
        _days(session, line.closing.p90),
        " + ".join(money_text(*sum_, language) for sum_ in _sums(line)) or "–",
    ]


def _sums(line: BoardLine) -> list[tuple[int, str]]:
    return [(cents, currency) for currency, cents in line.value.items()]


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
