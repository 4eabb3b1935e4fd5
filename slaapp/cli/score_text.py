"""The lines of a score, gates, and what a lead lacks, in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from resources.domain_words import answer_word
from slaapp.cli.criterion_text import criterion_text
from slaapp.cli.session import Session
from slaapp.domain.gate import Gate
from slaapp.domain.missing import Gap, Missing
from slaapp.domain.score import CapLine, GateLine, ScoreLine

Labels = Mapping[str, str]
"""What the team calls its own fields, by criterion field code."""


def gate_text(session: Session, gate: Gate, labels: Labels) -> str:
    """What bars a lead, or has to be there."""
    said = session.vocabulary.word("gate_sentence", gate.kind)
    return said.format(condition=criterion_text(session, gate.condition, labels))


def line_text(session: Session, line: ScoreLine, labels: Labels) -> str:
    """What was asked, what was seen, and what it was before it faded."""
    value = line.value
    if isinstance(value, str):
        value = answer_word(line.criterion.field, value, session.vocabulary.language)
    seen = "–" if value in (None, "") else str(value)
    if line.age and line.points != line.before:
        faded = session.vocabulary.word("score_line", "faded")
        seen += ", " + faded.format(a=f"{line.before:+d}", b=line.age)
    return f"{criterion_text(session, line.criterion, labels)}   [{seen}]"


def cap_text(session: Session, line: CapLine) -> str:
    """What a group gave too much."""
    return session.vocabulary.word("score_line", "cap").format(a=line.group, b=line.cap)


def gate_line_text(session: Session, line: GateLine, labels: Labels) -> str:
    """A gate that a lead does not get through, and what was seen."""
    seen = "–" if line.value in (None, "") else str(line.value)
    return f"{gate_text(session, line.gate, labels)}   [{seen}]"


def missing_texts(session: Session, missing: Missing, labels: Labels) -> Iterator[str]:
    """The gates that bar; then ``5 points``, and each set of criteria that would do instead."""
    for line in (*missing.bars, *missing.needs):
        yield gate_line_text(session, line, labels)
    ways = [_gap_text(session, gap) for gap in missing.gaps]
    for one in missing.sets:
        ways.append(" + ".join(criterion_text(session, each, labels) for each in one))
    for at, way in enumerate(ways):
        yield session.say("explain.or", what=way) if at else way


def _gap_text(session: Session, gap: Gap) -> str:
    if not (gap.profile or gap.engagement):
        return session.say("explain.points", n=gap.points)
    return session.say("explain.grade_points", profile=gap.profile, engagement=gap.engagement)
