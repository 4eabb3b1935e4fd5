"""Every number of the Scoreboard opens as many leads, by mouse and by keys."""

from __future__ import annotations

from PySide6.QtCore import Qt

from slaapp.domain.board_choice import BY
from tests.ui.real_window import RealWindow
from tests.ui.scoreboard.conftest import (
    COUNTED,
    board,
    cell,
    choose,
    click_bar,
    click_cell,
    count,
    lines,
    opened,
)
from ui.pages.scoreboard.columns import COLUMNS


def test_every_cell_and_bar_opens_as_many_leads_as_it_says(window: RealWindow):
    for by in BY:
        choose(window, by)
        assert_cells(window)
        assert_bars(window)


def assert_cells(window: RealWindow) -> None:
    model = board(window).model
    assert model.rowCount() > 1
    for row, line in enumerate(lines(window)):
        for column, spec in enumerate(COLUMNS, 1):
            found = count(window, model.filter_at(model.index(row, column)))
            if spec.heading() in COUNTED:
                assert found == int(model.index(row, column).data())
            else:
                counted = {
                    "Conversion": line.rate("conversion").k,
                    "Response": line.spread("response").n,
                    "p90": line.spread("response").n,
                    "Won in": line.spread("ttc").n,
                    "p90, won": line.spread("ttc").n,
                    "Value": line.count("won"),
                }
                assert found == counted[spec.heading()], spec.heading()
        assert count(window, model.filter_at(model.index(row, 0))) == line.count("leads")


def assert_bars(window: RealWindow) -> None:
    leads, rates, responses = (
        board(window).charts[name].view._bars for name in ("leads", "rate", "response")
    )
    groups = lines(window)[1:]
    assert [count(window, bar.opens) for bar in leads] == [int(bar.text) for bar in leads]
    assert [count(window, bar.opens) for bar in rates] == [
        line.rate("conversion").k for line in groups
    ]
    assert [count(window, bar.opens) for bar in responses] == [
        line.spread("response").n for line in groups
    ]
    said = [f"hand-overs: {n}, " for n in (line.spread("response").n for line in groups) if n]
    assert all(words in bar.tip for words, bar in zip(said, responses, strict=False))


def test_a_click_on_a_bar_or_on_a_cell_opens_its_leads(window: RealWindow):
    for by, place in (("month", 1), ("tier", 1), ("source", 0)):
        choose(window, by)
        bar = board(window).charts["leads"].view._bars[place]
        click_bar(window, "leads", place)
        assert count(window, opened(window)) == int(bar.text), by
    for row, heading in ((0, "Leads"), (1, "Handed over"), (2, "Won")):
        wanted = int(cell(window, row, heading))
        click_cell(window, row, heading)
        assert count(window, opened(window)) == wanted


def test_enter_opens_the_cell_that_the_keys_are_at(window: RealWindow):
    table = board(window).table
    table.setFocus(Qt.FocusReason.TabFocusReason)
    assert table.currentIndex().isValid(), "the keys are somewhere that one sees"
    window.press(Qt.Key.Key_Right)
    window.press(Qt.Key.Key_Down)
    wanted = int(cell(window, 1, "Leads"))
    window.press(Qt.Key.Key_Return)
    window.rest()
    assert count(window, opened(window)) == wanted
    assert len(window.leads_page.given) == 1, "opened once"


def test_a_chart_is_walked_and_opened_by_keys(window: RealWindow, monkeypatch):
    monkeypatch.setattr("ui.charts.view.QToolTip.showText", lambda *_args: None)
    view = board(window).charts["leads"].view
    view.setFocus(Qt.FocusReason.TabFocusReason)
    window.press(Qt.Key.Key_Right)
    window.press(Qt.Key.Key_Return)
    window.rest()
    assert opened(window).months == ("2026-07",)


def test_a_card_opens_the_leads_behind_its_figure(window: RealWindow):
    for name, wanted in (("leads", 7), ("rate", 2), ("response", 6), ("volume", 1)):
        card = board(window).cards.cards[name]
        window.click(card)
        window.rest()
        assert count(window, opened(window)) == wanted, name
    card = board(window).cards.cards["rate"]
    card.setFocus()
    window.press(Qt.Key.Key_Return)
    window.rest()
    assert opened(window).won is True
