"""Who looks like whom: pairs made by hand, judged by precision and recall, and what must hold."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from slaapp.domain.likeness import CERTAIN, LEAST, REASONS, Who, likeness, traits_of
from slaapp.domain.likeness_blocks import Blocks

SAME = (
    (Who("Inès Dupont", "SARL Dupont"), Who("DUPONT Ines", "Dupont S.A.R.L.")),
    (Who("Jean-Luc Martin", "L’Œuvre"), Who("jean luc martin", "Oeuvre SA")),
    (Who("Jeanluc Martin", "Loma"), Who("Martin Jean-Luc", "LOMA SAS")),
    (Who("J. Martin", "Loma"), Who("Jean Martin", "Loma")),
    (Who("Jean Dupond", "Acme"), Who("Jean Dupont", "Acme Ltd")),
    (Who("M. Paul Lefèvre", "Ets Lefèvre"), Who("Paul LEFEVRE", "Lefevre")),
    (Who("Tomas Garnier", "Atelier Moreau"), Who("Thomas Garnier", "Atelier Moreau SARL")),
    (Who("Marie Chabert-Rousselle", "Kiosque"), Who("Marie Chabert Rousselle", "kiosque")),
    (Who("Anne Petit", email="anne.petit@loma.fr"), Who("Petit Anne", email="a.petit@loma.fr")),
    (Who("Sophie Bernard", "Menuiserie du Port"), Who("Sofie Bernard", "Menuiserie Port")),
    (Who("Müller, Jürgen", "Bau GmbH"), Who("Jurgen Muller", "Bau")),
    (Who("Zoé", email="zoe@x.fr"), Who("Zoé Œuvrard", email="ZOE@X.FR")),
    (Who("Karim", phone="+33612345678"), Who("Karim Haddad", phone="06 12 34 56 78")),
    (Who(phone="0033612345678"), Who(phone="+33 6 12 34 56 78")),
    (Who("Hugo Bertrand", "Société Générale"), Who("Hugo Bertrand", "Societe Generale")),
    (Who("Léa de la Tour", "Vignes"), Who("LEA TOUR", "Les Vignes")),
    (Who("Nguyen Thi Mai", "Soie"), Who("Mai Nguyen", "Soie")),
    (Who("Élodie Van den Berg", "Fleurs"), Who("Elodie Vandenberg", "Fleurs")),
)
OTHER = (
    (Who("Julie Martin", "Loma"), Who("Julien Martin", "Loma")),
    (Who("Martine Petit", "Loma"), Who("Martin Petit", "Loma")),
    (Who("Marie Dupont", "Acme"), Who("Marc Dupont", "Acme")),
    (Who("Jean Dupont", "Acme"), Who("Jeanne Dupont", "Acme")),
    (Who("Inès Dupont", "Brasserie du Port"), Who("Inès Dupont", "Atelier Moreau")),
    (Who("Paul Moreau", "Atelier 4"), Who("Paul Moreau", "Atelier 8")),
    (Who(email="a.b@gmail.com"), Who(email="ab@gmail.com")),
    (Who(email="a+pro@gmail.com"), Who(email="a@gmail.com")),
    (Who("Anne Petit", email="anne@gmail.com"), Who("Paul Petit", email="paul@gmail.com")),
    (Who("Zoé Roux", email="contact@x.fr"), Who("Luc Blanc", email="contact@x.fr")),
    (Who("Zoé Roux", phone="0144556677"), Who("Luc Blanc", phone="+33144556677")),
    (Who("Jean Martin"), Who("Jean Martin")),
    (Who("Dupont", "Acme"), Who("Durand", "Acme")),
    (Who("Pierre Durand", "Garage"), Who("Pierre Dupont", "Garage")),
    (Who(company="Boulangerie Petit"), Who(company="Boulangerie Grand")),
    (Who("Simon Roy", "Loma"), Who("Simone Roy", "Loma")),
    (Who(phone="12"), Who(phone="12")),
    (Who(), Who()),
)


def strength(pair: tuple[Who, Who]) -> int:
    return likeness(*map(traits_of, pair))[1]


def test_nobody_is_taken_for_another_and_nearly_all_are_found():
    found = [pair for pair in SAME if strength(pair) >= CERTAIN]
    wrong = [pair for pair in OTHER if strength(pair) >= CERTAIN]
    assert wrong == []
    assert len(found) / len(SAME) >= 0.9
    assert [pair for pair in SAME if strength(pair) < 50] == []


@pytest.mark.parametrize("pair", SAME)
def test_blocks_bring_together_whoever_is_alike(pair: tuple[Who, Who]):
    one, other = map(traits_of, pair)
    blocks = Blocks()
    for who in (*(each[0] for each in OTHER), pair[0]):
        blocks.add(traits_of(who))
    if likeness(one, other)[1] >= 50:
        assert (match := blocks.best(other)) is not None
        assert match.strength >= likeness(one, other)[1]


TEXT = st.text(max_size=12)
PEOPLE = st.builds(
    Who,
    st.one_of(TEXT, st.sampled_from([pair[0].name for pair in SAME])),
    st.one_of(TEXT, st.sampled_from([pair[1].company for pair in SAME])),
    st.one_of(TEXT, st.sampled_from(["a@x.fr", "info@x.fr", "b@gmail.com"])),
    st.one_of(TEXT, st.sampled_from(["+33612345678", "06 12 34 56 78", "0144556677"])),
)


@given(PEOPLE, PEOPLE)
def test_it_is_the_same_both_ways_and_a_reason_comes_with_a_strength(one: Who, other: Who):
    there, back = (likeness(*map(traits_of, pair)) for pair in ((one, other), (other, one)))
    assert there == back
    assert 0 <= there[1] <= 100
    assert (there[0] in REASONS) == (there[1] > 0)


WORDS = st.text("abcdeilmnorst", min_size=5, max_size=12)


@st.composite
def slipped(draw: st.DrawFn) -> tuple[str, str]:
    """A word, and the same with one slip of the pen."""
    word = draw(WORDS)
    at = draw(st.integers(0, len(word) - 2))
    return word, draw(
        st.sampled_from(
            (
                word[:at] + word[at + 1] + word[at] + word[at + 2 :],
                word[:at] + "u" + word[at + 1 :],
                word[:at] + word[at + 1 :],
                word[:at] + "u" + word[at:],
            )
        )
    )


@given(WORDS, slipped(), st.sampled_from((LEAST, CERTAIN)), st.booleans())
def test_one_slip_wherever_it_is_hides_nobody(
    first: str, last: tuple[str, str], least: int, turned: bool
):
    one, other = (traits_of(Who(f"{first} {each}", "Loma")) for each in last)
    if turned:
        one, other = other, one
    blocks = Blocks(least)
    blocks.add(one)
    told = likeness(one, other)[1]
    assert [each.strength for each in blocks.matches(other)] == [told] * (told >= least)


def test_of_many_alike_each_is_compared_with_few():
    blocks = Blocks(LEAST)
    for number in range(300):
        blocks.add(traits_of(Who("Jean Martin", "Loma", f"jean{number}@gmail.com")))
    found = blocks.matches(traits_of(Who("Jean Martin", "Loma", "jean7@gmail.com")))
    assert found[0].place == 7
    assert len(found) < 20
