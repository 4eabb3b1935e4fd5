"""Whatever the editor accepts is printed whole, on pages that one can hang on the wall."""

from __future__ import annotations

import shutil
import subprocess
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from slaapp.domain.agreement import Agreement
from slaapp.domain.clauses import clauses_of
from slaapp.operations.agreement_templates import TEMPLATES, template
from tests.domain.agreements import full_agreement
from tests.domain.sound_agreements import accepted
from tests.ui.paper.sheets import long_agreement, paragraphs, sheet_of, texts_of
from ui.paper.agreement import AgreementPaper, agreement_paper
from ui.paper.clause_words import clause_name, promise_words
from ui.paper.measures import HEIGHT
from ui.paper.speech import Speech
from ui.paper.style import HEAD, HEADING, NOTE

pytestmark = pytest.mark.usefixtures("qapp")

SIDES = {"fr": ("Pour le marketing", "Empreinte SHA-256"), "en": ("For marketing", "SHA-256")}
languages = st.sampled_from(("fr", "en"))


def plain(text: str) -> str:
    """Without the breaks of lines."""
    return "".join(text.split())


@settings(max_examples=max(8, settings.default.max_examples // 10))
@given(terms=accepted, language=languages)
def test_any_agreement_that_the_editor_accepts_is_printed_whole(terms: Agreement, language: str):
    paper = agreement_paper(sheet_of(terms), language)
    said = paragraphs(paper)
    together = plain("\0".join(said))
    assert [text for text in texts_of(terms) if plain(text) not in together] == []
    speech = Speech(language)
    for clause in clauses_of(terms):
        for line in (clause_name(speech, clause), *promise_words(speech, clause, {})):
            assert plain(line) in together
    assert_fit_for_the_wall(paper, language)


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("code", [*TEMPLATES, "full", "long"])
def test_what_ships_is_fit_for_the_wall(code: str, language: str):
    made = {"full": full_agreement, "long": long_agreement}
    terms = made[code]() if code in made else template(code).terms(language)
    assert_fit_for_the_wall(agreement_paper(sheet_of(terms), language), language)


def assert_fit_for_the_wall(paper: AgreementPaper, language: str) -> None:
    """Nothing runs over, no heading ends a page, the signatures are not torn apart."""
    assert all(page.height <= HEIGHT for page in paper.pages)
    for page in paper.pages[:-1]:
        drawn = [strip for _, strip in page.placed if strip.written]
        assert all(each.paragraph.style not in (HEADING, HEAD) for each in drawn[-1].written)
    places = [at for at, page in enumerate(paper.pages) for _ in signature_lines(page, language)]
    assert len(places) >= 2
    assert len(set(places)) == 1


def signature_lines(page, language: str) -> list[str]:
    """What of the signatures is on a page: their head, and the sentence of the digest."""
    head, digest = SIDES[language]
    return [
        each.text
        for _, strip in page.placed
        for each in strip.written
        if each.text == head or (each.paragraph.style is NOTE and digest in each.text)
    ]


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext is not installed")
@pytest.mark.parametrize(
    ("language", "number"), [("fr", "page {} sur {}"), ("en", "page {} of {}")]
)
def test_every_clause_comes_out_of_the_pdf_again_and_every_page_has_its_number(
    tmp_path: Path, language: str, number: str
):
    terms = long_agreement()
    paper = agreement_paper(sheet_of(terms), language)
    file = tmp_path / "accord.pdf"
    file.write_bytes(paper.pdf())
    pages = [extracted(file, at) for at in range(1, len(paper.pages) + 1)]
    for at, page in enumerate(pages, start=1):
        assert plain(number.format(at, len(pages))) in page
    whole, speech = "".join(pages), Speech(language)
    clauses = clauses_of(terms)
    assert len(clauses) > 40
    for clause in clauses:
        for line in (clause_name(speech, clause), *promise_words(speech, clause, {})):
            missing = [word for word in line.split() if plain(word) not in whole]
            assert missing == [], line
    assert "Œ" * 20 in whole
    assert plain("1 200 €") in whole


def extracted(file: Path, page: int) -> str:
    """The text of a page, without blanks."""
    words = ["pdftotext", "-raw", "-f", str(page), "-l", str(page), str(file), "-"]
    done = subprocess.run(words, capture_output=True, text=True, check=True)
    return plain(done.stdout)


def test_the_first_of_a_month_is_said_as_one_says_it():
    first, second = date(2027, 5, 1), date(2027, 5, 2)
    assert (Speech("fr").day(first), Speech("fr").day(second)) == ("1er mai 2027", "2 mai 2027")
    assert Speech("en").day(first) == "1 May 2027"
