"""``demo``: an invented, living workspace to look around in."""

from __future__ import annotations

import sys
from pathlib import Path

from slaapp.cli.output import print_json
from slaapp.cli.parser import WordList
from slaapp.cli.session import Session
from slaapp.domain.lead_filter import LeadFilter
from slaapp.domain.trouble import Trouble
from slaapp.operations.demo import SEED, create_demo
from slaapp.operations.places import demo_file, device_id, made_folder
from slaapp.store.opening import close_file, open_to_read
from slaapp.store.rows.leads import count_leads
from slaapp.store.rows.members import read_workspace


def add_words(words: WordList) -> None:
    """``demo``."""
    demo = words.add("demo", make_demo)
    demo.takes("--seed", type=int, default=SEED, metavar="N")
    demo.takes("--again", action="store_true")


def make_demo(session: Session) -> int:
    """Make the demo file and say how to open it."""
    language, named = session.vocabulary.language, session.options.file
    path = Path(named) if named else made_folder() / demo_file(language).name
    now = session.clock()
    if session.options.again and path.exists():
        _put_aside(path)
    opened = create_demo(
        path,
        seed=session.options.seed,
        language=language,
        now=now,
        device_id=device_id(),
        progress=_tell_progress if sys.stderr.isatty() else None,
    )
    with opened.reading_connection() as connection, connection.begin():
        leads = count_leads(connection, LeadFilter())
    close_file(opened, now)
    if session.wants_json:
        print_json({"file": str(path), "leads": leads, "seed": session.options.seed})
    else:
        print(session.say("done.demo", path=str(path), count=leads))
    return 0


def _put_aside(path: Path) -> None:
    """Keep an older demo under another name; nothing but a demo is ever moved."""
    opened = open_to_read(path)
    try:
        with opened.reading_connection() as connection, connection.begin():
            is_demo = read_workspace(connection).is_demo
    finally:
        opened.reader.dispose()
    if not is_demo:
        raise Trouble("no_demo", path=str(path))
    number = 1
    while (aside := path.with_name(f"{path.stem}-{number}{path.suffix}")).exists():
        number += 1
    path.replace(aside)


def _tell_progress(done: int, total: int) -> None:
    share = 100 * done // max(1, total)
    print(f"\r{share:3d} %", end="\n" if done == total else "", file=sys.stderr, flush=True)
