"""Leads: where is this lead?"""

from __future__ import annotations

from ui.pages.leads.page import LeadsPage

__all__ = ["LeadsPage"]
