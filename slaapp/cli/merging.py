"""``merge``: two leads that are one."""

from __future__ import annotations

from slaapp.cli.done import tell_done
from slaapp.cli.parser import WordList
from slaapp.cli.session import Session
from slaapp.operations.merge import merge


def add_words(words: WordList) -> None:
    """``merge``."""
    merged = words.add("merge", merge_leads)
    merged.takes("lead", help_of="merge_kept")
    merged.takes("other", help_of="merge_other")


def merge_leads(session: Session) -> int:
    """The second lead goes on under the first."""
    options = session.options
    with session.writing() as writing:
        receipt = merge(
            writing.connection,
            writing.lead(options.lead),
            writing.lead(options.other),
            by=writing.by,
            now=writing.now,
        )
        return tell_done(session, receipt)
