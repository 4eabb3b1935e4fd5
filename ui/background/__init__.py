"""Two threads beside the window's: one reads, one writes; the window touches no database."""

from ui.background.access import Access, Glance
from ui.background.child_work import ChildWork
from ui.background.progress import Cancelled, Progress
from ui.background.reader import Reader
from ui.background.writer import Writer

__all__ = ["Access", "Cancelled", "ChildWork", "Glance", "Progress", "Reader", "Writer"]
