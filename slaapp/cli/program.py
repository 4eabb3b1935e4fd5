"""Run the words of a command line: one sentence for a trouble, a report for a bug of ours."""

from __future__ import annotations

import contextlib
import os
import sys
import time
from collections.abc import Callable, Sequence
from functools import cache

from slaapp.cli.parser import Parser, build_parser
from slaapp.cli.session import Printer, Session
from slaapp.cli.vocabulary import Vocabulary, spoken_language
from slaapp.domain.instants import Instant
from slaapp.domain.trouble import Trouble
from slaapp.operations.bug_report import keep_report

DONE, DIFFERS, TROUBLE, BUG = 0, 1, 2, 70
INTERRUPTED, BROKEN_PIPE = 130, 141
"""Exit statuses; the last two are what a shell gives for SIGINT and SIGPIPE."""

Clock = Callable[[], Instant]


def read_clock() -> Instant:
    """The system's clock."""
    return time.time_ns() // 1_000_000


def main(
    words: Sequence[str] | None = None, now: Clock = read_clock, printer: Printer | None = None
) -> int:
    """Run these words (default: the command line's); the exit status.

    ``printer`` makes PDFs: who has Qt brings one.
    """
    vocabulary = Vocabulary(spoken_language(os.environ))
    _show_what_cannot_be_written()
    given = list(sys.argv[1:] if words is None else words)
    try:
        status = _run(given, vocabulary, now, printer)
        sys.stdout.flush()
        return status
    except Trouble as trouble:
        return _fail(TROUBLE, vocabulary.trouble(trouble))
    except BrokenPipeError:
        _stop_writing()
        return BROKEN_PIPE
    except KeyboardInterrupt:
        return _fail(INTERRUPTED, vocabulary.say("interrupted"))
    except Exception as bug:
        kept = keep_report(bug, read_clock())
        return _fail(BUG, vocabulary.say("bug", path=str(kept)))


def _run(words: list[str], vocabulary: Vocabulary, now: Clock, printer: Printer | None) -> int:
    parser = _parser(vocabulary.language)
    if not words:
        parser.print_help()
        return DONE
    try:
        options = parser.parse_args(words)
    except SystemExit as ended:
        # After --help or --version there is nothing left to do.
        return int(ended.code or 0)
    run: Callable[[Session], int] = options.run
    return run(Session(options, now, vocabulary, printer))


@cache
def _parser(language: str) -> Parser:
    # A parser keeps nothing of what it parsed; who runs many words in one process builds it once.
    return build_parser(Vocabulary(language))


def _fail(status: int, sentence: str) -> int:
    with contextlib.suppress(BrokenPipeError):
        print(sentence, file=sys.stderr, flush=True)
    return status


def _show_what_cannot_be_written() -> None:
    """A terminal without our letters gets question marks, not a traceback."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="replace")


def _stop_writing() -> None:
    """The reader went away: let what is left go nowhere, so that the end is quiet too."""
    with contextlib.suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
