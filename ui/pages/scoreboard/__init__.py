"""Scoreboard: are we keeping it?"""

from ui.pages.scoreboard.page import ScoreboardPage

__all__ = ["ScoreboardPage"]
