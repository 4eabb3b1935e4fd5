"""The demo's team and its agreement."""

from __future__ import annotations

from dataclasses import replace

from slaapp.domain.agreement import Agreement, default_agreement
from slaapp.domain.criterion import Criterion
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
        terms=demo_terms(words),
    )


def demo_terms(words: DemoWords) -> Agreement:
    """The default agreement with criteria that tell this world's leads apart."""
    warm_sources = (words.sources["referral"], words.sources["fair"])
    terms, tells = default_agreement(), words.tells
    decides = (Criterion("person.job_title", "contains", (word,), 15) for word in tells["decides"])
    return replace(
        terms,
        name=words.agreement,
        calendar=replace(terms.calendar, zone=words.zone),
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


def _mail(name: str, domain: str) -> str:
    first, _, last = name.partition(" ")
    return f"{first}.{last}@{domain}".lower().translate(_PLAIN)


_PLAIN = str.maketrans("éèëêïîàâô", "eeeeiiaao")
