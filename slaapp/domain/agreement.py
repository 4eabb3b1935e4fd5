"""The agreement between both sides: one immutable value with one canonical document."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol, TypeVar

from slaapp.domain.calendar_document import calendar_from_document, calendar_to_document
from slaapp.domain.commitment import Commitment, commitment_from
from slaapp.domain.criterion import Criterion, criterion_from, early_criterion_from
from slaapp.domain.definitions import Definitions, definitions_from
from slaapp.domain.document_part import Part, unreadable, whole_number
from slaapp.domain.instants import HOUR, MINUTE, Instant
from slaapp.domain.marketing_promises import MarketingPromises, marketing_from
from slaapp.domain.parties import Parties, parties_from
from slaapp.domain.qualifying import Qualifying, qualifying_from
from slaapp.domain.sales_promises import Recycling, SalesPromises, sales_from
from slaapp.domain.shared_rules import EscalationStep, SharedRules, rules_from
from slaapp.domain.stagnation import USUAL_LIMITS
from slaapp.domain.target import EndOfWorkingDay, Target, WorkingTime
from slaapp.domain.trouble import Trouble
from slaapp.domain.working_calendar import WorkingCalendar, french_calendar

FORMAT = 5
"""The document's format number; a reader refuses a newer one. Format 1 had neither reasons for
pauses nor a grace after an appointment, format 2 had deadlines and a volume but no other clause,
format 3 no caps, gates, grades, nor criteria that fade, format 4 nothing of leads that stand still:
all say by silence what ``Agreement`` has by default. What was signed keeps the text and the
digest it was signed with: they are stored, and never made anew."""

_FIRST = (
    "format",
    "name",
    "calendar",
    "criteria",
    "threshold",
    "tier_points",
    "commitments",
    "volume_per_month",
    "reject_within",
    "conversion_days",
)
_SECOND = ("pause_reasons", "appointment_grace")
_THIRD = ("parties", "definitions", "marketing", "sales", "both")
_FOURTH = ("qualifying",)
_FIFTH = ("stagnation",)
FIELDS_OF_FORMAT: dict[int, tuple[str, ...]] = {
    1: _FIRST,
    2: (*_FIRST, *_SECOND),
    3: (*_FIRST, *_SECOND, *_THIRD),
    4: (*_FIRST, *_SECOND, *_THIRD, *_FOURTH),
    5: (*_FIRST, *_SECOND, *_THIRD, *_FOURTH, *_FIFTH),
}
"""What a document of each format holds, all of it and nothing else."""

PAUSE_REASONS: tuple[str, ...] = ("asked_by_prospect", "prospect_away", "waiting_for_information")
"""The built-in reasons, which the interface has words for; any other text is shown as it is."""


@dataclass(frozen=True, slots=True)
class Agreement:
    """What both sides promise each other.

    ``threshold`` points make a lead qualified; ``tier_points`` are the least points of each tier
    above it, unless ``qualifying`` lets a grade decide. ``volume_per_month`` is marketing's promise
    in qualified leads. ``reject_within`` is sales' window for a rejection: after it, silence is
    acceptance. ``conversion_days`` is the T of the conversion KPI in days, None for no limit. A
    clock may pause for ``pause_reasons`` and no others (rule 13); ``appointment_grace`` is what an
    appointment that the prospect asked for leaves after it (rule 26). ``stagnation`` are the
    working days, by stage, after which a lead stands still. ``clauses.clauses_of`` lists all that
    is promised.
    """

    calendar: WorkingCalendar
    criteria: tuple[Criterion, ...] = ()
    threshold: int = 50
    tier_points: Mapping[str, int] = field(default_factory=dict)
    commitments: tuple[Commitment, ...] = ()
    volume_per_month: int = 0
    reject_within: Target = field(default_factory=lambda: EndOfWorkingDay(2))
    conversion_days: int | None = None
    name: str = ""
    pause_reasons: tuple[str, ...] = ()
    appointment_grace: Target = field(default_factory=lambda: WorkingTime(HOUR))
    parties: Parties = field(default_factory=Parties)
    definitions: Definitions = field(default_factory=Definitions)
    marketing: MarketingPromises = field(default_factory=MarketingPromises)
    sales: SalesPromises = field(default_factory=SalesPromises)
    both: SharedRules = field(default_factory=SharedRules)
    qualifying: Qualifying = field(default_factory=Qualifying)
    stagnation: Mapping[str, int] = field(default_factory=dict)

    def is_reached_by(self, score: int, grade: str | None = None) -> bool:
        """Whether points or a grade are what was agreed, whichever decides; gates are beside it."""
        grades = self.qualifying.grades
        if grades is None or grade is None:
            return score >= self.threshold
        return grades.tier_of(grade) is not None

    def tier_of(self, score: int, grade: str | None = None) -> str:
        """The tier of a grade where grades decide, else the hottest one whose points the score
        reaches; else cold."""
        grades = self.qualifying.grades
        if grades is not None and grade is not None:
            return grades.tier_of(grade) or "cold"
        for tier in ("hot", "warm"):
            if tier in self.tier_points and score >= self.tier_points[tier]:
                return tier
        return "cold"

    def target_of(self, kind: str, tier: str | None) -> Target | None:
        """What is promised for a tier; None means "no commitment", which is shown as such."""
        commitment = self.commitment(kind)
        return commitment.target_for(tier) if commitment else None

    def commitment(self, kind: str) -> Commitment | None:
        """What is promised under a kind; None where nothing is."""
        return next((each for each in self.commitments if each.kind == kind), None)

    def to_document(self) -> dict[str, Any]:
        """The canonical document; dated closures and holidays are amendments outside it."""
        return {
            "format": FORMAT,
            "name": self.name,
            "calendar": calendar_to_document(self.calendar.with_entries(())),
            "criteria": [criterion.to_document() for criterion in self.criteria],
            "threshold": self.threshold,
            "tier_points": dict(self.tier_points),
            "commitments": [commitment.to_document() for commitment in self.commitments],
            "volume_per_month": self.volume_per_month,
            "reject_within": self.reject_within.to_document(),
            "conversion_days": self.conversion_days,
            "pause_reasons": list(self.pause_reasons),
            "appointment_grace": self.appointment_grace.to_document(),
            "parties": self.parties.to_document(),
            "definitions": self.definitions.to_document(),
            "marketing": self.marketing.to_document(),
            "sales": self.sales.to_document(),
            "both": self.both.to_document(),
            "qualifying": self.qualifying.to_document(),
            "stagnation": dict(self.stagnation),
        }


def agreement_from(document: Mapping[str, Any]) -> Agreement:
    """The agreement that ``to_document`` wrote, in this format or an earlier one.

    Raises Trouble: agreement_from_newer_version for a format that this program does not know;
    agreement_unreadable (field), calendar_unreadable, target_… for what it does not write.
    """
    number = _format_of(document)
    part = Part("", document, FIELDS_OF_FORMAT[number])
    return Agreement(
        calendar=part.one("calendar", _calendar),
        criteria=part.each("criteria", criterion_from if number >= 4 else early_criterion_from),
        threshold=part.whole("threshold"),
        tier_points=part.by_name("tier_points", whole_number),
        commitments=part.each("commitments", commitment_from),
        volume_per_month=part.whole("volume_per_month"),
        reject_within=part.target("reject_within"),
        conversion_days=part.whole_or_none("conversion_days"),
        name=part.text("name"),
        **_later(part, number),
    )


def _format_of(document: object) -> int:
    number = document.get("format") if isinstance(document, Mapping) else None
    if type(number) is not int or number < 1:
        raise unreadable("format")
    if number > FORMAT:
        raise Trouble("agreement_from_newer_version", format=number)
    return number


def _later(part: Part, number: int) -> dict[str, Any]:
    """What formats after the first brought; left out where the document has none of it."""
    held: dict[str, Any] = {}
    if number >= 2:
        held["pause_reasons"] = part.texts("pause_reasons")
        held["appointment_grace"] = part.target("appointment_grace")
    if number >= 3:
        held["parties"] = part.one("parties", parties_from)
        held["definitions"] = part.one("definitions", definitions_from)
        held["marketing"] = part.one("marketing", marketing_from)
        held["sales"] = part.one("sales", sales_from)
        held["both"] = part.one("both", rules_from)
    if number >= 4:
        held["qualifying"] = part.one("qualifying", qualifying_from)
    if number >= 5:
        held["stagnation"] = part.by_name("stagnation", whole_number)
    return held


def _calendar(_place: str, document: object) -> WorkingCalendar:
    return calendar_from_document(document)


def canonical_text(agreement: Agreement) -> str:
    """The one text of an agreement: sorted keys, no blanks; what is signed and hashed."""
    return json.dumps(
        agreement.to_document(), ensure_ascii=False, sort_keys=True, separators=(",", ":")
    )


def digest(text: str) -> str:
    """SHA-256 of a canonical text, in hex."""
    return hashlib.sha256(text.encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class AgreementVersion:
    """A version of the agreement as the file keeps it; in force from an instant on."""

    id: str
    number: int
    effective_from: Instant
    agreement: Agreement


class Begins(Protocol):
    """Whatever stands for a version and knows when it begins."""

    @property
    def number(self) -> int:
        """The versions are counted from 1."""

    @property
    def effective_from(self) -> Instant:
        """In force from then on."""


_Version = TypeVar("_Version", bound=Begins)


def version_in_force(versions: Sequence[_Version], instant: Instant) -> _Version | None:
    """The version that rules a hand-over at ``instant``: the latest that had begun by then."""
    begun = [version for version in versions if version.effective_from <= instant]
    return max(begun, key=lambda v: (v.effective_from, v.number), default=None)


def default_agreement() -> Agreement:
    """What a new workspace starts from: the French 35-hour week and three tiers of targets."""

    def by_tier(hot: Target, warm: Target, cold: Target) -> dict[str, Target]:
        return {"hot": hot, "warm": warm, "cold": cold, "default": warm}

    hours = [WorkingTime(n * HOUR) for n in range(1, 9)]
    return Agreement(
        calendar=french_calendar(),
        criteria=(
            Criterion("person.phone", "is_known", (), 15),
            Criterion("person.email", "is_known", (), 15),
            Criterion("company.name", "is_known", (), 20),
            Criterion("request", "is_known", (), 20),
            Criterion("event:visit", "at_least", ("2",), 20, within_days=30),
        ),
        threshold=50,
        tier_points={"hot": 80, "warm": 65},
        commitments=(
            Commitment(
                "acceptance", by_tier(WorkingTime(30 * MINUTE), hours[3], EndOfWorkingDay(1))
            ),
            Commitment("first_attempt", by_tier(hours[0], hours[6], EndOfWorkingDay(2))),
            Commitment(
                "outcome", by_tier(EndOfWorkingDay(5), EndOfWorkingDay(10), EndOfWorkingDay(20))
            ),
            Commitment("hand_over", {"hot": hours[1], "default": EndOfWorkingDay(1)}),
            # Without an answer promised a rejection would be final at once.
            Commitment("answer", {"default": EndOfWorkingDay(2)}),
        ),
        volume_per_month=40,
        pause_reasons=PAUSE_REASONS,
        marketing=MarketingPromises(
            acceptance_percent=70,
            complete_fields=("company.name", "person.phone"),
            complete_percent=90,
        ),
        sales=SalesPromises(recycling=Recycling(90, 2)),
        both=SharedRules(
            review="month",
            kept_percent=90,
            escalation=(
                EscalationStep("manager", late=EndOfWorkingDay(1)),
                EscalationStep("management", below_percent=75),
            ),
        ),
        stagnation=USUAL_LIMITS,
    )
