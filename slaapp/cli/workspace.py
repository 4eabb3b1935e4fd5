"""``new`` and ``members``: the workspace and who is in it."""

from __future__ import annotations

from pathlib import Path

from slaapp.cli.output import print_json, print_table
from slaapp.cli.parser import WordList
from slaapp.cli.session import Session
from slaapp.cli.vocabulary import Vocabulary
from slaapp.domain.roles import ROLES
from slaapp.domain.trouble import Trouble
from slaapp.operations.new_files import make_workspace
from slaapp.operations.places import default_file, made_folder
from slaapp.operations.workspace import NewMember, Start
from slaapp.store.rows.members import MemberRow, members


def add_words(words: WordList) -> None:
    """``new`` and ``members``."""
    new = words.add("new", make_new)
    new.takes("--name", required=True, metavar="NAME", help_of="workspace_name")
    new.takes("--member", action="append", default=[], metavar="NAME:ROLE")
    new.takes("--country", default="FR", metavar="CODE")
    new.takes("--region", default=None, metavar="CODE")
    words.add("members", list_members)


def make_new(session: Session) -> int:
    """Found a workspace in a new file."""
    options, path = session.options, session.path
    team = [_new_member(typed, session.vocabulary) for typed in options.member]
    start = Start(
        name=options.name,
        team=team,
        language=session.vocabulary.language,
        country=options.country.upper(),
        region=options.region,
    )
    if path == default_file():
        made_folder()
    now = session.clock()
    make_workspace(path, start, now=now)
    _tell_made(session, path, len(team))
    return 0


def list_members(session: Session) -> int:
    """The team."""
    with session.reading() as reading:
        team = members(reading.connection)
    if session.wants_json:
        print_json({"members": [_member_document(each) for each in team]})
        return 0
    rows = [
        (
            each.name,
            session.vocabulary.word("role", each.role),
            each.email or "",
            "" if each.active else session.say("members.left"),
        )
        for each in team
    ]
    heads = [session.say(f"head.{name}") for name in ("name", "role", "email")]
    print_table([*heads, ""], rows)
    return 0


def _new_member(typed: str, vocabulary: Vocabulary) -> NewMember:
    """``Anne:marketing`` or ``Anne:marketing:anne@x.fr``; the role's word in either language."""
    name, _, rest = typed.partition(":")
    role, _, mail = rest.partition(":")
    code = vocabulary.code_of("role", role)
    if not name.strip():
        raise Trouble("name_missing")
    if code not in ROLES:
        raise Trouble("role_unknown", role=role.strip() or typed)
    return NewMember(name.strip(), code, mail.strip())


def _tell_made(session: Session, path: Path, count: int) -> None:
    if session.wants_json:
        print_json({"file": str(path), "members": count})
    else:
        print(session.say("done.new", path=str(path), count=count))


def _member_document(member: MemberRow) -> dict[str, object]:
    return {
        "id": member.id,
        "name": member.name,
        "role": member.role,
        "email": member.email,
        "active": member.active,
    }
