"""Who is here already and may be the one that is being typed: linked by one click, or opened."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from resources.domain_words import domain_title, domain_word
from ui.icons import icon
from ui.lead_words import stage_word
from ui.widgets.tone import set_tone
from ui.words import Speaking, spoken

if TYPE_CHECKING:
    from slaapp.store.rows.people import PersonRow
    from ui.pages.leads.form_ground import Here

_MOST = 3
_LOW, _HIGH = 28, 44


class SamePerson(Speaking, QWidget):
    """``chosen`` brings the person whose lead it is; ``key`` stays theirs until it is cleared.

    ``opened`` brings the key of a lead that is to be looked at.
    """

    chosen = Signal(object)
    opened = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.key = ""
        self._people: Sequence[Here] = ()
        self._linked: PersonRow | None = None
        self._others = 0
        self._title = QLabel()
        self._title.setWordWrap(True)
        self.buttons = [QPushButton() for _ in range(_MOST)]
        self.looks = [QToolButton() for _ in range(_MOST)]
        self.unlink = QPushButton()
        self._objection, self.objects = "", QLabel()
        self.objects.setWordWrap(True)
        set_tone(self.objects, "bad")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(2)
        column.addWidget(self.objects)
        column.addWidget(self._title)
        for place in range(_MOST):
            column.addLayout(self._line(place))
        self.unlink.setProperty("kind", "flat")
        self.unlink.clicked.connect(self.clear)
        column.addWidget(self.unlink)
        self.clear()

    def _line(self, place: int) -> QHBoxLayout:
        button, look = self.buttons[place], self.looks[place]
        button.setProperty("kind", "flat")
        button.setAutoDefault(False)
        # Long names are cut rather than the form made wider than its room.
        button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        button.setStyleSheet("text-align: left;")
        button.clicked.connect(lambda _down=False: self._choose(place))
        look.setIcon(icon("leads", "muted"))
        look.clicked.connect(lambda _down=False: self._open(place))
        line = QHBoxLayout()
        line.setSpacing(4)
        line.addWidget(button, 1)
        line.addWidget(look)
        return line

    def propose(self, people: Sequence[Here]) -> None:
        """Offer these, unless one was chosen."""
        if not self.key:
            self._people = people[:_MOST]
            self.retranslate()

    def tell_shared(self, others: int) -> None:
        """The lead that is corrected is one of several of its person."""
        self._others = others
        self.retranslate()

    def tell_objection(self, objection: str) -> None:
        """What whoever has the address or number that was typed objects to; "" for nothing."""
        self._objection = objection
        self.retranslate()

    def clear(self) -> None:
        """Nobody is proposed, nobody is linked."""
        self.key, self._people, self._linked, self._others = "", (), None, 0
        self._objection = ""
        self.retranslate()

    def retranslate(self) -> None:
        """Say who is here already, or whom it is linked with."""
        for place, (button, look) in enumerate(zip(self.buttons, self.looks, strict=True)):
            offered = place < len(self._people) and self._linked is None
            here = self._people[place] if offered else None
            button.setVisible(offered)
            look.setVisible(here is not None and here.like is not None)
            if here is not None:
                self._say_line(button, look, here)
        warns = self._linked is None and any(each.like for each in self._people)
        set_tone(self._title, "warning" if warns else "muted")
        self._title.setText(self._said(warns))
        self.unlink.setText(self.tr("No, somebody else"))
        self.unlink.setVisible(self._linked is not None)
        said = bool(self._people or self._others) or self._linked is not None
        self._title.setVisible(said)
        self._say_objection()
        self.setVisible(said or bool(self._objection))

    def _say_objection(self) -> None:
        words = self.tr("Whoever has this address or number objects to {objection}.")
        to = domain_word("objection", self._objection, spoken()) if self._objection else ""
        self.objects.setText(words.format(objection=to))
        self.objects.setVisible(bool(self._objection))

    def _said(self, warns: bool) -> str:
        if self._linked is not None:
            said = self.tr("One more lead of {name}. What is changed here changes for all of them.")
            return said.format(name=self._linked.name)
        if self._others:
            said = self.tr("Of several leads of this person: who they are changes for all {n}.")
            return said.format(n=self.locale().toString(self._others + 1))
        if warns:
            return self.tr("Here already? Choose the person, or save to add it all the same.")
        return self.tr("Here already — the same person?")

    def _say_line(self, button: QPushButton, look: QToolButton, here: Here) -> None:
        button.setText(self._words(here).replace("&", "&&"))
        button.setToolTip(self._words(here))
        button.setFixedHeight(_HIGH if here.like is not None else _LOW)
        # A company's lead has nobody to be linked with; it can be opened.
        button.setEnabled(here.person is not None)
        look.setToolTip(self.tr("Open this lead; what was typed stays"))
        look.setAccessibleName(look.toolTip())

    def _words(self, here: Here) -> str:
        like, who = here.like, here.person
        if who is not None:
            known = [who.name, who.company, who.phone or who.email]
        else:
            assert like is not None
            known = [like.title, like.company if like.company != like.title else ""]
        if like is None:
            return " · ".join(part for part in known if part)
        known[2:] = [stage_word(like.stage), like.owner]
        if like.objection:
            to = domain_word("objection", like.objection, spoken())
            known.append(self.tr("objects to {objection}").format(objection=to))
        why = domain_title("likeness", like.reason, spoken())
        first, second = (" · ".join(filter(None, part)) for part in (known[:2], [why, *known[2:]]))
        return f"{first}\n{second}"

    def _choose(self, place: int) -> None:
        self._linked = self._people[place].person
        if self._linked is not None:
            self.key = self._linked.id
            self.retranslate()
            self.chosen.emit(self._linked)

    def _open(self, place: int) -> None:
        like = self._people[place].like
        if like is not None:
            self.opened.emit(like.lead_id)
