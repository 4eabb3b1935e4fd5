"""Whatever is typed, each operation does it or says in one sentence why not; never a traceback.

Half a character (a lone surrogate, as after a bad cut of a pasted text) and numbers beyond what a
file can hold are what Python takes and SQLite does not.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from itertools import count
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from resources.sentences import trouble_sentence
from slaapp.domain.agreement import default_agreement
from slaapp.domain.instants import DAY
from slaapp.domain.lead_fields import LEAD_FIELDS
from slaapp.domain.lead_filter import LeadFilter
from slaapp.domain.review import Resolved
from slaapp.domain.trouble import Trouble
from slaapp.domain.working_calendar import DatedEntry
from slaapp.exchange.mapping import ColumnMapping, Mapping
from slaapp.operations.agreement import put_in_force, save_draft
from slaapp.operations.apart import keep_apart
from slaapp.operations.appointment import make_appointment
from slaapp.operations.behaviour import record_visit
from slaapp.operations.calendar import Place, add_entry, extend_holidays
from slaapp.operations.campaign import CampaignForm, add_campaign
from slaapp.operations.contact import add_note, log_contact
from slaapp.operations.correction import correct_note
from slaapp.operations.fair import Capture, capture
from slaapp.operations.hand_over import reject
from slaapp.operations.informing import note_informed
from slaapp.operations.leads import LeadForm, add_lead, edit_lead
from slaapp.operations.lists import label_reason, rename_source
from slaapp.operations.merge import merge
from slaapp.operations.outcome import lose, open_opportunity, recycle, win
from slaapp.operations.parties import COMPANY_FIELDS, PERSON_FIELDS, edit_company, edit_person
from slaapp.operations.pasting import add_pasted
from slaapp.operations.presets import save_preset
from slaapp.operations.review import note_decision, note_present, open_review
from slaapp.operations.team import add_member, change_member
from slaapp.operations.undo import undo
from slaapp.operations.upgrade import upgrade
from slaapp.operations.wave import accept_wave
from slaapp.operations.workspace import NewMember
from slaapp.store.check import check_file
from slaapp.store.finding import resolve_lead
from slaapp.store.rows.leads import lead_page
from tests.store.workspaces import Workspace, entered

# Unlike st.text(), with the halves of characters.
ANY_TEXT = st.text(st.characters(), max_size=12)
BROKEN = st.builds(lambda a, half, b: a + half + b, ANY_TEXT, st.just("\ud83d"), ANY_TEXT)
TYPED = st.one_of(BROKEN, ANY_TEXT)
CENTS = st.one_of(st.integers(), st.sampled_from([2**63 - 1, 2**63, -(2**63) - 1, 10**40]))


@pytest.fixture(scope="module")
def work(workspace_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    path = tmp_path_factory.mktemp("typed") / "equipe.slaapp"
    entry = entered(Path(shutil.copy(workspace_template, path)))
    yield entry
    entry.connection.close()
    entry.opened.lock.release()


NUMBERS = count()
KEYED = ("custom", "more")
FIELDS = [name for name in LeadForm.__dataclass_fields__ if name not in KEYED]
MORE = [field.code for field in LEAD_FIELDS if field.target and not field.typed]


def form_with(field: str, text: str) -> LeadForm:
    # A city is kept with its company, when that is new.
    plain = LeadForm(last_name="Petit", company=f"Loma {next(NUMBERS)}")
    return replace(plain, **{field: text})


def first(work: Workspace, table: str) -> str:
    if table == "source" and not work.sql("SELECT id FROM source"):
        work.add(LeadForm(last_name="Petit", source="Salon"))
    return work.sql(f"SELECT id FROM {table} ORDER BY id")[0][0]


def noted(work: Workspace) -> str:
    """A note of its own."""
    add_note(work.connection, work.add(), "x", by=work.marketing, now=work.tick())
    standing = "SELECT id FROM event WHERE kind = 'note' AND in_force = 1 ORDER BY id DESC"
    return work.sql(standing)[0][0]


def party(work: Workspace, table: str) -> str:
    """A person, or a company, of a lead of its own."""
    work.add(LeadForm(last_name="Petit", company=f"Loma {next(NUMBERS)}"))
    return work.sql(f"SELECT id FROM {table} ORDER BY id DESC")[0][0]


def sign(work: Workspace, text: str) -> None:
    save_draft(work.connection, default_agreement(), by=work.manager, now=work.tick())
    put_in_force(
        work.connection,
        marketing_signer=text,
        sales_signer=text,
        today=work.today,
        by=work.manager,
        now=work.tick(),
    )


def meeting(work: Workspace) -> str:
    """The open review meeting."""
    held = work.sql("SELECT id FROM review")
    if held:
        return held[0][0]
    return open_review(work.connection, work.today, work.today, by=work.sales, now=work.tick())[1]


Deed = Callable[[Workspace, str], object]


def with_lead(deed: Callable[..., object], **fixed: object) -> Callable[..., object]:
    """A deed on a lead of its own that sales has just been given."""

    def do(work: Workspace, **typed: object) -> None:
        key = work.with_sales(LeadForm(last_name="Petit"))
        deed(work.connection, key, by=work.sales, now=work.tick(), **fixed, **typed)

    return do


NOTED = {
    "contact": (with_lead(log_contact, outcome="reached"), "note"),
    "outcome of a call": (with_lead(log_contact), "outcome"),
    "right number": (with_lead(log_contact, outcome="wrong_number"), "right_number"),
    "channel": (with_lead(log_contact, outcome="reached"), "channel"),
    "bare note": (with_lead(add_note), "note"),
    "loss": (with_lead(lose), "note"),
    "recycling": (with_lead(recycle), "note"),
    "currency": (with_lead(win, amount_cents=5), "currency"),
    "page": (with_lead(record_visit), "page"),
    "tier": (with_lead(upgrade), "tier"),
}
MET = Capture(LeadForm(last_name="Petit"))
STAND: dict[str, Callable[[str], dict[str, object]]] = {
    "name": lambda t: {"form": LeadForm(last_name=t)},
    "tier": lambda t: {"tier": t or "hotter"},
    "answer": lambda t: {"said": {"need": t}},
    "field of interest": lambda t: {"said": {t: "yes"}},
    "consent": lambda t: {"privacy": {"consent": t}},
}
DEEDS: dict[str, Deed] = {
    **{
        name: lambda w, t, do=do, field=field: do(w, **{field: t})
        for name, (do, field) in NOTED.items()
    },
    **{
        f"new lead's {field}": lambda w, t, field=field: add_lead(
            w.connection, form_with(field, t), by=w.marketing, now=w.tick()
        )
        for field in FIELDS
    },
    **{
        f"new lead's {code}": lambda w, t, code=code: w.add(
            LeadForm(last_name="Petit", company=f"Loma {next(NUMBERS)}", more={code: t})
        )
        for code in MORE
    },
    **{
        f"{name} at a stand": lambda w, t, said=said: capture(
            w.connection, replace(MET, **said(t)), by=w.marketing, now=w.tick()
        )
        for name, said in STAND.items()
    },
    "how somebody was informed": lambda w, t: note_informed(
        w.connection, [w.add()], how=t, by=w.marketing, now=w.tick()
    ),
    "pasted text": lambda w, t: add_pasted(
        w.connection,
        Capture(LeadForm(last_name="Petit", request=t)),
        by=w.marketing,
        now=w.tick(),
    ),
    "fair": lambda w, t: add_campaign(
        w.connection, CampaignForm(f"{t} {next(NUMBERS)}"), by=w.marketing, now=w.tick()
    ),
    "lead of a wave": lambda w, t: accept_wave(
        w.connection, {t: w.now}, by=w.marketing, now=w.tick()
    ),
    "merged field": lambda w, t: merge(
        w.connection, w.add(), w.add(), picks={t: True}, by=w.marketing, now=w.tick()
    ),
    "lead kept apart": lambda w, t: keep_apart(
        w.connection, w.add(), t, by=w.marketing, now=w.tick()
    ),
    "custom value": lambda w, t: w.add(LeadForm(last_name="Petit", custom={"ville": t})),
    "custom field": lambda w, t: w.add(LeadForm(last_name="Petit", custom={t: 1})),
    "edited lead": lambda w, t: edit_lead(
        w.connection, w.add(), LeadForm(last_name=t, source=t), by=w.marketing, now=w.tick()
    ),
    **{
        f"person's {name}": lambda w, t, name=name: edit_person(
            w.connection, party(w, "person"), {name: t}, by=w.marketing, now=w.tick()
        )
        for name in PERSON_FIELDS
    },
    **{
        f"company's {name}": lambda w, t, name=name: edit_company(
            w.connection, party(w, "company"), {name: t}, by=w.marketing, now=w.tick()
        )
        for name in COMPANY_FIELDS
    },
    "note corrected": lambda w, t: correct_note(
        w.connection, noted(w), t, by=w.marketing, now=w.tick()
    ),
    "appointment": lambda w, t: with_lead(make_appointment, at=w.now + DAY)(w, note=t),
    "rejection": lambda w, t: with_lead(reject, reason_id=w.reason())(w, note=t),
    "new member": lambda w, t: add_member(
        w.connection, NewMember(t, "sales", t), by=w.manager, now=w.tick()
    ),
    "member": lambda w, t: change_member(
        w.connection, first(w, "member"), NewMember(t, "manager"), by=w.manager, now=w.tick()
    ),
    "source": lambda w, t: rename_source(
        w.connection, first(w, "source"), t, by=w.manager, now=w.tick()
    ),
    "label of a reason": lambda w, t: label_reason(
        w.connection, first(w, "reason"), t, by=w.manager, now=w.tick()
    ),
    "closure": lambda w, t: add_entry(
        w.connection,
        DatedEntry(date(2026, 12, 24), "closure", (), t, 0),
        by=w.manager,
        now=w.tick(),
    ),
    "place": lambda w, t: extend_holidays(
        w.connection, Place(t, t), language="fr", years=[2028], by=w.manager, now=w.tick()
    ),
    "terms": lambda w, t: save_draft(
        w.connection, replace(default_agreement(), name=t), by=w.manager, now=w.tick()
    ),
    "signature": sign,
    "name of a mapping": lambda w, t: save_preset(
        w.connection, t, Mapping((ColumnMapping("nom", "last_name"),)), by=w.manager, now=w.tick()
    ),
    "column of a mapping": lambda w, t: save_preset(
        w.connection, "Salon", Mapping((ColumnMapping(t, "email"),)), by=w.manager, now=w.tick()
    ),
    "who is at a review": lambda w, t: note_present(
        w.connection, meeting(w), t, by=w.manager, now=w.tick()
    ),
    "decision": lambda w, t: note_decision(
        w.connection, meeting(w), Resolved(t), by=w.manager, now=w.tick()
    ),
    "whose a decision is": lambda w, t: note_decision(
        w.connection, meeting(w), Resolved("x", t), by=w.manager, now=w.tick()
    ),
    "operation to undo": lambda w, t: undo(
        w.connection, by=w.manager, now=w.tick(), operation_id=t or "x"
    ),
    "lead that is meant": lambda w, t: resolve_lead(w.connection, t),
    "source of a list": lambda w, t: lead_page(w.connection, LeadFilter(source_ids=(t,))),
}


def does_it_or_says_why(work: Workspace, deed: Callable[[], object]) -> str | None:
    """The code of the trouble, which has a sentence; the connection is free for the next."""
    met: Trouble | None = None
    try:
        deed()
    except Trouble as trouble:
        met = trouble
    work.connection.rollback()
    assert met is None or trouble_sentence(met.code, met.values, "fr")
    return met.code if met else None


@pytest.mark.parametrize("name", DEEDS)
@settings(max_examples=8)
@given(typed=TYPED)
def test_any_text_is_kept_or_refused_in_a_sentence(work: Workspace, name: str, typed: str):
    does_it_or_says_why(work, lambda: DEEDS[name](work, typed))


@pytest.mark.parametrize("name", DEEDS)
def test_half_a_character_is_refused_and_nothing_is_kept_of_it(work: Workspace, name: str):
    code = does_it_or_says_why(work, lambda: DEEDS[name](work, "demi \ud83d"))
    assert code is not None
    kept = work.sql("SELECT details FROM operation WHERE details LIKE '%demi%'")
    assert kept == []


def test_the_file_is_sound_after_all_of_that(work: Workspace):
    found = check_file(work.connection)
    work.connection.rollback()
    assert found == []


@pytest.mark.parametrize("deed", [win, open_opportunity])
@settings(max_examples=25)
@given(cents=CENTS)
def test_any_amount_is_kept_exactly_or_refused(work: Workspace, deed, cents: int):
    key = work.with_sales(LeadForm(last_name="Petit"))
    code = does_it_or_says_why(
        work,
        lambda: deed(work.connection, key, amount_cents=cents, by=work.sales, now=work.tick()),
    )
    kept = work.sql("SELECT amount_cents FROM lead WHERE id = ?", key)[0][0]
    fits = -(2**63) <= cents < 2**63
    assert (code, kept) == ((None, cents) if fits else ("number_too_large", None))


@given(typed=TYPED)
def test_any_text_may_be_searched_for(work: Workspace, typed: str):
    lead_page(work.connection, LeadFilter(text=typed))
    work.connection.rollback()


def test_half_a_character_in_a_search_is_passed_over_like_any_sign_alone(work: Workspace):
    key = work.add(LeadForm(last_name="Moitié"))
    for typed, expected in (("moitie \ud83d", [key]), ("moitie\ud83dx", [])):
        found = lead_page(work.connection, LeadFilter(text=typed))
        work.connection.rollback()
        assert [row.id for row in found] == expected
