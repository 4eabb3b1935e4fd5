"""``criteria``: what leads are judged by, tried on one's own history, and learned from it."""

from __future__ import annotations

from slaapp.cli.backtesting import add_backtest
from slaapp.cli.criteria_sharing import add_sharing
from slaapp.cli.parser import WordList
from slaapp.cli.sales_fields import add_sales_fields
from slaapp.cli.suggesting import add_suggest


def add_words(words: WordList) -> None:
    """``criteria`` and the words after it."""
    acts = words.add_group("criteria")
    add_sharing(acts)
    add_backtest(acts)
    add_suggest(acts)
    add_sales_fields(acts)
