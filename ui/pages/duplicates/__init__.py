"""Leads that look like the same person, looked through two by two."""

from ui.pages.duplicates.page import DuplicatesPage

__all__ = ["DuplicatesPage"]
