"""How owners are chosen, in words: the ways, why somebody is chosen, shares of many leads."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QLocale

from resources.domain_words import domain_word
from ui.words import spoken

if TYPE_CHECKING:
    from slaapp.domain.assigning import Choice
    from slaapp.operations.handing import Lacking

_MOST_NAMED = 3
translate = QCoreApplication.translate


def way_word(way: str | None) -> str:
    """A way to choose an owner: ``in turn``; None: ``by hand``."""
    return domain_word("assigning", way or "by_hand", spoken())


def territory_field_word(field: str) -> str:
    """What a territory is made of: ``postcode begins with``."""
    return domain_word("territory_field", field, spoken())


def reason_text(choice: Choice, names: Mapping[str, str]) -> str:
    """Why somebody is given a lead; ``names`` are the team's by key. Empty: it was by hand."""
    if choice.instead_of is not None and choice.to is not None:
        words = translate("AssigningWords", "territory {value}, in place of {name}, who is away")
        return words.format(value=choice.value, name=names.get(choice.instead_of, "—"))
    said = {
        "round_robin": translate("AssigningWords", "it is their turn"),
        "territory": translate("AssigningWords", "territory {value}"),
        "least_leads": translate("AssigningWords", "fewest open leads: {n}"),
        "least_deadlines": translate("AssigningWords", "fewest open deadlines: {n}"),
        "nobody_here": translate("AssigningWords", "nobody who could take it is here"),
        "no_territory": translate("AssigningWords", "it is in nobody’s territory"),
        "by_hand": "",
    }[choice.reason]
    return said.format(value=choice.value, n=QLocale().toString(choice.count or 0))


def owner_text(choice: Choice, names: Mapping[str, str]) -> str:
    """Who is given a lead and why: ``Léa — territory 69``."""
    manager = translate("AssigningWords", "the sales manager")
    who = names.get(choice.to, "—") if choice.to is not None else manager
    why = reason_text(choice, names)
    return f"{who} — {why}" if why else who


def shares_text(choices: Iterable[Choice], names: Mapping[str, str]) -> str:
    """How many each would be given, the most first: ``Léa 12, Tom 11``."""
    manager = translate("AssigningWords", "sales manager")
    counts = Counter(
        names.get(each.to, "—") if each.to is not None else manager for each in choices
    )
    shares = sorted(counts.items(), key=lambda share: (-share[1], share[0]))
    return ", ".join(f"{name} {QLocale().toString(count)}" for name, count in shares)


def lacking_text(lacking: Sequence[Lacking]) -> str:
    """Which leads lack what: ``Inès Dupont (phone)``, of many the first and how many more."""
    said = [
        f"{each.title} ({', '.join(_field_word(code) for code in each.fields)})"
        for each in lacking[:_MOST_NAMED]
    ]
    if len(lacking) > _MOST_NAMED:
        more = translate("AssigningWords", "and {n} more")
        said.append(more.format(n=QLocale().toString(len(lacking) - _MOST_NAMED)))
    return ", ".join(said)


def left_text(receipt: Any) -> str:
    """Who stayed with marketing at a hand-over, as a sentence; empty where all went."""
    left = getattr(receipt, "details", {}).get("left") or ()
    if not left:
        return ""
    words = translate("AssigningWords", "Left with marketing, since something is missing: {leads}.")
    more = translate("AssigningWords", "and {n} more")
    named = list(left[:_MOST_NAMED])
    if len(left) > _MOST_NAMED:
        named.append(more.format(n=QLocale().toString(len(left) - _MOST_NAMED)))
    return words.format(leads=", ".join(named))


def _field_word(code: str) -> str:
    return domain_word("field", code, spoken()).removeprefix("custom:")
