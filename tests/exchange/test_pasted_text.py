"""Mails, notifications of forms and signatures, as people paste them, in French and English."""

from __future__ import annotations

from dataclasses import asdict

import pytest
from hypothesis import given
from hypothesis import strategies as st

from slaapp.exchange.pasted_text import PastedLead, read_pasted

FORM = """Nouvelle demande depuis le site

Nom : Dupont
Prénom : Inès
Société : Atelier Œuvre
Votre e-mail * : ines.dupont@atelier-oeuvre.fr
Téléphone : 06 12 34 56 78
Message :
Bonjour,
Nous cherchons 40 luminaires.

Livraison en mars.
Source : Formulaire devis
--
Envoyé depuis www.exemple.fr
"""

SIGNED = """Bonjour,

Suite à notre échange au salon, pouvez-vous m'envoyer un devis pour 12 postes ?
Merci d'avance.

Bien cordialement,

Inès DUPONT
Directrice des achats
Atelier Œuvre SARL
12 rue des Lilas
69003 Lyon
Tél. : +33 6 12 34 56 78
Fax : 04 78 00 00 00
ines.dupont@atelier-oeuvre.fr | www.atelier-oeuvre.fr

Envoyé de mon iPhone
"""

FORWARDED = """Claire, un prospect pour toi. Paul

---------- Message transféré ----------
De : John Smith <j.smith@northwind.co.uk>
Date : lun. 23 nov. 2026 à 10:12
Objet : Fwd: Request for a demo
À : contact@notre-societe.fr

Hello,

We would like a demo of your product next week.

Kind regards,
John Smith
Head of Operations at Northwind Ltd
T: +44 20 7946 0958

Le lun. 23 nov. 2026 à 09:00, Contact <contact@notre-societe.fr> a écrit :
> Merci de votre visite.
"""

SIGNATURE = """Marc Petit | Responsable commercial
Fonderie du Rhin
m.petit@fonderie-rhin.fr
03 88 12 34 56"""

ENGLISH = """Full name: Grace Hopper
Company: Navy Systems Inc.
E-mail: grace@navy.example.com
Phone: +1 212 736 5000
Job title: Rear Admiral
How can we help?
We need a compiler.
"""

BARE_LABELS = """Prénom
Zélie
Nom
Öztürk
E-mail
zelie@verrerie.fr
Message
Un catalogue, s'il vous plaît.
"""

NOTIFIED = """From: Contact <noreply@site.com>
Date: Mon, Nov 23, 2026
Subject: New submission

First name
Ada
Last name
Lovelace
Work email
ada@analytical.org
Company
Analytical Engines Ltd
Budget : 10 k€
"""


def told(lead: PastedLead) -> dict[str, str]:
    return {name: text for name, text in asdict(lead).items() if text}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            FORM,
            {
                "kind": "form", "first_name": "Inès", "last_name": "Dupont",
                "company": "Atelier Œuvre", "email": "ines.dupont@atelier-oeuvre.fr",
                "phone": "06 12 34 56 78", "source": "Formulaire devis",
                "request": "Nous cherchons 40 luminaires.\n\nLivraison en mars.",
            },
            id="form",
        ),
        pytest.param(
            SIGNED,
            {
                "kind": "mail", "first_name": "Inès", "last_name": "DUPONT",
                "job_title": "Directrice des achats", "company": "Atelier Œuvre SARL",
                "postcode": "69003", "city": "Lyon", "phone": "+33 6 12 34 56 78",
                "email": "ines.dupont@atelier-oeuvre.fr",
                "request": "Suite à notre échange au salon, pouvez-vous m'envoyer un devis pour"
                " 12 postes ?\nMerci d'avance.",
            },
            id="signed mail",
        ),
        pytest.param(
            FORWARDED,
            {
                "kind": "mail", "first_name": "John", "last_name": "Smith",
                "email": "j.smith@northwind.co.uk", "phone": "+44 20 7946 0958",
                "job_title": "Head of Operations", "company": "Northwind Ltd",
                "request": "Request for a demo\n"
                "We would like a demo of your product next week.",
            },
            id="forwarded mail",
        ),
        pytest.param(
            SIGNATURE,
            {
                "kind": "signature", "first_name": "Marc", "last_name": "Petit",
                "job_title": "Responsable commercial", "company": "Fonderie du Rhin",
                "email": "m.petit@fonderie-rhin.fr", "phone": "03 88 12 34 56",
            },
            id="signature",
        ),
        pytest.param(
            ENGLISH,
            {
                "kind": "form", "first_name": "Grace", "last_name": "Hopper",
                "company": "Navy Systems Inc.", "email": "grace@navy.example.com",
                "phone": "+1 212 736 5000", "job_title": "Rear Admiral",
                "request": "We need a compiler.",
            },
            id="English form",
        ),
        pytest.param(
            BARE_LABELS,
            {
                "kind": "form", "first_name": "Zélie", "last_name": "Öztürk",
                "email": "zelie@verrerie.fr", "request": "Un catalogue, s'il vous plaît.",
            },
            id="labels without colons",
        ),
        pytest.param(
            NOTIFIED,
            {
                "kind": "form", "first_name": "Ada", "last_name": "Lovelace",
                "email": "ada@analytical.org", "company": "Analytical Engines Ltd",
                "request": "New submission\nBudget : 10 k€",
            },
            id="a form's notification by a robot",
        ),
        pytest.param(
            "Bonjour,\nRappelez-moi.\n06.12.34.56.78\n\nCdt\nPaul",
            {
                "kind": "mail", "last_name": "Paul", "phone": "06.12.34.56.78",
                "request": "Rappelez-moi.",
            },
            id="a first name alone",
        ),
        pytest.param("a@b.fr", {"kind": "mail", "email": "a@b.fr"}, id="an address alone"),
        pytest.param("", {"kind": "signature"}, id="nothing"),
    ],
)  # fmt: skip
def test_what_people_paste_is_understood(text: str, expected: dict[str, str]):
    assert told(read_pasted(text)) == expected


def test_a_mail_quoted_line_by_line_reads_the_same():
    quoted = "\n".join(f"> {line}" for line in SIGNED.splitlines())
    assert told(read_pasted(quoted)) == told(read_pasted(SIGNED))


def test_a_colleagues_own_head_is_nobodys_lead():
    ours = "De : Paul <paul@notre-societe.fr>\nDate : hier\nObjet : à voir\n\nVoir dessous.\n\n"
    read = read_pasted(ours + FORWARDED, own={"notre-societe.fr"})
    assert (read.last_name, read.email) == ("Smith", "j.smith@northwind.co.uk")
    alone = read_pasted("Écrire à paul@notre-societe.fr", own={"notre-societe.fr"})
    assert alone.email == ""


def test_a_fax_is_no_number_to_call():
    assert read_pasted("Inès Dupont\nFax : 04 78 00 00 00").phone == ""


WORDS = st.sampled_from(
    ["Nom :", "De : ", "Objet :", "Message", "E-mail : ", "Cordialement", "--", "> ", "\n", "\n\n",
     "Inès Dupont", "a@b.fr", "06 12 34 56 78", "chez ", "Tél.", "Le x a écrit :", "\ud83d", "\0",
     "BEGIN:VCARD", "=", "|", "Message transféré"]
)  # fmt: skip


@given(
    st.one_of(
        st.text(st.characters()), st.lists(WORDS).map(" ".join), st.lists(WORDS).map("\n".join)
    )
)
def test_whatever_is_pasted_is_read_without_a_word_invented(text: str):
    read = read_pasted(text)
    assert read.email == "" or "@" in read.email
    for name in ("company", "phone", "job_title"):
        assert all(word in text for word in getattr(read, name).split())
    "".join(told(read).values()).encode("utf-8")


@given(
    st.sampled_from(["Zoé", "Jean-Paul", "Anaïs", "Björn"]),
    st.sampled_from(["Martin", "Lefèvre", "O’Neil", "Garcia"]),
    st.sampled_from(["Nom", "NOM", "*Nom*", "- Nom", "Votre nom"]),
    st.sampled_from([" : ", ":", " = ", "\N{NO-BREAK SPACE}: ", ":\n"]),
)
def test_labels_are_known_however_they_are_written(first: str, last: str, label: str, colon: str):
    text = f"Prénom{colon}{first}\n{label}{colon}{last}\nE-mail{colon}a@b.fr\n"
    read = read_pasted(text)
    assert (read.first_name, read.last_name, read.email) == (first, last, "a@b.fr")


@pytest.mark.parametrize("number", ["06 39 98 12 34", "0639981234", "+33 6 39 98 12 34"])
def test_a_number_that_is_in_no_list_of_those_given_out_is_a_number(number: str):
    assert read_pasted(SIGNED.replace("+33 6 12 34 56 78", number)).phone == number


def test_a_date_and_a_number_of_a_company_are_no_telephone():
    text = "Bonjour,\nRendez-vous le 01.02.2026 10:30.\n\nInès Dupont\nSIRET 01234567800012\n"
    assert read_pasted(text).phone == ""
