"""The page of the trade fair: one person in front of the stand, in under 20 seconds."""

from ui.pages.fair.page import FairPage

__all__ = ["FairPage"]
