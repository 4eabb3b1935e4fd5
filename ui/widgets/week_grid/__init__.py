"""A week's hours as blocks that one drags: ``WeekGrid``."""

from ui.widgets.week_grid.grid import WeekGrid

__all__ = ["WeekGrid"]
