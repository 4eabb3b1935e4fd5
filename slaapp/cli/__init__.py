"""The command line: the same operations as the window, answers in text or JSON."""

from slaapp.cli.program import main

__all__ = ["main"]
