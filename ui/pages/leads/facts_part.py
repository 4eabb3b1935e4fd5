"""What else is known of a lead: its request, its fields and the team's own."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QSizePolicy, QWidget

from resources.domain_words import answer_word, domain_title, domain_word
from slaapp.domain.origin import ORIGIN
from slaapp.domain.privacy import PRIVACY_FIELDS
from ui.dates import instant_text
from ui.field_words import field_text
from ui.models.lead_columns import Outlook
from ui.widgets.tone import set_tone
from ui.words import Speaking, spoken

if TYPE_CHECKING:
    from slaapp.store.rows.timeline import TimelineRow

AT_FIRST = 6
_TOP = Qt.AlignmentFlag.AlignTop
_LAST_LINE = 1_000


class FactsPart(Speaking, QWidget):
    """Label and value, line by line, the first few until more are wanted."""

    def __init__(self, outlook: Outlook) -> None:
        super().__init__()
        self._outlook = outlook
        self._request: str | None = None
        self._custom: Sequence[tuple[str, str, object]] = ()
        self._stored: Sequence[tuple[str, str]] = ()
        self._privacy: dict[str, TimelineRow] = {}
        self._origin: TimelineRow | None = None
        self._all = False
        self._labels: list[tuple[QLabel, QLabel]] = []
        self.more = QPushButton()
        self.more.setProperty("kind", "flat")
        self.more.clicked.connect(self._show_all)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(0, 2)
        self._grid.setColumnStretch(1, 3)
        self._grid.addWidget(self.more, _LAST_LINE, 0, 1, 2, Qt.AlignmentFlag.AlignLeft)
        self.retranslate()

    def show_facts(
        self,
        request: str | None,
        custom: Sequence[tuple[str, str, object]],
        stored: Sequence[tuple[str, str]] = (),
        timeline: Sequence[TimelineRow] = (),
    ) -> None:
        """Show them; ``custom`` are label, type and value of the team's own fields, ``stored``
        codes and values of the fields that every team has; the ``timeline`` tells when the person
        was informed, where the data comes from and what was agreed to."""
        self._request, self._custom, self._stored = request, custom, stored
        facts = sorted((row for row in timeline if row.field in PRIVACY_FIELDS), key=_when)
        self._privacy = {row.field: row for row in facts if row.field is not None}
        origins = (row for row in timeline if row.field == ORIGIN)
        self._origin = min(origins, key=_when, default=None)
        self.retranslate()

    def lines(self) -> list[tuple[str, str]]:
        """Label and value of each line shown."""
        return [(one.text(), two.text()) for one, two in self._labels if not one.isHidden()]

    def retranslate(self) -> None:
        """Say the lines again."""
        known = self._known()
        shown = known if self._all else known[:AT_FIRST]
        while len(self._labels) < len(shown):
            self._add_line()
        for place, (name, words) in enumerate(self._labels):
            if place < len(shown):
                name.setText(shown[place][0])
                words.setText(shown[place][1])
            name.setVisible(place < len(shown))
            words.setVisible(place < len(shown))
        self.more.setText(self.tr("Show all ({n})").format(n=len(known)))
        self.more.setVisible(len(shown) < len(known))
        self.setVisible(bool(known))

    def _known(self) -> list[tuple[str, str]]:
        lines = [(self.tr("Request"), self._request or "")]
        lines += [(domain_title("field", code, spoken()), value) for code, value in self._stored]
        zone = self._outlook.zone
        lines += [(label, field_text(value, zone)) for label, _type, value in self._custom]
        known = (code for code in PRIVACY_FIELDS if code in self._privacy)
        lines += [_came_in(self._origin, zone)] if self._origin is not None else []
        lines += [_told(code, self._privacy[code], zone) for code in known]
        return [(label, value) for label, value in lines if value]

    def _show_all(self) -> None:
        """Who wants all of one lead wants all of the next."""
        self._all = True
        self.retranslate()

    def _add_line(self) -> None:
        name, words = QLabel(), QLabel()
        for label in (name, words):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setAlignment(_TOP)
            # The two columns share the room by their stretch, however long their words.
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        set_tone(name, "muted")
        row = len(self._labels)
        self._grid.addWidget(name, row, 0)
        self._grid.addWidget(words, row, 1)
        self._labels.append((name, words))


def _when(row: TimelineRow) -> tuple[int, int, str]:
    return (row.occurred_at, row.recorded_at, row.id)


def _came_in(row: TimelineRow, zone: ZoneInfo) -> tuple[str, str]:
    """ "Came in from": "leads.csv (HubSpot), 24 Nov 2026": the day on which it was written down."""
    whence = row.note or domain_word(ORIGIN, row.value or "", spoken())
    day = instant_text(row.recorded_at, "day", zone)
    return domain_title("field", ORIGIN, spoken()), f"{whence}, {day}"


def _told(code: str, row: TimelineRow, zone: ZoneInfo) -> tuple[str, str]:
    """ "Person informed": "in person, 24 Nov 2026"; blank where it was taken back."""
    label = domain_title("field", code, spoken())
    if not row.value:
        return label, ""
    said, day = answer_word(code, row.value, spoken()), instant_text(row.occurred_at, "day", zone)
    return label, f"{said}, {day}"
