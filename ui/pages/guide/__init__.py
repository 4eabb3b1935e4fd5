"""The guided agreement: seven short steps to an agreement that both sides sign."""

from ui.pages.guide.page import GuidePage

__all__ = ["GuidePage"]
