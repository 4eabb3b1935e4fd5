"""What the criteria's editor asks the file: counts, what fields hold, a lead to judge."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from slaapp.domain.criterion import Criterion
from slaapp.domain.lead_filter import LeadFilter
from slaapp.store.rows.field_values import field_values
from slaapp.store.rows.judged_lead import JudgedLead, judged_lead
from slaapp.store.rows.leads import LeadRow, lead_page
from ui.page import Page
from ui.pages.agreement.criteria.counting import Counting
from ui.pages.agreement.criteria_part import CriteriaPart

_MOST = 6
_LEADS = frozenset({"lead", "event", "person", "company", "source", "campaign", "custom_field"})


class CriteriaErrand(QObject):
    """Asks the reading thread while one looks at the part, and never keeps the window waiting."""

    def __init__(self, page: Page, part: CriteriaPart) -> None:
        super().__init__(part)
        self._page, self._part = page, part
        self.counting = Counting(page, self, self._wanted, part.show_count)
        part.count_of = self.counting.find
        part.is_counted = self.counting.is_done
        part.known.wanted.connect(self._ask_values)
        part.trial.searched.connect(self._search)
        part.trial.chosen.connect(self._look_at)
        part.reckoned.connect(self.counting.soon)
        part.looked_at.connect(self.counting.soon)
        part.refreshed.connect(self._refresh)
        self._begun = False

    def _refresh(self, changed: frozenset[str]) -> None:
        """The file changed: the leads may be others now."""
        if self._begun and not changed & _LEADS:
            return
        self._begun = True
        self.counting.forget()
        self._part.known.forget()
        key = self._part.trial.key()
        if key is not None:
            self._look_at(key)
        else:
            self._page.ask(_newest, self._take_first, "trial lead")

    def _wanted(self) -> Sequence[Criterion]:
        return self._part.to_count() if self._part.isVisible() else ()

    def _ask_values(self, code: str) -> None:
        put = self._part.known.put
        self._page.ask(
            lambda c: field_values(c, code), lambda found: put(code, found), f"values of {code}"
        )

    def _search(self, text: str) -> None:
        chosen = LeadFilter(text=text)
        show = self._part.trial.show_found
        self._page.ask(lambda c: lead_page(c, chosen, limit=_MOST), show, "trial search")

    def _take_first(self, rows: Sequence[LeadRow]) -> None:
        if rows:
            self._look_at(rows[0].id)

    def _look_at(self, key: str) -> None:
        now = self._page.desk.clock.now()

        def show(lead: JudgedLead | None) -> None:
            self._part.trial.show_lead(lead)

        self._page.ask(lambda c: judged_lead(c, key, now), show, "trial lead")


def _newest(connection: object) -> list[LeadRow]:
    return lead_page(connection, LeadFilter(), limit=1)  # type: ignore[arg-type]
