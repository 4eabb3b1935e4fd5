"""Every place and everybody who can act has words in every language."""

from __future__ import annotations

import pytest

from resources.bottleneck_words import bottleneck_sentence, bottleneck_words
from resources.languages import LANGUAGES
from slaapp.domain.bottleneck import PLACES


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_place_has_its_words_and_no_words_are_left_over(language: str):
    names = bottleneck_words()
    assert all(words.get(language, "").strip() for words in names.values())
    places = {name.removeprefix("place.") for name in names if name.startswith("place.")}
    actors = {name.removeprefix("actor.") for name in names if name.startswith("actor.")}
    assert (places, actors) == (set(PLACES), set(PLACES.values()))


def percent(share: float) -> str:
    return f"{100 * share:.0f} %"


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (0.25, "25 % more per working day than in the period before"),
        (-0.25, "25 % less per working day than in the period before"),
        (0.001, "as much per working day as in the period before"),
        (None, "with nothing to compare in the period before"),
    ],
)
def test_one_sentence_says_where_how_much_and_who(change: float | None, said: str):
    sentence = bottleneck_sentence("sales", "sales", "12 h 30", 7, change, percent)
    assert sentence == (
        "From acceptance to the first conversation: 12 h 30 of working time lost by 7 prospects, "
        f"{said}. Sales can act."
    )


def test_one_prospect_is_one():
    french = bottleneck_sentence("acceptance", "sales", "2 h", 1, None, percent, "fr")
    assert french.startswith("En attente d’acceptation\u202f: 2 h de temps ouvré perdu pour un")
