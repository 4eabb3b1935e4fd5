"""The filters of the board: whose leads, of where; a part of those of the Leads page."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from slaapp.domain.commitment import TIERS
from slaapp.domain.instants import Instant
from slaapp.domain.lead_filter import LeadFilter
from ui.lead_words import tier_word
from ui.pages.leads.filter_menu import FilterMenu
from ui.pages.leads.filter_words import Names


class BoardFilterMenu(FilterMenu):
    """What time is about stays out: the board has its period."""

    def fill(self, own: LeadFilter, names: Names, now: Instant) -> None:  # noqa: ARG002
        """The parts that can be chosen, those of ``own`` checked."""
        self.clear()
        self._own = own
        translate = QCoreApplication.translate
        self._named(translate("FilterMenu", "S&ource"), "source_ids", names.sources)
        self._named(translate("FilterMenu", "&Campaign"), "campaign_ids", names.campaigns)
        owners = names.owners.items()
        self._list(translate("FilterMenu", "O&wner"), "owner_ids", owners, empty=True)
        tiers = [(tier, tier_word(tier)) for tier in TIERS]
        self._list(translate("FilterMenu", "&Tier"), "tiers", tiers, empty=True)
        self._named(translate("FilterMenu", "&Product"), "product_ids", names.products)
        self._tags(translate("FilterMenu", "T&ag"), names)
