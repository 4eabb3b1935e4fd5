"""Terms of the next agreement as typed: ``first_attempt:hot=2h``, ``outcome:cold=day 20``."""

from __future__ import annotations

import argparse
import re
from collections.abc import Sequence
from dataclasses import replace

from resources.typed_words import typed_list
from slaapp.cli.pausing import reason_code
from slaapp.cli.vocabulary import Vocabulary
from slaapp.domain.agreement import Agreement
from slaapp.domain.commitment import KINDS_OF_COMMITMENT, TIERS, Commitment
from slaapp.domain.folding import fold
from slaapp.domain.instants import HOUR, MINUTE
from slaapp.domain.spoken_words import any_of
from slaapp.domain.target import CalendarTime, EndOfWorkingDay, Target, WorkingTime
from slaapp.domain.trouble import Trouble

_DURATION = re.compile(
    rf"(?P<calendar>{any_of(typed_list('calendar_time'))} ?)?"
    r"(?:(?P<h>\d{1,5}) ?h(?: ?(?P<hm>\d{1,2}))?|(?P<m>\d{1,6}) ?(?:m|mn|min))",
    re.ASCII,
)
_CLOSING = re.compile(rf"{any_of(typed_list('closing_day'))} ?(?P<n>\d{{1,4}})", re.ASCII)
_NO_TARGET = frozenset({*map(fold, typed_list("no_target")), "-"})


def changed_terms(
    terms: Agreement, options: argparse.Namespace, vocabulary: Vocabulary
) -> Agreement:
    """The terms with what was typed instead.

    Raises Trouble: target_unclear, unknown_commitment, unknown_tier, target_not_positive,
    target_too_long, attempts_unclear.
    """
    for typed in options.target:
        changed = _with_target(terms.commitments, typed, vocabulary)
        terms = replace(terms, commitments=changed)
    if options.attempts is not None or options.apart is not None:
        terms = _with_attempts(terms, options.attempts, options.apart)
    if options.grace is not None:
        terms = replace(terms, appointment_grace=target_of(options.grace))
    if options.pause_reason is not None:
        codes = (reason_code(vocabulary, each) for each in options.pause_reason)
        terms = replace(terms, pause_reasons=tuple(dict.fromkeys(codes)))
    if options.reject_within is not None:
        terms = replace(terms, reject_within=target_of(options.reject_within))
    if options.threshold is not None:
        terms = replace(terms, threshold=options.threshold)
    if options.volume is not None:
        terms = replace(terms, volume_per_month=options.volume)
    if options.conversion_days is not None:
        # Nought is "no limit": an agreement of nought days would convert nothing.
        terms = replace(terms, conversion_days=options.conversion_days or None)
    return terms


def typed_commitments(typed: Sequence[str], vocabulary: Vocabulary) -> tuple[Commitment, ...]:
    """What these targets alone would promise. Raises as ``changed_terms``."""
    commitments: tuple[Commitment, ...] = ()
    for each in typed:
        commitments = _with_target(commitments, each, vocabulary)
    return commitments


def target_of(typed: str) -> Target:
    """``30min``, ``2h``, ``1h30`` (working time), ``day 2``, ``calendar 48h``; French alike.

    Raises Trouble: target_unclear, target_not_positive, target_too_long.
    """
    said = fold(typed)
    closing = _CLOSING.fullmatch(said)
    if closing is not None:
        return EndOfWorkingDay(int(closing["n"]))
    found = _DURATION.fullmatch(said)
    if found is None:
        raise Trouble("target_unclear", given=typed)
    minutes = int(found["hm"] or 0) + int(found["m"] or 0)
    ms = int(found["h"] or 0) * HOUR + minutes * MINUTE
    return CalendarTime(ms) if found["calendar"] else WorkingTime(ms)


def _with_target(
    commitments: Sequence[Commitment], typed: str, vocabulary: Vocabulary
) -> tuple[Commitment, ...]:
    name, _equals, spec = typed.partition("=")
    kind_word, _colon, tier_word = name.partition(":")
    kind = vocabulary.code_of("commitment", kind_word)
    tier = vocabulary.code_of("tier", tier_word) if tier_word else "default"
    if kind not in KINDS_OF_COMMITMENT:
        known = ", ".join(KINDS_OF_COMMITMENT)
        raise Trouble("unknown_commitment", given=kind_word, known=known)
    if tier not in (*TIERS, "default"):
        raise Trouble("unknown_tier", tier=tier_word)
    target = None if fold(spec) in _NO_TARGET else target_of(spec)
    return _set(commitments, kind, tier, target)


def _with_attempts(terms: Agreement, count: int | None, apart: str | None) -> Agreement:
    """How many attempts, and the working time between two of them, where attempts are promised."""
    held = terms.commitment("attempts")
    spacing = None if apart is None else target_of(apart)
    if held is None or not (spacing is None or isinstance(spacing, WorkingTime)):
        raise Trouble("attempts_unclear")
    changed = replace(
        held,
        count=held.count if count is None else count,
        apart=held.apart if spacing is None else spacing.ms,
    )
    kept = tuple(changed if each is held else each for each in terms.commitments)
    return replace(terms, commitments=kept)


def _set(
    commitments: Sequence[Commitment], kind: str, tier: str, target: Target | None
) -> tuple[Commitment, ...]:
    """The commitments with one tier's target changed; a kind that is new comes last."""
    held = next((each for each in commitments if each.kind == kind), Commitment(kind, {}))
    targets = {name: each for name, each in held.targets.items() if name != tier}
    if target is not None:
        targets[tier] = target
    changed = replace(held, targets=targets)
    if held not in commitments:
        return (*commitments, changed)
    return tuple(changed if each is held else each for each in commitments)
