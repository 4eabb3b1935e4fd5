"""Two versions, one after the other, over real leads: every figure by the version of its hand-over.

The file of X Education has no dates: its leads are handed over in the order of their numbers,
spread over six months, and the second version begins in the middle. One lead in 24 will do.
"""

from __future__ import annotations

import csv
import shutil
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from slaapp.cli import main
from slaapp.domain.agreement import AgreementVersion, default_agreement
from slaapp.domain.agreement_diff import differences
from slaapp.domain.attainment_filter import AttainmentFilter
from slaapp.domain.commitment import Commitment
from slaapp.domain.instants import HOUR, MINUTE, Instant, to_datetime
from slaapp.domain.target import EndOfWorkingDay, WorkingTime, due_after
from slaapp.operations.agreement import put_in_force, save_draft
from slaapp.operations.contact import log_contact
from slaapp.operations.leads import LeadForm
from slaapp.operations.proposal import propose
from slaapp.operations.signing import sign
from slaapp.store.check import check_file
from slaapp.store.figures.attainment import attainment
from slaapp.store.figures.month_buckets import months_between
from slaapp.store.figures.promises import promises
from slaapp.store.rulebook import read_rulebook
from tests.store.workspaces import PARIS, Workspace, entered, paris

FIRST = Commitment("first_attempt", {"default": WorkingTime(4 * HOUR)})
OUTCOME = Commitment("outcome", {"default": EndOfWorkingDay(10)})
FASTER = Commitment("first_attempt", {"hot": WorkingTime(HOUR), "default": WorkingTime(2 * HOUR)})
ONE = replace(default_agreement(), name="v1", commitments=(FIRST, OUTCOME))
TWO = replace(ONE, name="v2", commitments=(FASTER, OUTCOME), volume_per_month=60)
BEGINS = paris("2026-09-01 00:00")
STEP, DAYS = 24, 182


@dataclass
class Lived:
    """The workspace, and what was done to each lead: handed over when, called when."""

    work: Workspace
    handed: dict[str, Instant]
    called: dict[str, Instant]
    versions: list[AgreementVersion]


@pytest.fixture(scope="module")
def lived(
    shared_data: Path, workspace_template: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Lived]:
    work = entered(Path(shutil.copy(workspace_template, tmp_path_factory.mktemp("x") / "x.slaapp")))
    sign_both(work)
    found = Lived(work, {}, {}, [])
    live(found, shared_data / "datasets" / "xeducation_sample.csv")
    yield found
    work.connection.close()
    work.opened.lock.release()


def sign_both(work: Workspace) -> None:
    """The first version now; the second one signed now too, to begin in September."""
    save_draft(work.connection, ONE, by=work.manager, now=work.tick())
    names = {"marketing_signer": "Anaïs", "sales_signer": "Bruno", "today": work.today}
    put_in_force(work.connection, **names, by=work.manager, now=work.tick())
    save_draft(work.connection, TWO, by=work.manager, now=work.tick())
    propose(work.connection, begins_on=date(2026, 9, 1), by=work.manager, now=work.tick())
    for side in ("marketing", "sales"):
        sign(work.connection, side, name="Zoé", by=work.manager, now=work.tick())


def live(found: Lived, path: Path) -> None:
    """Hand every lead over on its day; of three, one is called early, one late, one never."""
    work = found.work
    found.versions = list(read_rulebook(work.connection).versions)
    work.connection.rollback()
    with path.open(encoding="utf-8") as handle:
        rows = sorted(csv.DictReader(handle), key=lambda row: int(row["Lead Number"]))[::STEP]
    begin = work.now
    for at, row in enumerate(rows):
        day = to_datetime(begin, PARIS).date() + timedelta(days=1 + at * DAYS // len(rows))
        work.at(f"{day} {9 + at % 8:02d}:{at % 60:02d}")
        key = work.add(LeadForm(last_name=row["Prospect ID"][:8], source=row["Lead Source"]))
        work.hand_over(key)
        found.handed[key] = work.now
        if at % 3 != 2:
            call(found, key, 30 * MINUTE if at % 3 else 3 * HOUR)
    work.at("2027-01-15 12:00")


def call(found: Lived, key: str, after: int) -> None:
    """An attempt after so much working time; noted then, if nothing else was done meanwhile."""
    work = found.work
    book = read_rulebook(work.connection)
    openings = book.openings_of(book.versions[-1])
    work.connection.rollback()
    found.called[key] = openings.add(found.handed[key], after)
    log_contact(
        work.connection,
        key,
        outcome="no_answer",
        occurred_at=found.called[key],
        by=work.sales,
        now=max(work.now, found.called[key] + MINUTE),
    )


def version_of(found: Lived, key: str) -> AgreementVersion:
    """The version that a hand-over is held to, by the date alone."""
    return found.versions[1 + (found.handed[key] >= BEGINS)]


def first_attempts(found: Lived) -> list[tuple[str, str, Instant, Instant]]:
    return found.work.sql(
        "SELECT lead_id, tier, start_at, due_at FROM deadline WHERE commitment = 'first_attempt'"
    )


def test_every_hand_over_is_held_to_the_version_of_its_day(lived: Lived):
    query = """SELECT cycle.lead_id, number FROM cycle
        JOIN agreement ON agreement.id = cycle.agreement_id"""
    held = dict(lived.work.sql(query))
    assert len(held) == len(lived.handed) > 80
    assert held == {key: version_of(lived, key).number for key in held}
    assert set(Counter(held.values())) == {2, 3}


def test_every_deadline_is_the_one_its_version_promised(lived: Lived):
    book = read_rulebook(lived.work.connection)
    lived.work.connection.rollback()
    rows = first_attempts(lived)
    assert len(rows) == len(lived.handed)
    for key, tier, start, due in rows:
        version = version_of(lived, key)
        target = version.agreement.target_of("first_attempt", tier)
        assert target in (WorkingTime(HOUR), WorkingTime(2 * HOUR), WorkingTime(4 * HOUR))
        assert due == due_after(target, book.openings_of(version), start)


def test_each_months_attainment_counts_by_the_version_of_the_hand_over(lived: Lived):
    expected: Counter = Counter()
    for key, _tier, _start, due in first_attempts(lived):
        met = key in lived.called and lived.called[key] <= due
        expected[f"{to_datetime(due, PARIS):%Y-%m}", met] += 1
    chosen = AttainmentFilter().only(commitments="first_attempt")
    lines = attainment(lived.work.connection, chosen, lived.work.now, PARIS, "month")
    lived.work.connection.rollback()
    told = {line.key: (line.met, line.breached) for line in lines}
    assert told == {
        month: (expected[month, True], expected[month, False]) for month, _met in expected
    }
    assert len(told) >= 6
    # Three working hours kept the first version's promise, and break the second one's.
    early, late = told["2026-07"], told["2026-10"]
    assert early[0] / sum(early) > 0.6 > 0.4 > late[0] / sum(late)


def test_a_versions_line_of_a_month_counts_what_was_handed_over_under_it(lived: Lived):
    """The clauses by month and version, against a count of what was done."""
    expected: dict[tuple[str, int], Counter] = defaultdict(Counter)
    for key, _tier, _start, due in first_attempts(lived):
        met = key in lived.called and lived.called[key] <= due
        place = f"{to_datetime(due, PARIS):%Y-%m}", version_of(lived, key).number
        expected[place]["reached" if met else "missed"] += 1
    months = months_between(date(2026, 6, 1), date(2027, 1, 1))
    with lived.work.connection.begin():
        book = read_rulebook(lived.work.connection)
        lines = promises(lived.work.connection, book, months, lived.work.now)
    told = {
        (line.month, line.number): +Counter({part.name: part.count for part in line.parts})
        for line in lines
        if line.clause.code == "first_attempt"
    }
    assert {place: counts for place, counts in told.items() if counts} == expected
    assert {number for month, number in expected if month == "2026-08"} == {2}
    assert {number for month, number in expected if month == "2026-10"} == {3}
    volumes = {
        (line.month, line.number): line.promised
        for line in lines
        if line.clause.code == "volume" and line.month in ("2026-08", "2026-09")
    }
    assert volumes == {("2026-08", 2): 40, ("2026-09", 3): 60}


def test_what_changed_between_the_two_is_told(lived: Lived):
    one, two = (each.agreement for each in lived.versions[1:])
    assert [(each.code, each.how) for each in differences(one, two)] == [
        ("name", "changed"),
        ("volume_per_month", "changed"),
        ("commitments.first_attempt", "changed"),
    ]


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (
            "en",
            """\
Name — changed
    - v1
    + v2
Qualified leads per month — changed
    - 40
    + 60
Commitment: First attempt — changed
    - every lead within 4 h 00 of working time
    + hot within 1 h 00 of working time, others within 2 h 00 of working time""",
        ),
        (
            "fr",
            """\
Nom — modifié
    - v1
    + v2
Prospects qualifiés par mois — modifié
    - 40
    + 60
Engagement : Première tentative — modifié
    - tous les prospects en 4 h 00 de temps ouvré
    + chaud en 1 h 00 de temps ouvré, autres en 2 h 00 de temps ouvré""",
        ),
    ],
)
def test_what_changed_is_told_in_words_by_the_command_line(
    lived: Lived,
    language: str,
    said: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
):
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", {"en": "en_GB.UTF-8", "fr": "fr_FR.UTF-8"}[language])
    words = ["agreement", "diff", "2", "3", "--file", str(lived.work.path)]
    assert main(words, lambda: lived.work.now) == 0
    assert capsys.readouterr().out.replace("\u202f", " ").rstrip() == said


def test_the_file_is_sound_and_a_rebuild_gives_the_same(lived: Lived):
    assert check_file(lived.work.connection) == []
    lived.work.connection.rollback()
