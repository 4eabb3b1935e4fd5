"""Who acts: every operation is by somebody of the team."""

from __future__ import annotations

from collections.abc import Sequence

from slaapp.domain.folding import fold
from slaapp.domain.trouble import Trouble
from slaapp.store.rows.members import MemberRow


def choose_author(team: Sequence[MemberRow], name: str | None) -> str:
    """The key of the member who acts: the one named, else the only manager, else the first.

    Raises Trouble: unknown_member, member_ambiguous, author_unclear (several managers).
    """
    active = [each for each in team if each.active]
    if name is not None:
        return find_member(active, name)
    managers = [each for each in active if each.role == "manager"]
    if len(managers) > 1:
        raise Trouble("author_unclear", names=", ".join(each.name for each in managers))
    if not active:
        raise Trouble("team_missing")
    # Keys tell the order in which they were made: the first is who founded the workspace.
    return managers[0].id if managers else min(active, key=lambda each: each.id).id


def find_member(team: Sequence[MemberRow], name: str) -> str:
    """The key of the active member meant by a key, a name, a part of a name or an e-mail.

    Raises Trouble: unknown_member, member_ambiguous.
    """
    active, wanted = [each for each in team if each.active], fold(name)
    for meant in (_exactly, _by_a_part):
        found = [each for each in active if wanted and meant(each, wanted)]
        if len(found) == 1:
            return found[0].id
        if found:
            names = ", ".join(sorted(each.name for each in found))
            raise Trouble("member_ambiguous", name=name, names=names)
    raise Trouble("unknown_member", name=name)


def _exactly(member: MemberRow, wanted: str) -> bool:
    return wanted in (member.id, fold(member.name), fold(member.email or ""))


def _by_a_part(member: MemberRow, wanted: str) -> bool:
    return wanted in fold(member.name).split()
