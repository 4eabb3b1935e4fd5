"""The lead in full beside the list: who, deadlines and why, score, timeline."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QLabel

from slaapp.domain.instants import HOUR, MINUTE
from slaapp.operations.contact import log_contact
from tests.ui.leads.conftest import NOW, Window, plain
from ui.appearance import Appearance
from ui.pages.leads.head_part import contact_links
from ui.pages.leads.timeline_part import AT_ONCE
from ui.theme import read_theme
from ui.widgets.why_panel import WhyPanel


def entries(window: Window) -> list[str]:
    return [entry.accessibleName() for entry in window.page.side.preview.timeline.entries()]


def test_phone_and_mail_are_links(window: Window):
    window.choose("Paul Durand")
    links = window.page.side.preview.head.links.text()
    assert 'href="tel:0612345678"' in links
    assert 'href="mailto:on@exemple.fr"' in links


def test_what_was_typed_as_a_phone_or_mail_does_nothing_but_show():
    nasty = contact_links('<b>"x"</b>', 'a@b.fr?bcc=c&x="><script>', "#000000")
    assert "<b>" not in nasty
    assert "<script>" not in nasty
    assert "?" not in nasty.partition('href="')[2].partition('"')[0]


def test_links_take_the_colour_of_another_theme(window: Window, qapp: QApplication):
    window.choose("Paul Durand")
    appearance = Appearance(qapp)
    for theme in ("dark", "light"):
        appearance.choose(theme)
        window.rest()
        links = window.page.side.preview.head.links.text()
        accent = read_theme(theme).tokens["accent"]
        assert links.count(f"color:{accent.lower()}") == 2


def test_the_score_is_explained_line_by_line_with_the_threshold(window: Window):
    window.choose("Inès Dupont")
    score = window.page.side.preview.score
    assert score.sum_text() == "70 points: qualified from 50 on"
    assert score.lines() == [
        ("+20", "Company is known"),
        ("+20", "Request is known"),
        ("+15", "Phone is known"),
        ("+15", "E-mail is known"),
        ("0", "Visits: at least 2, in the last 30 days (here: 0)"),
    ]
    window.choose("Adam Boyer")
    assert score.sum_text() == "35 points of the 50 that are needed"
    assert score.lines()[:3] == [
        ("", "15 points are missing"),
        ("", "or: Request is known (+20)"),
        ("", "or: Visits: at least 2, in the last 30 days (+20)"),
    ]


def test_deadlines_say_how_they_stand(window: Window):
    window.choose("Paul Durand")
    lines = window.page.side.preview.deadlines.lines
    said = [plain(line.words()) for line in lines if not line.isHidden()]
    assert said[0] == "3 h working left — 14:30"
    assert said[1] == "6 h working left — 17:30"
    assert said[-1] == "done 09:00"


def test_the_countdown_goes_on_turns_overdue_and_stops_when_a_call_is_logged(window: Window):
    window.choose("Paul Durand")
    clock = window.session.desk.clock
    first = window.page.side.preview.deadlines.lines[0]
    stood = []
    for after, words in (
        (2 * HOUR - 1, "1 h working left — 14:30"),
        (2 * HOUR, "1 h working left — 14:30"),
        (4 * HOUR + 30 * MINUTE - 1_000, "1 s working left — 14:30"),
        (4 * HOUR + 40 * MINUTE, "+10 min, was due 14:30"),
    ):
        clock.set_to(NOW + after)
        assert plain(first.words()) == words
        stood.append(first.state())
    assert stood == ["Running", "At risk", "At risk", "Overdue"]
    key, called = window.keys["Paul Durand"], NOW + HOUR

    def call(connection, by, now):
        return log_contact(connection, key, outcome="no_answer", by=by, now=now, occurred_at=called)

    window.session.desk.run(call)
    window.rest()
    said = [plain(line.words()) for line in window.page.side.preview.deadlines.lines]
    assert "done 11:00 · late entry" in said
    assert entries(window)[0].startswith("Call — No answer. 01 Jun 2026 11:00 · ")
    assert "Late entry: written down 01 Jun 2026 14:40" in entries(window)[0]


def test_why_shows_the_stretches_under_the_list_and_esc_closes_it(window: Window):
    window.choose("Paul Durand")
    window.click(window.page.side.preview.deadlines.lines[0].why)
    panel = window.page.list.below.panel
    assert isinstance(panel, WhyPanel)
    assert panel.accessibleName() == "Why 14:30? Paul Durand"
    assert window.focus() is panel.table
    window.press(Qt.Key.Key_Escape)
    assert window.page.list.below.panel is None
    assert window.focus() is window.page.list.view


def test_a_countdown_stands_still_while_its_clock_is_paused(window: Window):
    from slaapp.operations.pause import pause

    window.choose("Paul Durand")
    line = window.page.side.preview.deadlines.lines[0]
    clock, key = window.session.desk.clock, window.keys["Paul Durand"]
    until = NOW + 2 * HOUR

    def stop(connection, by, now):
        return pause(connection, key, reason="prospect_away", until=until, by=by, now=now)

    window.session.desk.run(stop)
    window.rest()
    before = plain(line.words())
    assert "working left" in before
    clock.set_to(NOW + HOUR)
    assert plain(line.words()) == before
    clock.set_to(NOW + 2 * HOUR + 20 * MINUTE)
    assert plain(line.words()) != before


def test_control_d_goes_from_one_deadline_to_the_next(window: Window):
    window.choose("Paul Durand")
    order = [each.deadline.commitment for each in window.page.looking.deadlines()]
    assert len(order) > 1
    seen = []
    for _ in range(len(order) + 1):
        window.press(Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
        seen.append(window.page.list.below.panel.shown().deadline.commitment)
    assert seen == [*order, order[0]]


def test_why_follows_what_becomes_of_its_deadline(window: Window):
    window.choose("Paul Durand")
    window.press(Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    panel = window.page.list.below.panel
    assert panel.shown().deadline.stopped_at is None
    key = window.keys["Paul Durand"]
    window.session.desk.run(
        lambda c, by, now: log_contact(c, key, outcome="no_answer", by=by, now=now)
    )
    window.rest()
    assert window.page.list.below.panel is panel
    assert panel.shown().deadline.stopped_at == NOW


def test_why_goes_when_another_lead_is_looked_at(window: Window):
    window.choose("Paul Durand")
    window.click(window.page.side.preview.deadlines.lines[0].why)
    window.choose("Zoé Robin")
    assert window.page.list.below.panel is None


def test_the_timeline_tells_each_fact_with_author_reason_amount_and_note(window: Window):
    window.choose("Luc Simon")
    told = entries(window)
    assert told[0] == "Rejected: Not our target. 31 May 2026 10:00 · Bruno Sertil. Trop loin"
    assert told[1] == "Handed over to Bruno Sertil. 30 May 2026 10:00 · Anaïs Marchand"
    assert told[2].startswith("Qualified with 70 points. ")
    window.choose("Claire Martin")
    assert entries(window)[0] == "Won: €1,200.50. 31 May 2026 10:00 · Bruno Sertil"
    assert entries(window)[1].startswith("Call — Reached. 30 May 2026 12:00")
    assert "Late" not in entries(window)[1], "written down at three, but on a Saturday"


def test_a_fact_of_history_is_not_called_late(long_window: Window):
    window = long_window
    window.page.list.view.select_place(500)
    window.rest()
    assert entries(window)[0].startswith("Received. ")
    assert "Late" not in entries(window)[0]
    assert ":" not in entries(window)[0]


def test_a_long_timeline_is_shown_a_part_at_a_time(window: Window):
    key = window.keys["Zoé Robin"]
    for number in range(30):
        window.session.desk.run(
            lambda c, by, now, n=number: log_contact(c, key, outcome="no_answer", by=by, now=now)
        )
    window.choose("Zoé Robin")
    timeline = window.page.side.preview.timeline
    assert len(timeline.entries()) == AT_ONCE
    hidden = len(window.page.side.preview.details.timeline) - AT_ONCE
    assert timeline.more.text() == f"Show more ({hidden})"
    window.page.side.preview.ensureWidgetVisible(timeline.more)
    window.click(timeline.more)
    assert len(timeline.entries()) == AT_ONCE + hidden
    assert timeline.more.isHidden()
    window.choose("Adam Boyer")
    assert len(timeline.entries()) == len(window.page.side.preview.details.timeline)


def test_who_scrolls_by_reads_nobody(window: Window):
    asked = []
    reader = window.session.reader
    real = reader.ask

    def ask(job, then, **more):
        asked.append(more.get("topic"))
        real(job, then, **more)

    reader.ask = ask
    window.page.list.view.setFocus()
    for _ in range(5):
        window.press(Qt.Key.Key_Down)
    window.rest()
    assert asked.count("details") == 1


def test_several_leads_are_counted_not_shown(window: Window):
    window.choose("Adam Boyer", "Zoé Robin")
    shown = [label.text() for label in window.page.side.findChildren(QLabel) if label.isVisible()]
    assert "2 leads are selected." in shown


def test_the_preview_follows_the_theme(window: Window, qapp):
    from ui.appearance import Appearance

    window.choose("Paul Durand")
    appearance = Appearance(qapp)
    appearance.choose("dark")
    words = window.page.side.preview.head._name.palette().color(QPalette.ColorRole.WindowText)
    assert words.lightness() > 128
    appearance.choose("light")


def test_the_teams_own_fields_are_shown_as_their_kind_wants(window: Window):
    facts = window.page.side.preview.facts
    custom = [
        ("Visits", "decimal", 1.5),
        ("Number", "integer", 579546),
        ("Call", "yes_no", False),
        ("Day", "date", {"date": NOW - 10 * HOUR, "precision": "day"}),
        ("Empty", "text", ""),
        *((f"Field {number}", "text", "x") for number in range(5)),
    ]
    facts.show_facts("Un devis", custom)
    assert facts.lines()[:5] == [
        ("Request", "Un devis"),
        ("Visits", "1.5"),
        ("Number", "579546"),
        ("Call", "no"),
        ("Day", "01 Jun 2026"),
    ]
    assert facts.more.text() == "Show all (10)"
    facts.more.click()
    assert len(facts.lines()) == 10
    facts.show_facts(None, [])
    assert facts.isHidden()


def test_who_objects_to_calls_has_no_link_to_dial(window: Window):
    from slaapp.operations.objection import note_objection

    key = window.keys["Paul Durand"]
    window.session.desk.run(
        lambda c, by, now: note_objection(c, key, to="calls", by=by, now=now),
    )
    window.choose("Paul Durand")
    head = window.page.side.preview.head
    assert head.objects.text() == "Objects to calls: do not dial"
    assert "tel:" not in head.links.text()
    assert "mailto:" in head.links.text()
