"""The agreement on paper: every text of it, on pages that one can hang on the wall."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from PySide6.QtWidgets import QApplication

from slaapp.domain.agreement import Agreement, default_agreement
from slaapp.domain.clauses import clauses_of
from slaapp.domain.closures import Closure
from slaapp.domain.definitions import Definitions
from slaapp.domain.signature import Signature
from slaapp.domain.working_calendar import DatedEntry, Window, french_calendar
from slaapp.operations.agreement_templates import TEMPLATES, template
from tests.domain.agreements import agreements, full_agreement
from tests.ui.paper.sheets import NOW, long_agreement, paragraphs, sheet_of, texts_of
from ui.paper.agreement import agreement_paper
from ui.paper.clause_words import clause_name, promise_words
from ui.paper.measures import HEIGHT
from ui.paper.speech import Speech
from ui.paper.style import HEAD, HEADING
from ui.words import Language

ANAIS = Signature("marketing", "Anaïs Lefèvre", "Directrice marketing", NOW - 86_400_000)
BRUNO = Signature("sales", "Bruno Çelik", "", NOW)
SIGNED = {"number": 3, "effective_from": NOW - 1, "marketing": ANAIS, "sales": BRUNO}

pytestmark = pytest.mark.usefixtures("qapp")


def headings(paper) -> list[str]:
    return [
        "".join(each.text for each in strip.written).partition("\N{EM SPACE}")[2]
        for page in paper.pages
        for _, strip in page.placed
        if strip.written and strip.written[0].paragraph.style is HEADING
    ]


def around(paper, number: int) -> list[str]:
    """What stands in the margins of a page."""
    return [each.paragraph.text for each in paper.frame.lines(number)]


@settings(max_examples=12)
@given(agreements)
@example(replace(default_agreement(), definitions=Definitions(sal="\ufeffSAL", mql="\ufeff")))
def test_any_agreement_is_printed_with_each_of_its_texts(terms: Agreement):
    paper = agreement_paper(sheet_of(terms), "fr")
    said = "\0".join(paragraphs(paper))
    # A byte order mark that begins a text draws nothing.
    texts = [text.lstrip("\ufeff") for text in texts_of(terms)]
    missing = [text for text in texts if text.strip() and text not in said]
    assert missing == []
    assert all(page.height <= HEIGHT for page in paper.pages)


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("terms", [default_agreement(), full_agreement(), long_agreement()])
def test_every_clause_is_there_by_name_and_number_with_all_it_promises(
    terms: Agreement, language: str
):
    speech, said = Speech(language), paragraphs(agreement_paper(sheet_of(terms), language))
    labels: dict[str, str] = {}
    at = 0
    for clause in clauses_of(terms):
        at = said.index(clause_name(speech, clause), at)
        for line in promise_words(speech, clause, labels):
            assert said.index(line, at) >= at


def test_empty_parts_have_no_heading():
    bare = agreement_paper(sheet_of(Agreement(french_calendar())), "en")
    assert headings(bare) == [
        "Which leads are qualified",
        "What sales promises",
        "What binds both sides",
        "Working calendar",
        "How the figures are reckoned",
        "Signatures",
    ]
    whole = headings(agreement_paper(sheet_of(full_agreement()), "en"))
    assert whole[:2] == ["Parties", "Definitions"]
    assert len(whole) == 9


def test_no_heading_and_no_head_of_a_table_ends_a_page():
    for terms in (long_agreement(), full_agreement(), default_agreement()):
        for page in agreement_paper(sheet_of(terms), "fr").pages[:-1]:
            assert not page.placed[-1][1].glued
            drawn = [strip for _, strip in page.placed if strip.written]
            assert all(each.paragraph.style not in (HEADING, HEAD) for each in drawn[-1].written)


def test_a_table_over_pages_repeats_its_head_and_no_row_stands_alone():
    paper = agreement_paper(sheet_of(long_agreement()), "en")
    tables = [
        [strip.head for _, strip in page.placed if strip.head is not None] for page in paper.pages
    ]
    parted = 0
    for (before, page), after in zip(pairwise(paper.pages), tables[1:], strict=True):
        first = page.placed[0][1]
        if not first.glued or before.placed[-1][1].head is not first:
            continue
        parted += 1
        assert page.placed[1][1].head is first
        assert after.count(first) >= 2
    assert parted >= 3


def test_a_version_in_force_names_its_number_its_digest_and_who_signed():
    sheet = sheet_of(full_agreement(), "in_force", **SIGNED)
    paper = agreement_paper(sheet, "en")
    said = paragraphs(paper)
    assert "Version 3 – in force since 23 November 2026" in said
    assert sheet.sha256 in said
    assert {"Anaïs Lefèvre", "Directrice marketing", "Bruno Çelik"} <= set(said)
    assert said.count("signed in slaapp") == 2
    for number in range(1, len(paper.pages) + 1):
        margins = around(paper, number)
        assert f"Version 3 – SHA-256 {sheet.sha256[:12]}…" in margins
        assert f"page {number} of {len(paper.pages)}" in margins


def test_who_signed_is_a_party_where_the_agreement_left_it_open():
    said = paragraphs(agreement_paper(sheet_of(default_agreement(), "in_force", **SIGNED), "en"))
    names = ("Anaïs Lefèvre", "Directrice marketing", "Bruno Çelik")
    assert [said.count(name) for name in names] == [2, 2, 2], "as parties and as signers"


def test_a_draft_and_a_proposal_are_marked_and_leave_lines_to_sign_on():
    draft = agreement_paper(sheet_of(default_agreement()), "en")
    assert any(text.startswith("Draft – as of") for text in paragraphs(draft))
    assert all(around(draft, 1 + at)[-2].startswith("Draft – ") for at in range(len(draft.pages)))
    assert "signed in slaapp" not in paragraphs(draft)
    begins = date(2027, 1, 4)
    half = sheet_of(full_agreement(), "proposed", marketing=ANAIS, begins_on=begins)
    said = paragraphs(agreement_paper(half, "en"))
    assert "To be in force from 4 January 2027 on." in said
    assert said.count("signed in slaapp") == 1


def test_the_paper_speaks_its_own_language_whatever_the_window_speaks(qapp: QApplication):
    sheet = sheet_of(full_agreement(), "in_force", **SIGNED)
    window = Language(qapp)
    for spoken in ("fr", "en"):
        window.choose(spoken, keep=False)
        english, french = (paragraphs(agreement_paper(sheet, each)) for each in ("en", "fr"))
        assert "09:00 – 12:30, 14:00 – 17:30" in english
        assert ("Monday" in english, "Lundi" in french, "Monday" in french) == (True, True, False)
        assert any("at least 75%" in text for text in english)
        assert any("75\N{NARROW NO-BREAK SPACE}%" in text for text in french)
    window.withdraw()


def test_holidays_and_closures_of_the_year_to_come_are_listed_and_no_others():
    entries = (
        DatedEntry(date(2026, 12, 25), "holiday", (), "Noël", 1),
        DatedEntry(date(2026, 12, 24), "half_day", (Window(540, 720),), "Veille", 1),
        DatedEntry(date(2026, 11, 11), "holiday", (), "Armistice", 1),
        DatedEntry(date(2027, 1, 1), "holiday", (), "Nouvel an", 1, observed=False),
    )
    said = paragraphs(agreement_paper(sheet_of(default_agreement(), entries=entries), "en"))
    assert {"Public holiday – Noël", "Half-day – Veille", "Friday 25 December 2026"} <= set(said)
    assert "09:00 – 12:00" in said
    assert not [text for text in said if "Armistice" in text or "Nouvel an" in text]


def test_a_closure_of_many_days_is_one_line():
    summer = Closure(date(2027, 8, 2), date(2027, 8, 20), "Congés").entries(0)
    said = paragraphs(agreement_paper(sheet_of(default_agreement(), entries=summer), "en"))
    assert said.count("Closure – Congés") == 1
    assert "Monday 2 August 2027 – Friday 20 August 2027" in said


def test_a_windows_end_after_midnight_and_a_week_to_come_are_said():
    calendar = french_calendar()
    night = (Window(22 * 60, 6 * 60),)
    week = (*calendar.week[:6], night)
    changed = replace(calendar, changes=((date(2027, 3, 1), week),))
    said = paragraphs(agreement_paper(sheet_of(Agreement(changed)), "en"))
    assert any(text.startswith("From 1 March 2027 on") for text in said)
    assert "22:00 – 06:00 on the next day" in said


def test_a_field_of_the_teams_own_is_called_by_its_label():
    sheet = sheet_of(full_agreement(), labels=(("budget", "Budget annuel (€)"),))
    assert "– Budget annuel (€)" in paragraphs(agreement_paper(sheet, "fr"))


def words(text: str) -> str:
    """Without the breaks of lines."""
    return "".join(text.split())


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext is not installed")
@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_text_can_be_taken_out_of_the_pdf_again(tmp_path, language: str):
    terms = replace(
        template(TEMPLATES[0]).terms("fr"), definitions=Definitions(lead="Un œuf à 5 €")
    )
    for number, held in enumerate((terms, long_agreement())):
        paper = agreement_paper(sheet_of(held, "in_force", **SIGNED), language)
        file = tmp_path / f"{number}.pdf"
        file.write_bytes(paper.pdf())
        taken = words(
            subprocess.run(
                ["pdftotext", "-raw", str(file), "-"], capture_output=True, text=True, check=True
            ).stdout
        )
        missing = [line for line in paper.texts() if words(line) and words(line) not in taken]
        assert missing == []
        assert f"{len(paper.pages)}" in taken


def test_the_pdf_is_a4_with_its_fonts_in_it():
    paper = agreement_paper(sheet_of(default_agreement()), "fr")
    content = paper.pdf()
    assert content.startswith(b"%PDF-")
    assert content.count(b"/Type /Page\n") == len(paper.pages)
    assert b"/FontFile" in content
    assert content.count(b"/MediaBox [0 0 595.000000 842.000000]") == len(paper.pages)


def test_where_a_grade_decides_no_threshold_is_printed_beside_it():
    full = full_agreement()
    said = paragraphs(agreement_paper(sheet_of(full), "en"))
    assert "A lead has the points of all criteria that it meets. They make its grade." in " ".join(
        said
    )
    assert "Threshold" not in said
    points = replace(full, qualifying=replace(full.qualifying, decided_by="threshold"))
    said = paragraphs(agreement_paper(sheet_of(points), "en"))
    assert "Threshold" in said
    assert any("The grades are told; the points decide." in each for each in said)
