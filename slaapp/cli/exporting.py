"""``export``: leads to a file, as a list has them or all of them."""

from __future__ import annotations

from pathlib import Path

from resources.export_words import heading
from resources.languages import LANGUAGES
from slaapp.cli.author import choose_author
from slaapp.cli.lead_filters import chosen_view, take_filters
from slaapp.cli.numbers import decimal_text
from slaapp.cli.output import print_json, print_table
from slaapp.cli.parser import WordList
from slaapp.cli.session import Reading, Session
from slaapp.domain.criterion_field import CUSTOM
from slaapp.domain.folding import fold
from slaapp.domain.roles import SIDES
from slaapp.domain.saved_view import ListView
from slaapp.domain.trouble import Trouble
from slaapp.operations.export import (
    FORMS,
    KNOWN_SUFFIXES,
    OBJECTORS,
    ExportChoice,
    Exported,
    Form,
    export_columns,
    export_leads,
    form_of,
    known_codes,
    of_list,
    own_labels,
)
from slaapp.store.rows.members import members

_ASKED = "?"


def add_words(words: WordList) -> None:
    """``export``."""
    word = words.add("export", export)
    word.takes("out", help_of="export_out")
    word.takes("--format", choices=list(FORMS), default=None, help_of="export_format")
    word.takes("--columns", default=None, metavar="NAMES", help_of="export_columns")
    word.takes("--all", action="store_true", help_of="export_all")
    word.takes("--objectors", choices=list(OBJECTORS), default="hide", help_of="export_objectors")
    word.takes("--mine", action="store_true", help_of="export_mine")
    word.takes("--language", choices=list(LANGUAGES), default=None, help_of="export_language")
    take_filters(word)


def export(session: Session) -> int:
    """Write the file; or list the columns that it can have."""
    with session.reading() as reading:
        if session.options.columns == _ASKED:
            return _list_columns(session, reading)
        done = export_leads(reading.connection, _choice(session, reading), reading.now)
    _tell(session, done)
    return 0


def _choice(session: Session, reading: Reading) -> ExportChoice:
    options = session.options
    view = ListView() if options.all else chosen_view(session, reading)
    member_id, side = _whose(session, reading) if options.mine else (None, None)
    return ExportChoice(
        Path(options.out),
        _form(session),
        view,
        _columns(session, reading, view),
        options.language or session.vocabulary.language,
        options.objectors,
        member_id,
        side,
    )


def _form(session: Session) -> Form:
    path, said = Path(session.options.out), session.options.format
    form: Form | None = said or form_of(path)
    if form is None:
        raise Trouble("export_form_unknown", path=str(path), names=KNOWN_SUFFIXES)
    return form


def _columns(session: Session, reading: Reading, view: ListView) -> tuple[str, ...]:
    said = session.options.columns
    if said is None:
        return known_codes(reading.connection, of_list(view.columns))
    known = _names(reading)
    typed = (name.strip() for name in said.split(",") if name.strip())
    return tuple(known.get(fold(name), name) for name in typed)


def _names(reading: Reading) -> dict[str, str]:
    """The columns' codes by their codes and by what stands above them, in every language."""
    found: dict[str, str] = {}
    columns = export_columns(own_labels(reading.connection))
    for column in columns:
        found.setdefault(fold(column.code), column.code)
    for column in columns:
        names = (
            [column.label] if column.label else [heading(column.code, each) for each in LANGUAGES]
        )
        for name in (*names, column.code.removeprefix(CUSTOM)):
            found.setdefault(fold(name), column.code)
    return found


def _whose(session: Session, reading: Reading) -> tuple[str | None, str | None]:
    team = members(reading.connection)
    key = choose_author(team, session.options.author)
    role = next((each.role for each in team if each.id == key), None)
    return key, role if role in SIDES else None


def _list_columns(session: Session, reading: Reading) -> int:
    language = session.options.language or session.vocabulary.language
    known = export_columns(own_labels(reading.connection))
    rows = [(column.code, column.label or heading(column.code, language)) for column in known]
    if session.wants_json:
        print_json({"columns": [{"code": code, "heading": said} for code, said in rows]})
    else:
        heads = [session.say("head.column"), session.say("head.name")]
        print_table(heads, rows)
    return 0


def _tell(session: Session, done: Exported) -> None:
    if session.wants_json:
        counts = {"count": done.count, "hidden": done.hidden, "left_out": done.left_out}
        print_json({"file": str(done.path), "format": done.form, **counts})
        return
    language = session.vocabulary.language
    number = decimal_text(done.count, 0, language)
    print(session.say(f"done.export.{done.form}", count=number, path=str(done.path)))
    for code, count in (("hidden", done.hidden), ("left_out", done.left_out)):
        if count:
            print(session.say(f"export.{code}", count=decimal_text(count, 0, language)))
