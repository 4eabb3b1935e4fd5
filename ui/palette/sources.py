"""Where the entries come from: the table of actions, the pages, the parts of the settings."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

from ui.actions import MENUS, PALETTE, digit_keys, say
from ui.pages import title_of
from ui.pages.settings.names import PARTS, part_title
from ui.palette.entry import ACTION, PAGE, SETTING, Entry

if TYPE_CHECKING:
    from ui.shell import Shell

translate = QCoreApplication.translate


def entries(shell: Shell, has_file: bool) -> list[Entry]:
    """All but the leads; pages and settings only where a file is open."""
    found = list(_actions(shell))
    if has_file:
        found += [*_pages(shell), *_settings(shell)]
    return found


def _actions(shell: Shell) -> Iterator[Entry]:
    menus = {name: _plain(say(text)) for name, text in MENUS}
    cannot = translate("Palette", "not here, or not now")
    for spec, action in shell.actions_table.all():
        if spec.name != PALETTE:
            why = "" if action.isEnabled() else cannot
            keys = _native(QKeySequence(spec.keys[0])) if spec.keys else ""
            place = menus[spec.menu]
            words = _plain(say(spec.text))
            yield Entry(ACTION, spec.name, words, place, keys, action.trigger, why)


def _pages(shell: Shell) -> Iterator[Entry]:
    """Those of the side bar; the others are opened by an action that is there already."""
    for spec in shell.specs.values():
        if spec.digit:
            keys = _native(digit_keys(spec.digit)[0])
            go = partial(shell.open_page, spec.name)
            yield Entry(PAGE, spec.name, title_of(spec), translate("Palette", "page"), keys, go)


def _settings(shell: Shell) -> Iterator[Entry]:
    if "settings" not in shell.specs:
        return
    place = title_of(shell.specs["settings"])
    for name in PARTS:
        go = partial(shell.open_page, "settings", name)
        yield Entry(SETTING, f"settings.{name}", part_title(name), place, "", go)


def _plain(words: str) -> str:
    """Without the mark of its key and the dots of what asks for more."""
    return words.replace("&", "").rstrip("…")


def _native(key: QKeySequence) -> str:
    return key.toString(QKeySequence.SequenceFormat.NativeText)
