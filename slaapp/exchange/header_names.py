"""The names that columns go by in exports; the names themselves are data."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from slaapp.domain.folding import fold
from slaapp.exchange.targets import ANSWERS, STAGES, TARGETS, TIERS, Target

_NOT_IN_KEYS = re.compile(r"[\W_]+")
_NUMBERED = re.compile(r"(.+) \(\d+\)")


@dataclass(frozen=True, slots=True)
class HeaderNames:
    """What a name means, by its key; ``rank`` orders the names of one target, 0 first."""

    ranks: Mapping[str, tuple[Target, int]]
    parts: tuple[tuple[str, Target], ...]
    """Words inside longer names, asked for in this order where the whole name is unknown."""
    texts: tuple[str, ...]
    """Words in the names of columns whose digits are no numbers, such as postal codes."""
    stages: Mapping[str, str]
    tiers: Mapping[str, str]
    answers: Mapping[str, Mapping[str, str]]
    """What words say of an interest, by target."""
    civilities: frozenset[str]
    whole_names: frozenset[str]
    """Keys of last names that are whole ones where no first name stands beside them."""

    def target_of(self, name: str) -> tuple[Target, int] | None:
        """The target of a column name and its rank; a doubled name counts like the first."""
        numbered = _NUMBERED.fullmatch(name)
        known = self.ranks.get(name_key(name))
        if known is None and numbered:
            known = self.ranks.get(name_key(numbered[1]))
        return known or self._by_part(name)

    def meanings_of(self, target: Target) -> Mapping[str, str]:
        """What words mean in a column of this target; empty where they mean themselves."""
        return {"stage": self.stages, "tier": self.tiers, **self.answers}.get(target, {})

    def is_text(self, name: str) -> bool:
        """Whether the column's values are texts even where they look like numbers."""
        return any(f" {part} " in f" {word_key(name)} " for part in self.texts)

    def _by_part(self, name: str) -> tuple[Target, int] | None:
        words = f" {word_key(name)} "
        found = (target for part, target in self.parts if f" {part} " in words)
        target = next(found, None)
        return (target, len(self.ranks)) if target else None


def name_key(name: str) -> str:
    """How names are compared: folded, without blanks and signs ("E-mail" and "email" are one)."""
    return _NOT_IN_KEYS.sub("", fold(name))


def word_key(word: str) -> str:
    """How words in cells are compared: folded, signs as blanks ("Closed - Won", "closed won")."""
    return " ".join(_NOT_IN_KEYS.sub(" ", fold(word)).split())


def load_header_names(text: str) -> HeaderNames:
    """The names out of the text of ``resources/import_headers.json``.

    Raises ValueError for a target, stage or tier that does not exist: the file is ours.
    """
    raw = json.loads(text)
    ranks: dict[str, tuple[Target, int]] = {}
    for target, names in raw["targets"].items():
        for rank, name in enumerate(names):
            ranks.setdefault(name_key(name), (_known_target(target), rank))
    parts = [
        (word_key(part), _known_target(target))
        for target, words in raw["parts"].items()
        for part in words
    ]
    return HeaderNames(
        ranks=ranks,
        parts=tuple(parts),
        texts=tuple(map(word_key, raw["texts"])),
        stages=_meanings(raw["stages"], STAGES),
        tiers=_meanings(raw["tiers"], TIERS),
        answers={
            target: _meanings(words, frozenset(ANSWERS[target]))
            for target, words in raw["answers"].items()
        },
        civilities=frozenset(map(word_key, raw["civilities"])),
        whole_names=frozenset(map(name_key, raw["whole_names"])),
    )


def _known_target(code: str) -> Target:
    if code not in TARGETS:
        raise ValueError(f"no such target: {code}")
    return code


def _meanings(raw: Mapping[str, Iterable[str]], codes: frozenset[str]) -> dict[str, str]:
    if unknown := set(raw) - codes:
        raise ValueError(f"no such codes: {unknown}")
    meanings: dict[str, str] = {}
    for code, words in raw.items():
        for word in words:
            meanings.setdefault(word_key(word), code)
    return meanings
