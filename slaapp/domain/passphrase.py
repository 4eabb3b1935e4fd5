"""How hard a passphrase is to guess, and the least that is asked of one that is carried about."""

from __future__ import annotations

from slaapp.domain.trouble import Trouble

LEAST = 10
"""Characters: a file on a stick can be tried for years by whoever finds it."""

_LONG = 16


def strength_of(typed: str) -> int:
    """0: too short or of too few different characters, 1: will do, 2: good.

    Length counts most; what kinds of characters it has makes up for some of it.
    """
    if len(typed) < LEAST or len(set(typed)) < LEAST // 2:
        return 0
    kinds = (str.islower, str.isupper, str.isdigit, lambda sign: not sign.isalnum())
    mixed = sum(any(map(kind, typed)) for kind in kinds)
    return 2 if len(typed) >= _LONG or mixed >= 3 else 1


def require_strong(typed: str) -> None:
    """Raises Trouble("passphrase_weak") for one that is too short or too plain."""
    if strength_of(typed) == 0:
        raise Trouble("passphrase_weak", least=LEAST)
