"""Every file of cards beside the checkout reads as the file of expectations says."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from slaapp.exchange.card import Card, CardFault
from slaapp.exchange.vcard_reading import read_cards

BROKEN = {"vcard/calcard/028.vcf", "vcard/calcard/056.vcf"}
"""Cut off before the end of their card."""


def test_every_file_of_cards_reads_as_expected(shared_data: Path) -> None:
    folder = shared_data / "formats"
    expected = json.loads((folder / "vcard_expected.json").read_text("utf-8"))
    assert len(expected) >= 20
    for name, facts in expected.items():
        found = read_cards((folder / name).read_bytes())
        cards = [each for each in found if isinstance(each, Card)]
        assert [as_json(card) for card in cards] == facts["contacts"], name
        assert len(cards) == facts["cards"], name
        faults = [each for each in found if isinstance(each, CardFault)]
        assert len(faults) == (name in BROKEN), name


def as_json(card: Card) -> dict[str, Any]:
    return {
        "version": card.version,
        "fn": card.formatted_name,
        "n": None if card.name is None else list(card.name),
        "org": None if card.organisation is None else list(card.organisation),
        "title": card.title,
        "emails": [each.text for each in card.emails],
        "tels": [each.text for each in card.phones],
    }
