"""Invented people: who a lead of the demo is, what it asks for, and how it behaves."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from random import Random

from slaapp.domain.agreement import Agreement
from slaapp.domain.criterion import LeadFacts
from slaapp.domain.events import Event
from slaapp.domain.folding import fold
from slaapp.domain.score import score
from slaapp.operations.demo_words import DemoWords
from slaapp.operations.leads import LeadForm

TRIES = 400
"""Drawing by chance until a tier comes; each comes within a few dozen."""

_LUCK = (4.0, 1.0, 0.1)
_BROWSES = frozenset({"web", "webinar", "mailing", "social"})


@dataclass(frozen=True, slots=True)
class Profile:
    """A form and how many pages the person saw before filling it in; ``tier`` or None."""

    form: LeadForm
    visits: int
    tier: str | None
    luck: float = 1.0
    """How much likelier than others it ends well: history is there to be learned from."""


class Profiles:
    """Makes people up; no two share an e-mail address or a phone number."""

    def __init__(self, words: DemoWords, terms: Agreement, chance: Random) -> None:
        self._words, self._terms, self._chance = words, terms, chance
        self._taken: set[str] = set()
        self._made = 0

    def make(self, source: str, tier: str | None) -> Profile:
        """Somebody whose first score has this tier; None for one below the threshold."""
        for _ in range(TRIES):
            drawn = self._draw(source)
            if drawn.tier == tier:
                break
        self._taken |= {drawn.form.email, drawn.form.phone}
        self._made += 1
        form = self._described(drawn.form)
        return replace(drawn, form=form, luck=self._luck_of(form))

    def _luck_of(self, form: LeadForm) -> float:
        """By the first of the team's fields with choices: the further down one, the less likely.

        Nobody wrote that into the agreement: learning from history finds it.
        """
        asked = next((each for each in self._words.fields if each["type"] == "choice"), None)
        value = (form.custom or {}).get(asked["key"]) if asked else None
        if asked is None or value not in asked["choices"]:
            return 1.0
        return _LUCK[min(asked["choices"].index(value), len(_LUCK) - 1)]

    def _described(self, form: LeadForm) -> LeadForm:
        """With a product and the team's own fields, in turn: chance is for what is judged."""
        turn, words = self._made, self._words
        custom = {
            field["key"]: field["values"][turn % len(field["values"])]
            for place, field in enumerate(words.fields)
            if turn % (place + 2)
        }
        more = {"product": words.products[turn % len(words.products)]} if turn % 4 else {}
        return replace(form, custom=custom, more=more)

    def tier_of(self, form: LeadForm, visits: int) -> str | None:
        """The tier of somebody who saw so many pages of late; None below the threshold."""
        fields = {
            "company.name": form.company,
            "person.phone": form.phone,
            "person.job_title": form.job_title,
            "request": form.request,
            "source": form.source,
        }
        events = tuple(Event(str(at), "visit", at, at) for at in range(1, visits + 1))
        points = score(self._terms.criteria, LeadFacts(fields, events), visits + 1).total
        return self._terms.tier_of(points) if points >= self._terms.threshold else None

    def _draw(self, source: str) -> Profile:
        draw, words = self._chance, self._words
        gender = draw.choice("fm")
        first = draw.choice(words.people["first_names"][gender])
        last = draw.choice(words.people["last_names"])
        kind = draw.choices(["decides", "works", "studies"], [45, 50, 5])[0]
        request = draw.choices(["quote", "interest"], [5, 4])[0]
        company, domain = ("", "post.example") if kind == "studies" else self._company()
        city = draw.choice(words.companies["cities"])
        form = LeadForm(
            first_name=first,
            last_name=last,
            email=self._mail(first, last, domain),
            phone="" if draw.random() < 0.12 else self._phone(city["phone"]),
            job_title=draw.choice(words.people["jobs"][kind][gender]),
            company=company,
            city=city["name"] if company else "",
            source=words.sources[source],
            campaign=words.campaigns.get(source, ""),
            request=draw.choice(words.requests[request]),
        )
        visits = draw.choice((0, 0, 0, 0, 0, 2, 4)) if source in _BROWSES else 0
        return Profile(form, visits, self.tier_of(form, visits))

    def _company(self) -> tuple[str, str]:
        names = self._words.companies
        trade, name = (self._chance.choice(names[key]) for key in ("trades", "proper_names"))
        shown = self._chance.choice(names["patterns"]).format(trade=trade, name=name)
        return shown, f"{self._slug(shown)}.example"

    def _mail(self, first: str, last: str, domain: str) -> str:
        mail = f"{self._slug(first)}.{self._slug(last)}@{domain}"
        return mail if mail not in self._taken else f"{self._slug(last)}@{domain}"

    def _phone(self, area: str) -> str:
        """A number of the ranges that the regulator keeps for fiction (ARCEP, 2018-0881; Ofcom)."""
        while True:
            pattern = self._words.companies["mobile"] if self._chance.random() < 0.4 else area
            number = re.sub("#+", lambda gap: self._digits(len(gap[0])), pattern)
            if number not in self._taken:
                return number

    def _digits(self, count: int) -> str:
        return f"{self._chance.randrange(10**count):0{count}d}"

    def _slug(self, text: str) -> str:
        words = "".join(sign if sign.isalnum() else " " for sign in fold(text)).split()
        left_out = self._words.companies["not_in_addresses"]
        return "-".join(word for word in words if word not in left_out)
