"""Judged many at once or one by one: the same points, and the same instant of being qualified."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from random import Random

from hypothesis import given, settings

from slaapp.domain.agreement import Agreement, AgreementVersion
from slaapp.domain.criterion import BEHAVIOURS, CUSTOM, FIELDS, INTERESTS, Criterion, FieldValue
from slaapp.domain.events import Event
from slaapp.domain.instants import DAY, HOUR, SECOND
from slaapp.domain.learning.judging import Judge, Judged
from slaapp.domain.learning.looking import Looking, TermsAt
from slaapp.domain.learning.past import WITH_SALES, PastEvent, PastLead, Version, Write
from slaapp.domain.rulebook import Rulebook
from slaapp.domain.score import score_by
from tests.store.judged_leads import DAYS_AGO, KEYS, MONDAY_DAY, NUMBERS, PAGES, TEXTS
from tests.store.random_leads import seeds
from tests.store.random_terms import some_terms
from tests.store.workspaces import MONDAY

MIDNIGHT = MONDAY - 10 * HOUR
NEW_RULES = MONDAY - 10 * DAY
SAID = ("interest.need", "interest.timing")
UNKNOWN = frozenset({"source", "custom:x"})


def one_by_one(past: PastLead, looking: Looking, terms_at: TermsAt) -> Judged:
    """What the score of a single lead says at each of the moments."""
    sheets = [
        (look, score_by(look.terms, look.moment.facts, look.end, look.day))
        for look in looking.looks(past, looking.moments_of(past), terms_at)
    ]
    enough = [look.at for look, each in sheets if each.qualifies and look.moment.is_new]
    best = max(((not each.barred_by, each.total) for _, each in sheets), default=(True, 0))
    return Judged(past.lead_id, best[1], next(iter(enough), None), past.is_as_imported)


def some_value(draw: Random) -> FieldValue:
    day = MONDAY_DAY.replace(day=draw.randint(1, 5)).isoformat()
    return draw.choice((draw.choice(TEXTS), draw.choice(NUMBERS), day))


def some_past(draw: Random, number: int) -> PastLead:
    """A lead that came, changed, did and said things; some were handed over."""
    begun = MONDAY - draw.choice(DAYS_AGO) * DAY - draw.randrange(DAY)
    came = Event(f"{number}-0", "received", begun, begun)
    events = [PastEvent(came, begun)]
    for at in range(1, draw.choice((1, 2, 6, 12))):
        events.append(some_event(draw, f"{number}-{at}", begun))
    if draw.random() < 0.4:
        over = begun + draw.randrange(20 * DAY)
        events.append(PastEvent(Event(f"{number}-z", draw.choice(_ENDS), over, over), over))
    writes = [begun, *sorted(begun + draw.randrange(30 * DAY) for _ in range(draw.choice((0, 2))))]
    codes = (*FIELDS, *(CUSTOM + key for key in KEYS))
    versions = tuple(
        Version(Write(at, at), {code: some_value(draw) for code in codes if draw.random() < 0.7})
        for at in writes
    )
    return PastLead(f"lead-{number}", versions, tuple(events), draw.random() < 0.1)


_ENDS = sorted(WITH_SALES)


def some_event(draw: Random, key: str, begun: int) -> PastEvent:
    at = begun + draw.choice((-DAY, 0, SECOND, HOUR, DAY, 3 * DAY, 40 * DAY))
    if draw.random() < 0.4:
        # The last instant of a day in Paris: what is counted then, and what not any more.
        at -= (at - MIDNIGHT) % DAY + 1
    noted = max(at, begun) + draw.choice((0, 0, 5 * DAY))
    gone = ((noted + DAY, draw.choice((None, noted + 9 * DAY))),) if draw.random() < 0.2 else ()
    if draw.random() < 0.3:
        code = draw.choice(SAID)
        answer = draw.choice((*INTERESTS[code], None, ""))
        return PastEvent(Event(key, "changed", at, noted, field=code, value=answer), noted, gone)
    said = {"value": draw.choice(PAGES), "note": draw.choice((None, "Été"))}
    return PastEvent(Event(key, draw.choice(BEHAVIOURS), at, noted, **said), noted, gone)


def telling(draw: Random) -> Criterion:
    """A criterion that holds for some of these leads and not for others."""
    points, half_life = draw.choice((-20, 5, 10, 25)), draw.choice((None, None, 1, 7))
    if draw.random() < 0.3:
        code = draw.choice(SAID)
        answer = (draw.choice(INTERESTS[code]),)
        return Criterion(code, draw.choice(("is", "is_not")), answer, points, half_life=half_life)
    if draw.random() < 0.4:
        within = Criterion("custom:été", "within_last", (draw.choice("1259"),), points)
        said = draw.choice((Criterion("custom:x", "is", ("1",), points), within))
        return draw.choice((said, Criterion("request", "contains", ("e",), points)))
    field = draw.choice(("event:visit", "event:visit", "event:meeting", "last:visit"))
    return Criterion(
        field,
        draw.choice(("at_least", "at_most")),
        (draw.choice("123"),),
        points,
        draw.choice((None, 1, 3, 40)),
        draw.choice(("", "", "tarifs")),
        half_life,
        draw.choice(("", "a")),
    )


def some_rules(draw: Random) -> Agreement:
    """Any terms, with criteria that tell these leads apart, and where not every lead is barred."""
    terms = some_terms(draw)
    few = terms.qualifying.gates[: draw.choice((0, 0, 1, 2))]
    more = tuple(telling(draw) for _ in range(draw.randint(2, 8)))
    qualifying = replace(terms.qualifying, gates=few)
    return replace(terms, criteria=(*terms.criteria, *more), qualifying=qualifying)


def sides_of(draw: Random, versions: Sequence[AgreementVersion]) -> list[TermsAt]:
    """The versions of their days, the newest for all, another one beside them."""
    other = some_rules(draw)

    def of_the_day(at: int) -> Agreement | None:
        held = [each for each in versions if each.effective_from <= at]
        return held[-1].agreement if held else None

    return [of_the_day, lambda _at: versions[-1].agreement, lambda _at: other]


@settings(max_examples=25)
@given(seeds)
def test_many_at_once_are_judged_as_one_by_one(seed: int):
    draw = Random(seed)
    begins = draw.choice((0, MONDAY - 40 * DAY))
    terms = [some_rules(draw) for _ in range(2)]
    versions = [
        AgreementVersion("v1", 1, begins, terms[0]),
        AgreementVersion("v2", 2, NEW_RULES, terms[1]),
    ]
    book = Rulebook(draw.choice(("Europe/Paris", "America/Santiago")), versions, [])
    pasts = [some_past(draw, number) for number in range(draw.choice((0, 1, 15, 15)))]
    sides, unknown = sides_of(draw, versions), draw.choice((frozenset(), UNKNOWN))
    looking = Looking(book, MONDAY, unknown)
    expected = [[one_by_one(past, looking, each) for each in sides] for past in pasts]
    judge = Judge(book, MONDAY, unknown)
    half = len(pasts) // 2
    found = [*judge.judge(pasts[:half], sides), *judge.judge(pasts[half:], sides)]
    assert found == expected


def test_the_drawn_leads_tell_judgements_apart():
    apart = Counter[str]()
    for seed in range(12):
        draw = Random(seed)
        terms = some_rules(draw)
        book = Rulebook("Europe/Paris", [AgreementVersion("v1", 1, 0, terms)], [])
        pasts = [some_past(draw, number) for number in range(20)]
        judged = Judge(book, MONDAY).judge(pasts, [lambda _at, held=terms: held])
        apart["points"] += len({each.points for (each,) in judged}) > 4
        apart["qualified"] += 0 < sum(each.qualified_at is not None for (each,) in judged) < 20
        apart["imported"] += 0 < sum(each.as_imported for (each,) in judged) < 20
    assert min(apart[each] for each in ("points", "qualified", "imported")) >= 3, apart
