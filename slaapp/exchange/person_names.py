"""A whole name taken apart, where a file has only one column for it."""

from __future__ import annotations


def split_name(whole: str) -> tuple[str, str]:
    """First and last name: "Amélie Durand", "Durand, Amélie", "DURAND Amélie"; one word is a last.

    Between several words the first one is the first name, unless some are all in capitals.
    """
    last, *others = whole.split(",")
    given = " ".join(others).split()
    if last.strip() and given:
        return " ".join(given), " ".join(last.split())
    words = whole.replace(",", " ").split()
    if len(words) < 2:
        return "", " ".join(words)
    capitals = [word for word in words if len(word) > 1 and word.isupper()]
    if capitals and len(capitals) < len(words):
        return " ".join(w for w in words if w not in capitals), " ".join(capitals)
    return words[0], " ".join(words[1:])
