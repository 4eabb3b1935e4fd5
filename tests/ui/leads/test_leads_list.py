"""The list of leads: what it shows, how it is searched, filtered, sorted, and reached."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from slaapp.domain.lead_filter import LeadFilter
from tests.ui.leads.conftest import CONTROL, NOW, Open, Window
from tests.ui.plain_page import PlainPage
from ui.words import Language

PADDING = 8
"""Left and right of a cell's words."""

STORY = [
    "Adam Boyer",
    "Inès Dupont",
    "Paul Durand",
    "Zoé Robin",
    "Marc Petit",
    "Luc Simon",
    "Claire Martin",
]


def test_the_newest_lead_stands_first_and_all_are_counted(window: Window):
    assert window.titles() == STORY
    assert window.page.count.text() == "7 leads"


def test_a_row_says_stage_tier_score_owner_source_and_amount(window: Window):
    said = {name: window.cell("Marc Petit", name) for name in ("stage", "score", "owner", "source")}
    assert said == {
        "stage": "Opportunity",
        "score": "70",
        "owner": "Bruno Sertil",
        "source": "Salon",
    }
    assert window.cell("Marc Petit", "amount_cents") == "€8,450"
    assert window.cell("Claire Martin", "amount_cents") == "€1,200.50"
    assert window.cell("Inès Dupont", "tier") == "Warm"


def test_a_lead_without_source_owner_or_amount_says_so_with_a_dash(window: Window):
    cells = [window.cell("Adam Boyer", name) for name in ("owner", "source", "amount_cents")]
    assert cells == ["—", "—", "—"]


def test_the_time_of_receipt_is_told_where_it_is_known_and_the_date_alone_elsewhere(
    long_window: Window,
):
    assert long_window.cell("Adam Boyer", "received_at") == "29 May 16:00"
    model = long_window.page.list.model
    received = [column.name for column in model.columns].index("received_at")
    assert model.index(7, received).data() == "2 May"


def test_the_next_due_is_a_countdown_a_moment_or_how_late_it_is(window: Window):
    # Handed over on Saturday at 10:00: the agreement leaves a warm lead four hours to answer.
    assert window.cell("Paul Durand", "next_due_at") == "3 h"
    assert window.cell("Claire Martin", "next_due_at") == "—"


def test_typing_narrows_the_list_and_esc_brings_all_back(window: Window):
    window.press(Qt.Key.Key_F, CONTROL, on=window.shell)
    assert window.focus() is window.page.list.search
    window.type("oeuvre dup")
    window.rest()
    assert window.titles() == ["Inès Dupont"]
    assert window.page.count.text() == "1 lead of 7"
    window.press(Qt.Key.Key_Escape)
    window.rest()
    assert window.titles() == STORY


def test_who_searches_sees_the_best_match_first_until_a_column_is_chosen(window: Window):
    header = window.page.list.view.horizontalHeader()
    kept = (header.sortIndicatorSection(), header.sortIndicatorOrder())
    window.page.list.search.setFocus()
    window.type("ma")
    window.rest()
    assert window.titles()[:1] == ["Marc Petit"]
    assert len(window.titles()) > 1
    assert window.page.count.text().endswith(" · best match first")
    assert header.sortIndicatorSection() == -1
    window.page.list.view.sort_by("title", False)
    window.rest()
    assert window.titles() == sorted(window.titles())
    assert "best match" not in window.page.count.text()
    window.page.list.view.sort_by("received_at", True)
    window.page.list.search.setFocus()
    window.press(Qt.Key.Key_Escape)
    window.rest()
    assert window.titles() == STORY
    assert (header.sortIndicatorSection(), header.sortIndicatorOrder()) == kept


def test_a_phone_is_found_however_it_was_spelt(window: Window):
    window.page.list.search.setFocus()
    window.type("06 99 88")
    window.rest()
    assert window.titles() == ["Adam Boyer"]


def test_nothing_is_asked_while_one_types(window: Window):
    window.page.list.search.setFocus()
    asked = []
    window.page.list.model.answered.connect(lambda *_: asked.append(True))
    for letter in "robin":
        window.type(letter)
        window.qtbot.wait(20)
    assert asked == []
    window.rest()
    assert asked == [True]


def test_enter_in_the_search_goes_to_the_first_lead_found(window: Window):
    window.page.list.search.setFocus()
    window.type("petit")
    window.press(Qt.Key.Key_Return)
    window.rest()
    assert window.focus() is window.page.list.view
    assert window.page.list.view.chosen_key() == window.keys["Marc Petit"]


def test_where_nobody_matches_a_button_clears_search_and_filters(window: Window):
    window.page.list.search.setFocus()
    window.type("qqq")
    window.rest()
    assert window.page.count.text() == "0 of 7 leads"
    window.click(window.page.list.no_match.button)
    window.rest()
    assert window.titles() == STORY


def test_a_file_without_leads_offers_the_first_one(open_window: Open, workspace: Path):
    window = open_window(workspace)
    assert window.page.count.text() == "0 leads"
    window.click(window.page.list.no_leads.second)
    assert window.page.side.is_form_open()


def choose_filter(window: Window, menu_title: str, words: str) -> None:
    """Through the menu, as a person does."""
    filters = window.page.list.filters
    menu = filters.add.menu()
    menu.aboutToShow.emit()
    actions = menu.actions()
    if menu_title:
        submenu = next(a for a in actions if a.text().replace("&", "") == menu_title).menu()
        actions = submenu.actions()
    next(action for action in actions if action.text() == words).trigger()
    window.rest()


def test_filters_add_up_as_chips_and_each_can_be_removed(window: Window):
    choose_filter(window, "Stage", "Won")
    choose_filter(window, "Stage", "Lost")
    choose_filter(window, "Source", "Salon")
    chips = window.page.list.filters.chips()
    assert [chip.text() for chip in chips] == ["Stage: Won, Lost", "Source: Salon"]
    assert window.titles() == ["Claire Martin"]
    window.click(chips[0])
    window.rest()
    assert window.titles() == STORY[2:]
    window.click(window.page.list.filters.clear)
    window.rest()
    assert window.titles() == STORY


def test_a_choice_made_twice_is_taken_back(window: Window):
    choose_filter(window, "", "With an open deadline")
    assert window.titles() == ["Inès Dupont", "Paul Durand", "Zoé Robin"]
    choose_filter(window, "", "With an open deadline")
    assert window.titles() == STORY


def test_leads_without_a_source_can_be_chosen(window: Window):
    choose_filter(window, "Source", "no source")
    assert window.titles() == ["Adam Boyer"]


def test_a_figures_leads_are_shown_under_a_chip_that_says_which(window: Window):
    window.page.list.search.put("robin")
    given = LeadFilter(handed_over=True, won=False)
    window.shell.open_page("leads", given)
    window.rest()
    assert window.titles() == ["Paul Durand", "Zoé Robin", "Marc Petit", "Luc Simon"]
    (chip,) = window.page.list.filters.chips()
    assert chip.text() == "Handed over · Not won"
    choose_filter(window, "Stage", "Rejected")
    assert window.titles() == ["Luc Simon"]
    window.click(window.page.list.filters.chips()[0])
    window.rest()
    assert window.titles() == ["Luc Simon"]


def test_a_filter_given_before_the_page_was_ever_shown_is_the_first_shown(
    open_window: Open, file: Path
):
    window = open_window(file)
    window.shell.drop_pages()
    window.shell.take_desk(window.session.desk)
    window.shell.open_page("leads", LeadFilter(stages=("won",)))
    window.rest()
    assert window.titles() == ["Claire Martin"]


def test_a_lead_given_by_its_key_is_selected_though_the_filter_hid_it(window: Window):
    window.shell.open_page("leads", LeadFilter(stages=("won",)))
    window.rest()
    window.shell.open_page("leads", window.keys["Zoé Robin"])
    window.rest()
    assert window.page.list.view.chosen_key() == window.keys["Zoé Robin"]
    assert window.titles() == STORY


def test_a_lead_given_by_its_key_keeps_a_filter_that_shows_it(window: Window):
    window.shell.open_page("leads", LeadFilter(handed_over=True))
    window.rest()
    window.shell.open_page("leads", window.keys["Zoé Robin"])
    window.rest()
    assert window.page.list.view.chosen_key() == window.keys["Zoé Robin"]
    assert len(window.titles()) == 5


def test_a_lead_that_is_gone_is_said_to_be_gone(window: Window):
    window.shell.open_page("leads", "0" * 32)
    window.rest()
    assert window.said() == ["This lead is not there any more."]


def click_header(window: Window, column: int) -> None:
    header = window.page.list.view.horizontalHeader()
    place = QPoint(header.sectionViewportPosition(column) + 20, header.height() // 2)
    QTest.mouseClick(
        header.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place
    )
    window.rest()


def test_a_click_on_a_header_sorts_and_the_lead_under_the_cursor_keeps_it(window: Window):
    window.choose("Marc Petit")
    click_header(window, 0)
    assert window.titles() == sorted(STORY)
    assert window.page.list.view.chosen_key() == window.keys["Marc Petit"]


def test_the_order_is_remembered(window: Window):
    click_header(window, 0)
    window.shell.drop_pages()
    window.shell.take_desk(window.session.desk)
    window.shell.open_page("leads")
    window.rest()
    assert window.titles() == sorted(STORY)
    assert window.page.list.view.horizontalHeader().sortIndicatorSection() == 0


def test_names_looked_up_elsewhere_are_sorted_by_too(window: Window):
    click_header(window, 1)
    assert window.titles()[0] == "Inès Dupont"  # of the Atelier Œuvre
    assert window.titles()[-1] == "Adam Boyer", "who has no company comes last"


def test_widths_and_the_place_of_the_side_are_remembered(window: Window):
    window.page.list.view.setColumnWidth(1, 201)
    window.page.splitter.setSizes([600, 434])
    wanted = window.page.splitter.sizes()
    window.shell.open_page("today")
    window.shell.drop_pages()
    window.shell.take_desk(window.session.desk)
    window.shell.open_page("leads")
    window.rest()
    assert window.page.list.view.columnWidth(1) == 201
    assert window.page.splitter.sizes() == wanted


def test_the_last_of_many_leads_is_one_key_away(long_window: Window):
    window = long_window
    assert window.page.count.text() == "1,207 leads"
    window.page.list.view.setFocus()
    window.press(Qt.Key.Key_End)
    window.rest()
    view = window.page.list.view
    assert view.currentIndex().row() == 1_206
    assert view.chosen_key() is not None
    assert window.page.side.preview.details.row.id == view.chosen_key()


def test_the_countdowns_go_on_while_one_looks(window: Window):
    said = []
    window.page.list.model.dataChanged.connect(lambda *_: said.append(True))
    window.session.desk.clock.set_to(NOW + 90_000)
    assert window.cell("Paul Durand", "next_due_at") == "2 h 58"
    assert said
    said.clear()
    window.session.desk.clock.set_to(NOW + 91_000)
    assert said == []


def test_nothing_ticks_while_another_page_is_looked_at(window: Window):
    window.session.desk.clock.set_to(None)
    assert window.session.desk.clock.is_ticking()
    window.shell.open_page("today")
    window.qtbot.waitUntil(lambda: not window.session.desk.clock.is_ticking())
    assert isinstance(window.shell.page(), PlainPage)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_another_language_changes_dates_and_keeps_the_place(window: Window, language: str):
    from PySide6.QtCore import QLocale

    window.choose("Zoé Robin")
    QLocale.setDefault(QLocale("fr_FR" if language == "fr" else "en_GB"))
    window.shell.look_again()
    window.rest()
    assert window.page.list.view.chosen_key() == window.keys["Zoé Robin"]
    amount = "8 450 €" if language == "fr" else "€8,450"
    assert window.cell("Marc Petit", "amount_cents") == amount


def test_another_order_or_filter_leaves_the_lead_and_its_reasons_in_sight(window: Window):
    window.choose("Paul Durand")
    window.click(window.page.side.preview.deadlines.lines[0].why)
    turned = []
    window.page.looking.turned.connect(lambda: turned.append(True))
    click_header(window, 0)
    window.shell.open_page("leads", LeadFilter(stages=("handed_over",)))
    window.rest()
    assert window.titles() == ["Paul Durand"]
    assert turned == []
    assert window.page.list.below.panel is not None
    assert window.page.side.preview.isVisible()


def nameless(window: Window) -> list[str]:
    """What the keyboard can reach and a screen reader cannot name."""
    reached = [
        widget
        for widget in window.page.findChildren(QWidget)
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    return [
        f"{type(widget).__name__} {widget.objectName()}"
        for widget in reached
        if not (widget.accessibleName() or getattr(widget, "text", str)())
    ]


def test_everything_the_keyboard_reaches_has_a_name(window: Window):
    window.choose("Paul Durand")
    window.click(window.page.side.preview.deadlines.lines[0].why)
    window.page.act("lead.reject")
    window.wait_for_panel()
    assert nameless(window) == []
    window.page.act("lead.call")
    assert nameless(window) == []
    window.click(window.page.new)
    assert nameless(window) == []


@pytest.mark.parametrize("language", ["en", "fr"])
def test_beside_the_preview_each_heading_and_date_that_is_in_sight_is_whole(
    long_window: Window, language: str
):
    window, spoken = long_window, Language(QApplication.instance())
    spoken.choose(language, keep=False)
    window.page.list.view.select_place(3)
    window.rest()
    view, header = window.page.list.view, window.page.list.view.horizontalHeader()
    names, edge = [column.name for column in window.page.list.model.columns], 0
    for place, name in enumerate(names[: names.index("next_due_at") + 1]):
        width = header.sectionSize(place)
        edge += width
        said = [str(view.model().headerData(place, Qt.Orientation.Horizontal))]
        said += ["29 sept. 17 h 30"] if name in ("received_at", "next_due_at") else []
        for words in said:
            assert view.fontMetrics().horizontalAdvance(words) + 2 * PADDING <= width, words
    assert edge <= view.viewport().width()
    spoken.withdraw()
