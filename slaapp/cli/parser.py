"""The words of the command line and their options, in the user's language."""

from __future__ import annotations

import argparse
import importlib
import re
from collections.abc import Callable
from typing import Any, NoReturn

from slaapp.cli.session import Session
from slaapp.cli.vocabulary import Vocabulary
from slaapp.domain.trouble import Trouble

# The families of words, in the order in which the help lists them.
FAMILIES = (
    "workspace", "agreement", "criteria", "demo", "importing", "watching", "packets",
    "pasting",
    "exporting", "kpi", "attainment",
    "notices", "leads",
    "sales", "waving", "disputes", "pausing", "clocks", "contact", "stepping", "outcome",
    "merging", "duplicates", "excepting", "objecting", "informing",
    "correcting", "parties", "fields", "lists", "absences", "assigning", "changes", "reporting",
    "keeping",
)  # fmt: skip

_WORD = "…"
"""What stands for a word in the line of usage."""

# What argparse says in English, and the trouble that it is.
_SAYINGS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"the following arguments are required: (?P<names>.*)"), "usage_missing"),
    (re.compile(r"unrecognized arguments: (?P<names>.*)"), "usage_unknown"),
    (
        re.compile(
            r"argument (?P<name>.*?): invalid choice: '?(?P<given>.*?)'? "
            r"\(choose from (?P<choices>.*)\)"
        ),
        "usage_choice",
    ),
    (re.compile(r"argument (?P<name>.*?): expected .*"), "usage_value"),
    (re.compile(r"argument (?P<name>.*?): invalid .* value: '?(?P<given>.*?)'?"), "usage_number"),
)


class Parser(argparse.ArgumentParser):
    """A parser that says what is wrong as a trouble, and its help in the user's language."""

    def __init__(self, vocabulary: Vocabulary, **more: Any) -> None:
        super().__init__(add_help=False, allow_abbrev=False, **more)
        self.vocabulary = vocabulary
        self._positionals.title = vocabulary.say("help.positionals")
        self._optionals.title = vocabulary.say("help.optionals")
        self.add_argument("-h", "--help", action="help", help=vocabulary.say("option.help"))

    def takes(self, *names: str, **more: Any) -> None:
        """An argument whose help is the vocabulary's ``option.…`` of the same name."""
        plain = names[-1].lstrip("-").replace("-", "_")
        said = self.vocabulary.say(f"option.{more.pop('help_of', plain)}")
        if "choices" in more or not names[0].startswith("-"):
            more.setdefault("metavar", None if "choices" in more else plain.upper())
        self.add_argument(*names, help=said.replace("%", "%%"), **more)

    def format_usage(self) -> str:
        """The one line of usage, its label translated."""
        return self._said(super().format_usage())

    def format_help(self) -> str:
        """The help, its label translated."""
        return self._said(super().format_help())

    def error(self, message: str) -> NoReturn:
        """Raise what argparse found as a Trouble that has words."""
        for saying, code in _SAYINGS:
            found = saying.fullmatch(message)
            if found:
                values = {name: value.replace("'", "") for name, value in found.groupdict().items()}
                is_word = values.get("name") == _WORD
                raise Trouble("usage_word" if is_word else code, word=self.prog, **values)
        raise Trouble("usage_unclear", word=self.prog, message=message)

    def _said(self, text: str) -> str:
        label = self.vocabulary.say("help.usage")
        return re.sub(r"^usage:", label, text, count=1)


class WordList:
    """The words of the program, or those of one of them; each family adds its own."""

    def __init__(self, parser: Parser, within: str = "") -> None:
        vocabulary = parser.vocabulary
        self.vocabulary = vocabulary
        self._within = within
        self._subparsers = parser.add_subparsers(
            title=vocabulary.say("help.words"),
            metavar=_WORD,
            required=True,
            dest="act" if within else "word",
        )

    def add(self, word: str, run: Callable[[Session], int]) -> Parser:
        """A word that ``run`` does; its options may stand before the word and after it."""
        parser = self._parser(word)
        parser.set_defaults(run=run)
        return parser

    def add_group(self, word: str) -> WordList:
        """A word that is followed by one of its own words."""
        return WordList(self._parser(word), f"{word}_")

    def _parser(self, word: str) -> Parser:
        said = self.vocabulary.say(f"word.{self._within}{word}".replace("-", "_"))
        parser: Parser = self._subparsers.add_parser(
            word, help=said, description=said, vocabulary=self.vocabulary
        )
        _add_common(parser, default=argparse.SUPPRESS)
        return parser


def build_parser(vocabulary: Vocabulary) -> Parser:
    """The parser of every word."""
    parser = Parser(
        vocabulary,
        prog="slaapp",
        description=vocabulary.say("help.program"),
        epilog=vocabulary.say("help.window"),
    )
    parser.add_argument(
        "--version", action="version", version=_version(), help=vocabulary.say("option.version")
    )
    _add_common(parser, default=None)
    words = WordList(parser)
    for family in FAMILIES:
        importlib.import_module(f"slaapp.cli.{family}").add_words(words)
    return parser


def _add_common(parser: Parser, default: Any) -> None:
    parser.takes("--file", default=default)
    parser.takes("--as", dest="author", default=default, metavar="NAME", help_of="author")
    parser.takes("--json", action="store_true", default=default)


def _version() -> str:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return f"slaapp {version('slaapp')}"
    except PackageNotFoundError:
        return "slaapp"
