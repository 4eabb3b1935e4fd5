"""Every action of the program in one table: its menu, its words, its keys.

Menus, shortcuts and the sheet of keys are made from it; who does an action is told apart: the
page looked at first, then the program.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from ui.action_spec import Spec
from ui.agreement_actions import AGREEMENT_SPECS
from ui.board_actions import BOARD_SPECS
from ui.call_actions import CALL_SPECS
from ui.fair_actions import FAIR_SPECS
from ui.guide_actions import GUIDE_SPECS
from ui.icons import icon
from ui.lead_actions import LEAD_SPECS
from ui.list_actions import LIST_SPECS
from ui.words import QT_TRANSLATE_NOOP

PALETTE = "edit.palette"

SPECS = (
    Spec("file.new", "file", QT_TRANSLATE_NOOP("Actions", "&New file…"), icon="file"),
    Spec("file.open", "file", QT_TRANSLATE_NOOP("Actions", "&Open a file…"), ("Ctrl+O",), "folder"),
    Spec("file.demo", "file", QT_TRANSLATE_NOOP("Actions", "Open the &demo"), icon="play"),
    Spec(
        "file.import",
        "file",
        QT_TRANSLATE_NOOP("Actions", "&Import leads…"),
        ("Ctrl+I",),
        "import",
        begins_group=True,
    ),
    Spec(
        "file.export",
        "file",
        QT_TRANSLATE_NOOP("Actions", "&Export leads…"),
        ("F12",),
        "export",
    ),
    Spec(
        "file.calendar",
        "file",
        QT_TRANSLATE_NOOP("Actions", "Deadlines for a &calendar…"),
        icon="calendar",
    ),
    Spec("file.give", "file", QT_TRANSLATE_NOOP("Actions", "&Give…"), icon="send"),
    Spec("file.take", "file", QT_TRANSLATE_NOOP("Actions", "&Take in…"), icon="import"),
    Spec("file.backup", "file", QT_TRANSLATE_NOOP("Actions", "&Back up now"), icon="backup"),
    Spec(
        "file.quit",
        "file",
        QT_TRANSLATE_NOOP("Actions", "&Quit"),
        ("Ctrl+Q",),
        begins_group=True,
    ),
    Spec("edit.undo", "edit", QT_TRANSLATE_NOOP("Actions", "&Undo"), ("Ctrl+Z",), "undo"),
    Spec(
        "edit.redo",
        "edit",
        QT_TRANSLATE_NOOP("Actions", "&Redo"),
        ("Ctrl+Shift+Z", "Ctrl+Y"),
        "redo",
    ),
    Spec(
        "edit.find",
        "edit",
        QT_TRANSLATE_NOOP("Actions", "&Find"),
        ("Ctrl+F",),
        "search",
        begins_group=True,
    ),
    Spec(
        PALETTE,
        "edit",
        QT_TRANSLATE_NOOP("Actions", "Find &anything…"),
        ("Ctrl+K",),
        "search",
    ),
    *LIST_SPECS,
    Spec("lead.new", "lead", QT_TRANSLATE_NOOP("Actions", "&New lead"), ("Ctrl+N",), "plus"),
    Spec("lead.call", "lead", QT_TRANSLATE_NOOP("Actions", "&Log a call"), ("Ctrl+L",), "phone"),
    *CALL_SPECS,
    *LEAD_SPECS,
    *FAIR_SPECS,
    *AGREEMENT_SPECS,
    *GUIDE_SPECS,
    *BOARD_SPECS,
    Spec("help.keys", "help", QT_TRANSLATE_NOOP("Actions", "&Keyboard and help"), ("F1",), "help"),
    Spec("help.about", "help", QT_TRANSLATE_NOOP("Actions", "&About this program"), icon="info"),
)

MENUS = (
    ("file", QT_TRANSLATE_NOOP("Actions", "&File")),
    ("edit", QT_TRANSLATE_NOOP("Actions", "&Edit")),
    ("lead", QT_TRANSLATE_NOOP("Actions", "&Lead")),
    ("fair", QT_TRANSLATE_NOOP("Actions", "Fai&r")),
    ("agreement", QT_TRANSLATE_NOOP("Actions", "A&greement")),
    ("view", QT_TRANSLATE_NOOP("Actions", "&View")),
    ("help", QT_TRANSLATE_NOOP("Actions", "&Help")),
)

_AZERTY = "&É\"'(-È"


def digit_keys(digit: int) -> list[QKeySequence]:
    """Ctrl and a digit from 1 to 7, and the key that bears it on a French keyboard."""
    return [QKeySequence(f"Ctrl+{digit}"), QKeySequence(f"Ctrl+{_AZERTY[digit - 1]}")]


def say(text: str) -> str:
    """An English text of the table in the language in force."""
    return QCoreApplication.translate("Actions", text)


class Actions(QObject):
    """The table as live actions; one is enabled while the page or the program can do it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._served: dict[str, Callable[[], object]] = {}
        self._offered: Mapping[str, Callable[[], object]] = {}
        self._actions = {spec.name: self._make(spec) for spec in SPECS}
        self.retranslate()

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def all(self) -> Iterator[tuple[Spec, QAction]]:
        """Every action with its line of the table."""
        return ((spec, self._actions[spec.name]) for spec in SPECS)

    def of_menu(self, menu: str) -> Iterator[tuple[Spec, QAction]]:
        """The actions of one menu, in the table's order."""
        return ((spec, self._actions[spec.name]) for spec in SPECS if spec.menu == menu)

    def serve(self, name: str, slot: Callable[[], object]) -> None:
        """The program itself does ``name``, whatever page is shown."""
        self._served[name] = slot
        self._enable()

    def withdraw(self, name: str) -> None:
        """The program cannot do ``name`` any more: no file is open."""
        self._served.pop(name, None)
        self._enable()

    def offer(self, offered: Mapping[str, Callable[[], object]]) -> None:
        """What the page looked at can do now; it comes before what the program does."""
        self._offered = offered
        self._enable()

    def retranslate(self) -> None:
        """Say every action's words again."""
        for spec in SPECS:
            self._actions[spec.name].setText(say(spec.text))

    def _make(self, spec: Spec) -> QAction:
        action = QAction(self._window)
        action.setObjectName(spec.name)
        action.setShortcuts([QKeySequence(key) for key in spec.keys])
        action.setEnabled(False)
        if spec.icon:
            action.setIcon(icon(spec.icon))
        action.triggered.connect(lambda _checked=False, name=spec.name: self._do(name))
        self._window.addAction(action)
        return action

    def _do(self, name: str) -> None:
        slot = self._offered.get(name) or self._served.get(name)
        if slot is not None:
            slot()

    def _enable(self) -> None:
        for name, action in self._actions.items():
            action.setEnabled(name in self._offered or name in self._served)
