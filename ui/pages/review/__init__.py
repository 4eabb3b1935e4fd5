"""The review meeting: a guided page over a period's promises, blockages, leads and decisions."""

from ui.pages.review.page import ReviewPage

__all__ = ["ReviewPage"]
