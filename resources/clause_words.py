"""What the clauses of an agreement are called, and those whom it names: no Qt in here."""

from __future__ import annotations

from resources.domain_words import domain_title, domain_word, domain_words

_DEADLINES, _CLAUSES, _PARTS = "commitment", "clause", "clause_part"


def clause_title(code: str, language: str) -> str:
    """A clause by its code (``Clause.code``): ``First attempt``, ``Of these: hot leads``."""
    for family in (_DEADLINES, _CLAUSES):
        if f"{family}.{code}" in domain_words():
            return domain_title(family, code, language)
    head, _, rest = code.partition(".")
    by, name = (head, str(int(rest) + 1)) if head == "escalation" else rest.split(".", 1)
    if by == "tier":
        name = domain_word("tier_leads", name, language)
    said = domain_word(_PARTS, by, language).format(name=name)
    return said[:1].upper() + said[1:]


def receiver_title(code: str, language: str) -> str:
    """A side, a role, both sides, the management: the same words for whoever does something and
    whoever is told; a text of the parties' own as it is."""
    for family in ("side", "role", "receiver"):
        if f"{family}.{code}" in domain_words():
            return domain_title(family, code, language)
    return code
