"""Caps, gates, grades: what they come to, and that the total is the sum of its lines always."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from slaapp.domain.agreement import Agreement
from slaapp.domain.criterion import Criterion, LeadFacts
from slaapp.domain.events import Event
from slaapp.domain.gate import BEFORE_HAND_OVER, MUST, MUST_NOT, Gate
from slaapp.domain.grade import CELLS, Matrix
from slaapp.domain.instants import DAY
from slaapp.domain.missing import Gap, missing_of
from slaapp.domain.qualifying import GRADE, Qualifying
from slaapp.domain.score import ScoreSheet, score_by
from slaapp.domain.working_calendar import french_calendar
from tests.domain.agreements import parts
from tests.domain.test_criterion import values

NOW = 1_795_446_000_000
CALENDAR = french_calendar()
PHONE = Criterion("person.phone", "is_known", (), 15)
PRICES = Criterion("event:visit", "at_least", ("2",), 20, 30, "tarifs", 30, "web")
SEEN = Criterion("event:visit", "at_least", ("1",), 15, group="web")
BUDGET = Criterion("interest.budget", "is", ("yes",), 25)
STUDENT = Criterion("person.job_title", "contains", ("étudiant",), 0)


def terms_of(*criteria: Criterion, threshold: int = 50, **rules) -> Agreement:
    return Agreement(CALENDAR, criteria, threshold, qualifying=Qualifying(**rules))


def visit(days: float, page: str = "/tarifs") -> Event:
    at = NOW - int(days * DAY)
    return Event(f"v{days}", "visit", at, at, field="page", value=page)


def said(what: str, answer: str, days: float) -> Event:
    at = NOW - int(days * DAY)
    return Event(f"s{what}{days}", "changed", at, at, field=f"interest.{what}", value=answer)


def judged(terms: Agreement, fields=None, *events: Event) -> ScoreSheet:
    return score_by(terms, LeadFacts(fields or {}, events), NOW)


def test_a_visit_of_the_pricing_page_fades_from_the_last_one_on():
    terms = terms_of(PRICES)
    (line,) = judged(terms, {}, visit(12), visit(20), visit(1, "/contact")).lines
    assert (line.value, line.before, line.age, line.points) == (2, 20, 12, 15)
    assert judged(terms, {}, visit(12), visit(31)).total == 0, "one of them is too long ago"


def test_a_group_gives_no_more_than_its_cap_and_what_was_too_much_is_a_line():
    terms = terms_of(PRICES, SEEN, PHONE, caps={"web": 25})
    sheet = judged(terms, {"person.phone": "06"}, visit(0), visit(0.5))
    assert [line.points for line in sheet.lines] == [20, 15, 15]
    (cap,) = sheet.caps
    assert (cap.group, cap.cap, cap.points, cap.family) == ("web", 25, -10, "behaviour")
    assert sheet.total == 40


def test_what_somebody_said_counts_as_it_was_said_last_and_not_before():
    terms = terms_of(BUDGET)
    assert judged(terms, {}, said("budget", "yes", 3)).total == 25
    assert judged(terms, {}, said("budget", "yes", 3), said("budget", "no", 1)).total == 0
    assert judged(terms, {}, said("budget", "yes", -1)).total == 0, "said tomorrow"


def test_the_days_since_the_last_visit_are_whole_ones():
    recent = Criterion("last:visit", "at_most", ("3",), 10)
    assert judged(terms_of(recent), {}, visit(3.9), visit(9)).total == 10
    assert judged(terms_of(recent), {}, visit(4)).total == 0
    assert judged(terms_of(recent)).total == 0, "who never came was not here lately"
    assert judged(terms_of(replace(recent, operator="is_empty", operands=()))).total == 10


@pytest.mark.parametrize(
    ("kind", "title", "qualifies", "barred"),
    [
        (MUST_NOT, "Étudiante en droit", False, True),
        (MUST_NOT, "Directrice", True, False),
        (MUST_NOT, None, True, False),
        (MUST, "ETUDIANT", True, False),
        (MUST, "Directrice", False, True),
        (BEFORE_HAND_OVER, "Directrice", True, False),
    ],
)
def test_a_gate_bars_whatever_the_points(kind, title, qualifies, barred):
    terms = terms_of(PHONE, threshold=10, gates=(Gate(kind, STUDENT),))
    sheet = judged(terms, {"person.phone": "06", "person.job_title": title})
    assert sheet.total == 15
    assert sheet.qualifies is qualifies
    assert [line.gate.kind for line in sheet.barred_by] == ([kind] if barred else [])
    assert bool(sheet.lacks) is (kind == BEFORE_HAND_OVER)


MATRIX = Matrix((15, 10, 5), (40, 20, 10), {"A1": "hot", "A2": "warm", "B2": "cold"})


@pytest.mark.parametrize(
    ("phone", "events", "grade", "tier", "qualifies"),
    [
        ("06", (said("budget", "yes", 1), visit(0)), "A1", "hot", True),
        ("06", (said("budget", "yes", 1),), "A2", "warm", True),
        ("06", (), "A4", "cold", False),
        ("", (said("budget", "yes", 1),), "D2", "cold", False),
    ],
)
def test_a_grade_decides_where_both_sides_ticked_it(phone, events, grade, tier, qualifies):
    terms = terms_of(PHONE, BUDGET, SEEN, matrix=MATRIX, decided_by=GRADE)
    sheet = judged(terms, {"person.phone": phone}, *events)
    assert (sheet.grade, sheet.tier, sheet.qualifies) == (grade, tier, qualifies)


def test_a_matrix_that_does_not_decide_only_tells_the_grade():
    sheet = judged(terms_of(PHONE, threshold=15, matrix=MATRIX), {"person.phone": "06"})
    assert (sheet.grade, sheet.tier, sheet.qualifies) == ("A4", "cold", True)


events = st.lists(
    st.one_of(
        st.builds(visit, st.integers(0, 500), st.sampled_from(("/tarifs", "/prix", ""))),
        st.builds(said, st.just("budget"), st.sampled_from(("yes", "no")), st.integers(0, 500)),
    ),
    max_size=6,
).map(lambda drawn: tuple({event.id: event for event in drawn}.values()))
agreements = st.builds(
    Agreement,
    calendar=st.just(CALENDAR),
    **{name: parts[name] for name in ("criteria", "threshold", "tier_points", "qualifying")},
)
fields = st.dictionaries(st.sampled_from(("source", "request", "custom:x")), values)


@given(agreements, fields, events)
def test_the_total_is_the_sum_of_what_is_shown_after_fading_caps_and_negative_points(
    terms, held, happened
):
    sheet = judged(terms, held, *happened)
    shown = [line.points for line in (*sheet.lines, *sheet.caps)]
    assert sheet.total == sum(shown)
    assert sheet.total == sum(
        sheet.points_of(each) for each in ("profile", "behaviour", "interest")
    )
    for group, cap in terms.qualifying.caps.items():
        own = sum(line.points for line in sheet.lines if line.criterion.group == group)
        over = sum(line.points for line in sheet.caps if line.group == group)
        assert own + over == min(own, cap) or not any(
            line.criterion.group == group for line in sheet.lines
        )
    assert sheet.grade is None or sheet.grade in CELLS
    assert not (sheet.qualifies and sheet.barred_by)


@given(agreements, fields, events)
def test_what_is_said_to_be_missing_is_enough_and_no_more(terms, held, happened):
    sheet = judged(terms, held, *happened)
    missing = missing_of(terms, sheet)
    assert bool(missing) == (not sheet.qualifies) or terms.qualifying.grades is not None
    for gap in missing.gaps if terms.qualifying.grades is None else ():
        assert sheet.total + gap.points == terms.threshold
    for one in missing.sets:
        assert one
        assert not any(set(other) < set(one) for other in missing.sets if other is not one)


def test_what_is_missing_is_points_or_the_smallest_sets_of_criteria():
    terms = terms_of(PHONE, BUDGET, replace(SEEN, group=""), threshold=30)
    missing = missing_of(terms, judged(terms, {"person.phone": "06"}))
    assert missing.gaps == (Gap(15),)
    assert missing.sets == ((BUDGET,), (replace(SEEN, group=""),))
    assert not missing_of(terms, judged(terms, {"person.phone": "06"}, visit(1)))


def test_a_criterion_whose_cap_is_reached_already_is_no_way():
    terms = terms_of(SEEN, replace(PRICES, half_life=None), threshold=30, caps={"web": 15})
    missing = missing_of(terms, judged(terms, {}, visit(1, "/")))
    assert (missing.gaps, missing.sets) == ((Gap(15),), ())


def test_what_is_missing_to_a_grade_is_told_for_both_kinds_of_points():
    terms = terms_of(PHONE, BUDGET, SEEN, matrix=MATRIX, decided_by=GRADE)
    missing = missing_of(terms, judged(terms, {"person.phone": "06"}))
    assert missing.gaps == (Gap(20, 0, 20),)
    assert missing.sets == ((BUDGET,),)
    nothing = missing_of(terms, judged(terms))
    assert nothing.gaps == (Gap(30, 10, 20),)
    assert nothing.sets == ((BUDGET, PHONE),)


def test_a_gate_that_bars_is_named_before_any_points():
    gates = (Gate(MUST_NOT, STUDENT), Gate(MUST, Criterion("company.name", "is_known", (), 0)))
    terms = terms_of(PHONE, threshold=10, gates=gates)
    missing = missing_of(
        terms, judged(terms, {"person.phone": "1", "person.job_title": "étudiant"})
    )
    assert [line.gate for line in missing.bars] == [gates[0]]
    assert [line.gate for line in missing.needs] == [gates[1]]
    assert missing.gaps == ()
