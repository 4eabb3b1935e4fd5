"""The agreement by command line: proposed, signed in turn, compared, passed on, begun from."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from types import SimpleNamespace

import pytest
import sqlcipher3
from hypothesis import given, settings

from resources.languages import LANGUAGES
from slaapp.cli.difference_text import (
    difference_document,
    difference_lines,
    difference_words,
    label,
)
from slaapp.cli.session import Session
from slaapp.cli.vocabulary import Vocabulary, _sentences
from slaapp.domain.agreement import Agreement, canonical_text, default_agreement, digest
from slaapp.domain.agreement_diff import differences, terms_said, units_of
from slaapp.domain.instants import DAY, HOUR
from slaapp.domain.shared_rules import REVIEWS
from slaapp.operations.agreement_templates import TEMPLATES
from tests.cli.conftest import Run
from tests.domain.agreements import agreements, full_agreement
from tests.domain.sound_agreements import accepted
from tests.store.workspaces import MONDAY

SAY = {
    language: Session(SimpleNamespace(), lambda: MONDAY, Vocabulary(language))
    for language in LANGUAGES
}


@pytest.fixture
def proposed(run: Run, team_file: Path) -> Path:
    """A file with a draft that was proposed, to begin on Wednesday."""
    assert run("agreement", "draft", "--volume", 55, file=team_file).status == 0
    said = run("agreement", "propose", "--begins", "03/06/2026", file=team_file)
    assert said.out.startswith("The draft is proposed.")
    return team_file


def sign(run: Run, file: Path, side: str, *more: object, language: str = "en"):
    return run("agreement", "sign", "--as-side", side, *more, file=file, language=language)


def test_both_sides_sign_in_turn_and_the_version_begins_on_its_day(run: Run, proposed: Path):
    shown = run("agreement", "show", "--json", "--proposal", file=proposed).data
    assert (shown["begins_on"], shown["agreement"]["volume_per_month"]) == ("2026-06-03", 55)
    first = sign(run, proposed, "marketing", "--name", "Anaïs", "--function", "Directrice")
    assert first.out == "Anaïs signed for marketing. The other side’s signature is wanted.\n"
    shown = run("agreement", "show", "--json", "--proposal", file=proposed).data
    assert shown["signatures"] == {
        "marketing": {
            "name": "Anaïs",
            "function": "Directrice",
            "signed_at": "2026-06-01T11:00:00+02:00",
        },
        "sales": None,
    }
    second = sign(run, proposed, "sales", "--name", "Bruno", language="fr")
    assert second.out == (
        "Bruno a signé (commerciaux). La version 2 est signée des deux, en vigueur pour les "
        "transmissions à partir du 2026-06-03 00:00.\n"
    )
    standing = {
        number: run("agreement", "show", "--json", "--number", number, file=proposed).data[
            "standing"
        ]
        for number in (1, 2)
    }
    assert standing == {1: "in_force", 2: "waiting"}
    later = run("agreement", "show", "--json", file=proposed, now=MONDAY + 2 * DAY).data
    assert (later["number"], later["standing"]) == (2, "in_force")
    assert later["signatures"]["sales"]["name"] == "Bruno"
    assert later["sha256"] == digest(canonical_text_of(later["agreement"]))
    assert run("check", file=proposed).status == 0


def test_a_draft_begins_from_what_was_signed_last_though_it_is_not_in_force_yet(
    run: Run, proposed: Path
):
    for side in ("marketing", "sales"):
        sign(run, proposed, side, "--name", "Zoé")
    assert run("agreement", "draft", "--threshold", 61, file=proposed).status == 0
    said = run("agreement", "diff", 2, "draft", file=proposed)
    assert said.out == "Threshold in points — changed\n    - 50\n    + 61\n"


def canonical_text_of(document: dict) -> str:
    return json.dumps(document, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def test_the_name_in_the_agreement_is_who_signs_unless_somebody_else_is_named(
    run: Run, team_file: Path, tmp_path: Path
):
    path = tmp_path / "accord.json"
    give(path, full_agreement())
    assert run("agreement", "import", path, file=team_file).status == 0
    run("agreement", "propose", file=team_file)
    assert sign(run, team_file, "marketing").out.startswith("Anaïs Lefèvre signed")
    assert sign(run, team_file, "sales", "--name", "Zoé").out.startswith("Zoé signed")
    shown = run("agreement", "show", "--json", "--number", 2, file=team_file).data
    assert shown["signatures"]["marketing"]["function"] == "Directrice marketing"


def give(path: Path, terms: Agreement) -> None:
    from slaapp.exchange.agreement_file import write_agreement

    write_agreement(path, canonical_text(terms))


def test_a_proposal_is_taken_back_or_withdrawn(run: Run, proposed: Path):
    said = run("agreement", "withdraw", "--to-draft", file=proposed, language="fr")
    assert said.out.startswith("La proposition est de nouveau un brouillon")
    assert run("agreement", "propose", file=proposed).status == 0
    assert run("agreement", "withdraw", file=proposed).out == "The proposal is withdrawn.\n"
    assert (
        "No agreement waits"
        in run("agreement", "show", "--json", "--proposal", file=proposed).sentence
    )


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["draft", "--volume", "9"], "waits for its signatures"),
        (["propose"], "waits for its signatures"),
        (["sign", "--marketing", "A", "--sales", "B"], "waits for its signatures"),
        (["sign"], "--as-side"),
        (["sign", "--as-side", "boss"], "boss"),
        (["sign", "--as-side", "sales", "--name", " "], "Both sides sign"),
        (["sign", "--as-side", "sales"], "Both sides sign"),
        (["diff", "1", "7"], "no such version"),
        (["diff", "1", "²"], "no such version"),
        (["export", "x.json", "--version", "draft"], "no draft"),
        (["import", "nowhere.json"], "no file"),
        (["templates", "--use", "bakery"], "bakery"),
    ],
)
def test_what_cannot_be_done_with_a_proposal_is_said(run: Run, proposed: Path, words, said: str):
    assert said in run("agreement", *words, file=proposed).sentence


@pytest.mark.parametrize("day", ["2026-05-31", "2027-12-01", "mercredi"])
def test_a_day_that_cannot_be_is_refused(run: Run, team_file: Path, day: str):
    run("agreement", "draft", "--volume", 9, file=team_file)
    assert run("agreement", "propose", "--begins", day, file=team_file).sentence


def test_two_versions_are_compared_in_words_and_as_json(run: Run, proposed: Path):
    said = run("agreement", "diff", 1, "proposal", file=proposed)
    assert said.out == "Qualified leads per month — changed\n    - 40\n    + 55\n"
    french = run("agreement", "diff", "1", "proposition", file=proposed, language="fr")
    assert "Prospects qualifiés par mois" in french.out
    found = run("agreement", "diff", 1, "proposal", "--json", file=proposed).data
    assert found["differences"] == [
        {"code": "volume_per_month", "how": "changed", "old": 40, "new": 55}
    ]
    assert run("agreement", "diff", 1, 1, file=proposed).out == "They say the same.\n"


def test_an_agreement_is_passed_from_one_team_to_another(
    run: Run, proposed: Path, fresh_file: Path, tmp_path: Path
):
    path, other = tmp_path / "accord.json", Path(shutil.copy(fresh_file, tmp_path / "b.slaapp"))
    written = run("agreement", "export", path, "--version", "proposal", file=proposed)
    assert written.out == f"Written to {path}.\n"
    taken = run("agreement", "import", path, file=other)
    assert taken.out == "The agreement of the file accord.json is the draft now.\n"
    draft = run("agreement", "show", "--json", "--draft", file=other).data["agreement"]
    assert (
        draft == run("agreement", "show", "--json", "--proposal", file=proposed).data["agreement"]
    )
    path.write_text(path.read_text("utf-8").replace("55", "56"), "utf-8")
    assert "not what was exported" in run("agreement", "import", path, file=other).sentence


def test_templates_are_listed_and_one_becomes_the_draft(run: Run, team_file: Path):
    listed = run("agreement", "templates", file=team_file, language="fr")
    assert "Industrie avec salons" in listed.out
    found = run("agreement", "templates", "--json", file=team_file).data["templates"]
    assert [each["code"] for each in found] == list(TEMPLATES)
    said = run("agreement", "templates", "--use", "software_demos", file=team_file)
    assert said.out == "The draft begins from the template “Software with demo requests”.\n"
    use = ("templates", "--use", "industry_fairs", "--language", "fr")
    assert run("agreement", *use, file=team_file).status == 0
    draft = run("agreement", "show", "--json", "--draft", file=team_file).data["agreement"]
    assert draft["marketing"]["volume_parts"] == [{"by": "source", "of": "Salon", "leads": 10}]


def test_a_version_the_draft_and_the_proposal_are_shown_term_by_term(run: Run, proposed: Path):
    first = run("agreement", "show", file=proposed).out.splitlines()
    assert first[0] == "Version 1, in force from the start"
    assert first[1:3] == ["Not signed for marketing", "Not signed for sales"]
    assert "Qualified leads per month — 40" in first
    assert "Hours: Sunday — closed" in first
    waiting = run("agreement", "show", "--proposal", file=proposed, language="fr").out
    assert waiting.startswith("Proposition, en vigueur à partir du 2026-06-03\n")
    assert "Prospects qualifiés par mois — 55" in waiting
    sign(run, proposed, "marketing", "--name", "Anaïs", "--function", "Directrice")
    sign(run, proposed, "sales", "--name", "Bruno")
    signed = run("agreement", "show", "--number", 2, file=proposed).out.splitlines()
    assert signed[0] == "Version 2, signed, in force from 2026-06-03 00:00 on"
    assert signed[1] == "Signed for marketing: Anaïs, Directrice, 2026-06-01 11:00"
    assert signed[3].startswith("SHA-256: ")


@settings(max_examples=12)
@given(accepted)
def test_every_term_of_any_agreement_is_shown_in_both_languages(terms: Agreement):
    said = terms_said(terms)
    assert len({code for code, _value in said}) == len(said)
    for session in SAY.values():
        words = difference_words(session)
        shown = [(words.label(code), words.value(code, value)) for code, value in said]
        assert all(label for label, _value in shown)
        assert len(set(shown)) == len(shown)
        whole = "\n".join(value for _label, value in shown)
        for text in (*terms.both.exclusions, *terms.marketing.accompanies):
            assert " ".join(text.split()) in " ".join(whole.split())


@pytest.mark.parametrize("forged", ["replace(document, '40', '41')", "'{'", "x'ff00'"])
def test_a_version_changed_in_the_file_is_found_by_its_number_and_never_shown_as_signed(
    run: Run, team_file: Path, forged: str
):
    raw = sqlcipher3.connect(str(team_file))
    raw.execute("DROP TRIGGER journal_agreement_update")
    raw.execute(f"UPDATE agreement SET document = {forged} WHERE number = 1")
    raw.commit()
    raw.close()
    checked = run("check", "--json", file=team_file, now=MONDAY + HOUR)
    assert checked.status == 1
    found = [each for each in json.loads(checked.out)["findings"] if each["table"] == "agreement"]
    assert [(each["code"], each["row"], each["column"]) for each in found] == [
        ("agreement_tampered", "1", "document")
    ]
    assert "Version 1 of the agreement is not what was signed" in (
        run("agreement", "show", "--json", file=team_file).sentence
    )


@settings(max_examples=12)
@given(agreements, agreements)
def test_every_difference_has_a_line_in_both_languages_and_is_json(old: Agreement, new: Agreement):
    for each in differences(old, new):
        json.dumps(difference_document(each))
        for session in SAY.values():
            head, *values = difference_lines(session, each)
            assert len(values) == {"changed": 2, "reordered": 0}.get(each.how, 1), head


def test_a_rhythm_a_role_and_a_field_are_told_in_words():
    told = {
        each.code: difference_lines(SAY["fr"], each)
        for each in differences(Agreement(default_agreement().calendar), full_agreement())
    }
    assert told["both.review"] == ["Revue — nouveau", "    + chaque mois"]
    assert told["both.pausing_by"][2] == "    + commercial, direction"
    assert told["marketing.complete_fields"][1] == "    + entreprise, téléphone, budget"
    assert told["commitments.attempts"][0] == "Engagement\u202f: Toutes les tentatives — nouveau"


def test_who_is_told_of_a_breach_is_told_in_words():
    told = {
        each.code: [plain(line) for line in difference_lines(SAY["fr"], each)]
        for each in differences(default_agreement(), full_agreement())
    }
    assert told["both.escalation.first_attempt.late.manager"] == [
        "Escalade, « Première tentative » encore dû : direction — nouveau",
        "    + à la fermeture du 2e jour ouvré après son terme",
    ]
    assert told["both.escalation.any.share.Le comité"] == [
        "Escalade, trop peu d’échéances tenues : Le comité — nouveau",
        "    + moins de 75 % des échéances d’une période tenues",
    ]
    assert told["both.escalation.any.share.management"][0].endswith("direction générale — supprimé")


def plain(text: str) -> str:
    return text.replace("\u202f", " ")


def test_every_code_of_a_difference_has_words():
    codes = {*units_of(full_agreement()), *units_of(default_agreement()), "criteria.source"}
    codes |= {"criteria", "calendar.changes.2027-01-01"}
    codes -= {"calendar.changes"}
    for session in SAY.values():
        assert {code for code in codes if label(session, code) == code} == set()
    assert {f"review.{each}" for each in REVIEWS} <= set(_sentences())
