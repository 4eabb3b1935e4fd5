"""The demo's team and its agreement."""

from __future__ import annotations

from dataclasses import replace

from resources.domain_words import domain_title
from slaapp.domain.agreement import Agreement, default_agreement
from slaapp.domain.criterion import Criterion
from slaapp.domain.parties import Parties, Signatory
from slaapp.domain.roles import SIDES
from slaapp.operations.agreement_templates import template
from slaapp.operations.demo_words import DemoWords
from slaapp.operations.workspace import NewMember, Start


def demo_start(words: DemoWords) -> Start:
    """What the demo's workspace is founded with."""
    team = [
        NewMember(each["name"], each["role"], _mail(each["name"], words.domain))
        for each in words.team
    ]
    return Start(
        words.workspace,
        team,
        language=words.language,
        country=words.country,
        region=words.region,
        currency=words.currency,
        is_demo=True,
        terms=_first_terms(words),
    )


def _first_terms(words: DemoWords) -> Agreement:
    """What there is before anybody has signed anything: the default, where this firm is."""
    terms = default_agreement()
    calendar = replace(terms.calendar, zone=words.zone)
    return replace(terms, name=words.agreement, calendar=calendar)


def demo_terms(words: DemoWords) -> Agreement:
    """What both sides have signed: the same promises, with the definitions and the accompanying
    rules of a model and with criteria that tell this world's leads apart."""
    warm_sources = (words.sources["referral"], words.sources["fair"])
    terms, tells, model = _first_terms(words), words.tells, _model(words)
    decides = (Criterion("person.job_title", "contains", (word,), 15) for word in tells["decides"])
    return replace(
        terms,
        parties=_parties(words),
        definitions=model.definitions,
        marketing=replace(terms.marketing, accompanies=model.marketing.accompanies),
        both=replace(terms.both, consequences=model.both.consequences),
        criteria=(
            Criterion("company.name", "is_known", (), 10),
            Criterion("person.phone", "is_known", (), 10),
            Criterion("request", "is_known", (), 10),
            Criterion("request", "contains", (tells["request"],), 20),
            *decides,
            Criterion("person.job_title", "contains", (tells["studies"],), -40),
            Criterion("source", "is_one_of", warm_sources, 15),
            Criterion("event:visit", "at_least", ("2",), 15, within_days=30),
            Criterion("event:visit", "at_least", ("4",), 10, within_days=30),
        ),
    )


def demo_signers(words: DemoWords) -> dict[str, str]:
    """Who signs for each side: the first of its people."""
    return {side: words.names_of(side)[0] for side in SIDES}


def _parties(words: DemoWords) -> Parties:
    signers = demo_signers(words)
    both = (Signatory(signers[side], domain_title("role", side, words.language)) for side in SIDES)
    return Parties(words.workspace, *both)


def _model(words: DemoWords) -> Agreement:
    return template("b2b_services").terms(words.language)


def _mail(name: str, domain: str) -> str:
    first, _, last = name.partition(" ")
    return f"{first}.{last}@{domain}".lower().translate(_PLAIN)


_PLAIN = str.maketrans("éèëêïîàâô", "eeeeiiaao")
