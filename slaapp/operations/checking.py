"""Prove that a file is sound while a window holds it; the window does it in a child process."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from slaapp.domain.lead_filter import LeadFilter
from slaapp.store.check import Finding, check_file
from slaapp.store.derivation import Progress
from slaapp.store.opening import open_to_read
from slaapp.store.rows.leads import count_leads

MOST = 1_000
"""So many findings are told at most."""


@dataclass(frozen=True, slots=True)
class Checked:
    """What is wrong, and how many leads were reckoned anew."""

    findings: tuple[Finding, ...]
    leads: int


def check_path(
    path: Path, passphrase: str | None = None, *, progress: Progress | None = None
) -> Checked:
    """Check a file by reading alone. Raises the Troubles of opening it to read."""
    opened = open_to_read(path, passphrase)
    try:
        with opened.reading_connection() as connection:
            findings = check_file(connection, MOST, progress)
            leads = 0 if findings else count_leads(connection, LeadFilter())
    finally:
        opened.reader.dispose()
    return Checked(tuple(findings), leads)
