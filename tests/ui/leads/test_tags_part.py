"""The chips of a lead's tags."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from ui.pages.leads.tags_part import TagsPart


def test_a_chip_pressed_once_more_when_its_tag_is_gone_takes_nothing_off(qtbot: QtBot):
    part, removed = TagsPart(), []
    qtbot.addWidget(part)
    part.removed.connect(removed.append)
    part.show_tags(["À rappeler", "Salon"])
    first, second = part.chips
    second.click()
    part.show_tags(["À rappeler"])
    second.click()
    first.click()
    assert removed == ["Salon", "À rappeler"]
