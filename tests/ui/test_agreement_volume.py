"""From the revenue wanted to the volume clause, typed and clicked as one does."""

from __future__ import annotations

import shutil
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QWidget

from slaapp.operations.absence import Away, add_absence
from slaapp.operations.hand_over import hand_over
from slaapp.operations.outcome import lose, open_opportunity, win
from slaapp.store.rows.agreements import read_agreement
from slaapp.store.rows.leads import count_leads
from tests.store.workspaces import entered as enter
from tests.store.workspaces import fresh_file, workspace_template
from tests.ui.real_window import Open, RealWindow, open_window, plain
from ui.appearance import theme_in_force
from ui.pages.agreement.volume_part import VolumePart

__all__ = ["fresh_file", "open_window", "workspace_template"]

WON, LOST, WAITING = 31, 7, 2
LEADS = WON + LOST + WAITING


@pytest.fixture(scope="module")
def told_file(workspace_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A team with a little history: most of forty leads won at 6,000 € on average."""
    path = Path(shutil.copy(workspace_template, tmp_path_factory.mktemp("told") / "equipe.slaapp"))
    work = enter(path)
    keys = [work.add() for _ in range(LEADS)]
    who, by = work.sales.member_id, work.sales
    hand_over(work.connection, keys, to=who, by=work.marketing, now=work.tick())
    for place, key in enumerate(keys[: WON + LOST]):
        if place < WON:
            open_opportunity(work.connection, key, amount_cents=1, by=by, now=work.tick())
            win(work.connection, key, amount_cents=6_000_00, by=by, now=work.tick())
        else:
            lose(work.connection, key, by=by, now=work.tick())
    work.close()
    return path


@pytest.fixture
def fresh(open_window: Open, fresh_file: Path) -> RealWindow:
    """A file without leads, on Monday 1 June 2026."""
    return at_volume(open_window(fresh_file))


@pytest.fixture
def told(open_window: Open, told_file: Path, tmp_path: Path) -> RealWindow:
    """A file with some history."""
    return at_volume(open_window(Path(shutil.copy(told_file, tmp_path / "raconte.slaapp"))))


def at_volume(window: RealWindow) -> RealWindow:
    window.open("agreement")
    bar = window.page._tabs.tabBar()
    place = next(n for n in range(bar.count()) if bar.tabText(n) == "Volume")
    window.click(bar, bar.tabRect(place).center())
    window.rest()
    return window


def part(window: RealWindow) -> VolumePart:
    found = window.page._volume
    assert isinstance(found, VolumePart)
    return found


def field(window: RealWindow, name: str) -> QWidget:
    return part(window).chain.rows[name].field


def write(window: RealWindow, **typed: str) -> None:
    for name, text in typed.items():
        part(window).ensureWidgetVisible(field(window, name))
        window.fill(field(window, name), text)
        if not text:
            window.press(Qt.Key.Key_Backspace)


def in_one(window: RealWindow) -> None:
    window.choose(part(window).chain.way, "in one")


def example(window: RealWindow) -> None:
    in_one(window)
    write(window, revenue="120000", share="40", deal="6000", in_one="8")


def shown(window: RealWindow, name: str) -> str:
    return plain(field(window, name).text())


def refusal(window: RealWindow, name: str) -> str:
    label = part(window).chain.rows[name].fault
    return label.text() if label.isVisible() else ""


def offer(window: RealWindow, name: str) -> str:
    button = part(window).chain.rows[name].offer
    return plain(button.text()) if button.isVisible() else ""


def drawn_widths(picture: QWidget) -> tuple[int, int]:
    """How many pixels of the picture's upper and lower band have the band's colour."""
    image = picture.grab().toImage()
    widths = []
    for y, place in ((15, 0.34), (image.height() - 15, 0.92)):
        colour = theme_in_force().mixed("accent", place).rgb()
        widths.append(sum(image.pixel(x, y) == colour for x in range(image.width())))
    return widths[0], widths[1]


def draft(window: RealWindow):
    window.qtbot.waitUntil(lambda: not window.page._draft.is_pending())
    window.rest()
    now = window.session.desk.clock.now()
    return window.read(lambda connection: read_agreement(connection, now)).draft


def test_the_example_needs_a_hundred_leads_and_becomes_the_clause(fresh: RealWindow):
    assert not part(fresh).take.isEnabled()
    example(fresh)
    assert shown(fresh, "qualified_leads") == "100"
    assert field(fresh, "qualified_leads").font().weight() == QFont.Weight.DemiBold
    assert part(fresh).picture.lines() == ["Qualified: 100", "Deals: 8"]
    top, bottom = drawn_widths(part(fresh).picture)
    assert bottom / top == pytest.approx(0.08, abs=0.02)
    # A hundred in twelve months: nine a month suffice, eight would not.
    assert part(fresh).monthly.text() == "9"
    assert plain(part(fresh).clause.text()) == "The volume clause says 40 a month."
    assert draft(fresh) is None
    fresh.click(part(fresh).take)
    assert draft(fresh).volume_per_month == 9
    assert part(fresh).clause.text() == "The volume clause says just that."
    assert not part(fresh).take.isEnabled()
    assert fresh.page._strip._sign.isVisible()
    # It is the same among the commitments, and can be undone.
    assert fresh.page._marketing.volume.leads.value() == 9
    fresh.page._undo()
    fresh.rest()
    assert fresh.page._marketing.volume.leads.value() == 40
    assert plain(part(fresh).clause.text()) == "The volume clause says 40 a month."


def test_stage_by_stage_the_months_add_up(fresh: RealWindow):
    rates = {"qualified": "50", "accepted": "80", "opportunity": "50", "won": "40"}
    write(fresh, revenue="120 000 €", share="40 %", deal="6 000,00", **rates)
    assert shown(fresh, "leads") == "100"
    assert part(fresh).picture.lines() == [
        "Leads: 100",
        "Qualified: 50",
        "Accepted: 40",
        "Opportunities: 20",
        "Deals: 8",
    ]
    assert part(fresh).monthly.text() == "5"
    table = part(fresh).table
    assert table.item(0, 0).text() == "July 2026"
    assert (table.item(0, 1).text(), table.item(1, 1).text()) == ("22", "21")
    for column, total in ((2, 100), (3, 50), (6, 8)):
        assert sum(int(table.item(row, column).text()) for row in range(12)) == total
    fresh.fill(part(fresh).chain.months, "3")
    assert table.rowCount() == 3
    assert part(fresh).monthly.text() == "17"


def test_any_term_can_be_the_one_that_is_found(fresh: RealWindow):
    example(fresh)
    rows = part(fresh).chain.rows
    for unknown, value in (
        ("revenue", "€120,000"),
        ("share", "40%"),
        ("deal", "€6,000"),
        ("in_one", "8%"),
    ):
        fresh.click(rows[unknown].find)
        assert field(fresh, unknown).isReadOnly()
        write(fresh, qualified_leads="90")
        assert shown(fresh, unknown) != value
        write(fresh, qualified_leads="100")
        assert shown(fresh, unknown) == value
    # What was found stays as if it were typed when another becomes the unknown.
    assert part(fresh).chain.plan().rates == {"won": Fraction(8, 100)}
    fresh.click(rows["qualified_leads"].find)
    assert shown(fresh, "qualified_leads") == "100"


def test_zero_and_absurd_numbers_are_refused_at_their_field_and_stay_there(fresh: RealWindow):
    example(fresh)
    write(fresh, share="0", deal="sept", in_one="150")
    assert refusal(fresh, "share") == "It must be more than zero."
    assert refusal(fresh, "deal") == "This is no number."
    assert refusal(fresh, "in_one") == "A share is 100% at the most."
    assert field(fresh, "deal").property("wrong") == "true"
    assert field(fresh, "deal").accessibleDescription() == "This is no number."
    assert shown(fresh, "deal") == "sept"
    assert (part(fresh).monthly.text(), shown(fresh, "qualified_leads")) == ("—", "")
    assert part(fresh).note.text() == "Share from marketing — It must be more than zero."
    assert not part(fresh).take.isEnabled()
    write(fresh, revenue="-5")
    assert refusal(fresh, "revenue") == "It must be more than zero."
    write(fresh, revenue="120000", share="40", deal="6000", in_one="")
    assert refusal(fresh, "in_one") == "Type a number here."
    write(fresh, in_one="8")
    assert shown(fresh, "qualified_leads") == "100"
    fresh.click(part(fresh).chain.rows["in_one"].find)
    write(fresh, qualified_leads="5")
    assert refusal(fresh, "in_one") == "Even 100% would not do."


def test_a_new_team_is_asked_for_numbers_and_not_scolded(fresh: RealWindow):
    assert offer(fresh, "won") == "Too little history: 0 of 30 decided"
    assert offer(fresh, "deal") == "Too little history: 0 of 30 deals"
    assert not part(fresh).chain.rows["won"].offer.isEnabled()
    assert shown(fresh, "won") == ""
    in_one(fresh)
    assert part(fresh).note.text() == (
        "Still to be typed: Revenue wanted, Share from marketing, Average deal,"
        " Share of qualified leads won"
    )
    assert [refusal(fresh, name) for name in ("revenue", "share", "deal", "in_one")] == [""] * 4
    every_field_has_a_name_of_its_own(fresh)
    # The clause as it stands has its hours too: 40 leads of 45 minutes, 38.5 hours in July.
    box = part(fresh).capacity
    assert "July 2026: 30 h needed, 38.5 h there" in plain(box.picture.accessibleDescription())
    assert box.basis.text().endswith("as it stands; qualified leads a month: 40.")
    assert not part(fresh).table.isVisible()


def test_history_is_where_one_starts_and_can_be_taken_again(told: RealWindow):
    # Those handed over and never answered are accepted by silence only later.
    assert shown(told, "deal") == "€6,000"
    assert offer(told, "deal") == "€6,000 — from 31 of 31 deals"
    assert offer(told, "qualified") == "100% — 40 of 40 decided"
    in_one(told)
    assert shown(told, "in_one") == "77.5%"
    assert offer(told, "in_one") == "77.5% — 31 of 40, 38 decided"
    write(told, in_one="50")
    assert shown(told, "in_one") == "50"
    told.click(part(told).chain.rows["in_one"].offer)
    assert shown(told, "in_one") == "77.5%"
    write(told, revenue="93000", share="100")
    assert shown(told, "qualified_leads") == "20"
    # The leads behind a figure are one click away, and just as many.
    look = part(told).chain.rows["in_one"]
    behind = look._offered[2]
    assert told.read(lambda connection: count_leads(connection, behind)) == LEADS
    told.click(look.look)
    told.rest()
    assert told.leads_page.given == [behind]


def test_the_hours_of_sales_carry_it_or_they_do_not(fresh: RealWindow):
    example(fresh)
    box = part(fresh).capacity
    assert {name: edit.text() for name, edit in box.fields.items()} == {
        "attempts": "3",
        "conversations": "50%",
        "reps": "1",
        "attempt_minutes": "10",
        "conversation_minutes": "30",
        "time": "25%",
    }
    assert plain(box.result.text()).startswith("Yes: even ")
    assert box.basis.text() == "For the qualified leads that were found above."
    assert box.picture.isVisible()
    part(fresh).ensureWidgetVisible(box.fields["attempts"])
    fresh.fill(box.fields["attempts"], "50")
    said = plain(box.result.text())
    # July 2026: 9 of the 100 leads at 515 minutes each; 22 days of 7 hours, a quarter of them.
    assert said == (
        "No: July 2026 needs 77.3 h and has 38.5 h; 38.8 h are missing."
        " Leads that it could carry: 4."
    )
    assert "July 2026: 77.3 h needed, 38.5 h there" in plain(box.picture.accessibleDescription())
    assert plain(part(fresh).table.item(0, 6).text()) == "-38.8 h"

    def leave(connection, by, now):
        who = next(one.key for one in fresh.session.desk.team if one.role == "sales")
        days = Away(date(2026, 7, 1), date(2026, 7, 10))
        return add_absence(connection, who, days, by=by, now=now)[0]

    fresh.write(leave)
    # Eight working days of July are gone: 14 days of 7 hours are left, a quarter of them.
    assert plain(part(fresh).table.item(0, 5).text()) == "24.5 h"


def test_zero_and_absurd_efforts_are_refused_at_their_field(fresh: RealWindow):
    example(fresh)
    box = part(fresh).capacity
    part(fresh).ensureWidgetVisible(box.fields["time"])
    for name, typed, sentence in (
        ("time", "0", "It must be more than zero."),
        ("conversations", "101", "A share is 100% at the most."),
        ("attempts", "51", "This is too much to be meant."),
        ("reps", "x", "This is no number."),
        ("attempt_minutes", "", "Type a number here."),
    ):
        fresh.fill(box.fields[name], typed)
        if not typed:
            fresh.press(Qt.Key.Key_Backspace)
        assert box._faults[name].text() == sentence
        assert box.fields[name].property("wrong") == "true"
    assert not box.picture.isVisible()
    # The funnel is found all the same.
    assert part(fresh).monthly.text() == "9"
    assert part(fresh).table.item(0, 4).text() == ""


def test_by_keyboard_alone_from_the_tab_to_the_clause(fresh: RealWindow):
    fresh.page._tabs.tabBar().setFocus(Qt.FocusReason.TabFocusReason)
    fresh.press(Qt.Key.Key_Tab)
    assert fresh.focus() is field(fresh, "revenue")
    fresh.type("120000")
    fresh.press(Qt.Key.Key_Tab, times=3)
    assert fresh.focus() is field(fresh, "share")
    fresh.type("40")
    for name, typed in (("deal", "6000"),):
        fresh.press(Qt.Key.Key_Tab)
        tab_to(fresh, field(fresh, name))
        fresh.type(typed)
    tab_to(fresh, part(fresh).chain.way)
    fresh.press(Qt.Key.Key_Down)
    tab_to(fresh, field(fresh, "in_one"))
    fresh.type("8")
    tab_to(fresh, part(fresh).take)
    fresh.press(Qt.Key.Key_Space)
    assert draft(fresh).volume_per_month == 9


def tab_to(window: RealWindow, widget: QWidget) -> None:
    for _ in range(12):
        if window.focus() is widget:
            return
        window.press(Qt.Key.Key_Tab)
    assert window.focus() is widget


def every_field_has_a_name_of_its_own(fresh: RealWindow):
    chain, box = part(fresh).chain, part(fresh).capacity
    named = [row.field for row in chain.rows.values()] + list(box.fields.values())
    named += [row.find for row in chain.rows.values()]
    names = [widget.accessibleName() for widget in named]
    assert all(names)
    assert len(set(names)) == len(names)
    assert part(fresh).table.accessibleName()
    assert part(fresh).picture.accessibleName()
