"""A mail, a form's notification or a signature, pasted: what it says of a lead, by rule alone.

French and English; nothing is asked of any network, and nothing is kept: it is a draft.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

import phonenumbers

from slaapp.domain.folding import fold
from slaapp.exchange.pasted_lines import Line, lines_of
from slaapp.exchange.pasted_mail import Mail, address_in, is_robot, read_mail
from slaapp.exchange.pasted_signature import (
    Signature,
    is_greeting,
    is_sent_from,
    read_signature,
    split_off,
)
from slaapp.exchange.person_names import split_name
from slaapp.exchange.phones_and_mails import e164_of, read_email, read_phone

Kind = Literal["form", "mail", "signature"]

_TAKEN = frozenset({"first_name", "last_name", "name", "email", "phone", "company", "job_title"})
_ANSWER = re.compile(r"[^:/]{2,60}\s?:\s*\S")
_BARE = re.compile(r"[\d\s+().-]+|\S+@\S+")
_ENDS = frozenset({"--", "---", "—", "__", "___"})
"""Lines after which a form or a mail has nothing of theirs."""
_LONGEST_REQUEST = 4_000
_LONGEST_FIELD = 200


@dataclass(frozen=True, slots=True)
class PastedLead:
    """What was understood; blank where nothing was. ``source`` only where the text names one."""

    kind: Kind = "signature"
    first_name: str = ""
    last_name: str = ""
    email: str = ""
    phone: str = ""
    job_title: str = ""
    company: str = ""
    postcode: str = ""
    city: str = ""
    request: str = ""
    source: str = ""


def read_pasted(text: str, region: str = "FR", own: Collection[str] = ()) -> PastedLead:
    """The lead that a text speaks of; ``own`` are the team's own mail domains, whose addresses are
    nobody's but one's colleagues'. Numbers without a country code are of ``region``."""
    lines = lines_of(text)
    mail = read_mail(lines, own)
    said = _labelled(mail.body)
    told = {code: values[0][:_LONGEST_FIELD] for code, values in said.items() if code != "request"}
    message, signed = split_off([line.text for line in _unlabelled(mail.body)])
    signature = read_signature(signed)
    first, last = _name(told, mail, signature)
    email = _email([told.get("email", ""), mail.address, *_texts(lines)], own)
    if not (first or last):
        first, last = _from_address(email)
    is_form = len(_TAKEN & set(told)) >= 2
    return PastedLead(
        kind="form" if is_form else "mail" if mail.address or message else "signature",
        first_name=first,
        last_name=last,
        email=email,
        phone=_phone(told, mail.body, region),
        job_title=told.get("job_title", signature.job_title),
        company=told.get("company", signature.company),
        postcode=told.get("postcode", signature.postcode),
        city=told.get("city", signature.city),
        request=_request(said, mail.subject or told.get("subject", ""), message, is_form),
        source=told.get("source", ""),
    )


def _labelled(lines: Sequence[Line]) -> dict[str, list[str]]:
    """What stands behind each label; a request goes on until the next label."""
    said: dict[str, list[str]] = {}
    in_request = False
    for line in lines:
        if line.code:
            in_request = line.code == "request"
            if line.value:
                said.setdefault(line.code, []).append(line.value)
            elif in_request:
                said.setdefault("request", [])
        elif line.text in _ENDS:
            in_request = False
        elif in_request:
            said.setdefault("request", []).append(line.text)
    return {code: values for code, values in said.items() if any(values)}


def _unlabelled(lines: Sequence[Line]) -> list[Line]:
    """The lines that are nobody's answer to a label."""
    kept: list[Line] = []
    in_request = False
    for line in lines:
        if line.code:
            in_request = line.code == "request"
        elif line.text in _ENDS:
            in_request = False
            kept.append(line)
        elif not in_request:
            kept.append(line)
    return kept


def _name(told: dict[str, str], mail: Mail, signature: Signature) -> tuple[str, str]:
    if told.get("first_name"):
        return told["first_name"], told.get("last_name", "")
    whole = told.get("name") or told.get("last_name") or mail.sender or signature.name
    return split_name(whole) if whole else ("", "")


def _email(candidates: Iterable[str], own: Collection[str]) -> str:
    """The first valid address that is not of one's own house."""
    for text in candidates:
        found = read_email(address_in(text)) if "@" in text else None
        if found is None or found.reason is not None:
            continue
        is_ours = found.address.rpartition("@")[2].casefold() in own
        if not is_ours and not is_robot(found.address):
            return found.address
    return ""


def _phone(told: dict[str, str], lines: Sequence[Line], region: str) -> str:
    if told.get("phone"):
        given = told["phone"]
        return read_phone(given, region).raw if read_phone(given, region).e164 else given
    spoken = [
        line.text[:500]
        for line in lines
        if line.code != "fax" and not fold(line.text).startswith(("fax", "telecopie"))
    ]
    for text in spoken:
        for found in phonenumbers.PhoneNumberMatcher(text, region):
            if not _DAY.match(found.raw_string):
                return str(found.raw_string)
    return next(filter(None, map(_possible_phone, spoken)), "")


_DAY = re.compile(r"\d{1,2}([./-])\d{1,2}\1(?:19|20)\d\d(?!\d)")
# In pairs with one sign between them, as a date is not; or with the code of a country.
_DIALLED = re.compile(
    r"(?<![\w+.])0\d([ .-]?)\d\d(?:\1\d\d){3}(?!\w)|(?<!\w)\+\d(?:[ .()-]{0,2}\d){7,13}(?!\w)"
)


def _possible_phone(text: str) -> str:
    """A number as one dials it, from a 0 or a +, that is in no list of those given out."""
    found = _DIALLED.search(text)
    return found[0] if found and e164_of(found[0], possible=True) else ""


def _from_address(email: str) -> tuple[str, str]:
    """ "ines.dupont@…" names somebody; "contact@…" does not."""
    first, dot, last = email.partition("@")[0].partition(".")
    if dot and first.isalpha() and last.replace("-", "").isalpha():
        return first.title(), last.title()
    return "", ""


def _request(
    said: dict[str, list[str]], subject: str, message: Sequence[str], is_form: bool
) -> str:
    if "request" in said:
        words = said["request"]
    elif is_form:
        # What a notification says around its answers is the form's own; an answer to a question
        # that nobody foresaw is theirs.
        words = [line for line in message if _ANSWER.match(line)]
    else:
        words = [line for line in message if not is_sent_from(line) and not _is_bare(line)]
    while words and (not words[0].strip() or is_greeting(words[0])):
        words = words[1:]
    body = "\n".join(words).strip()
    return "\n".join(part for part in (subject, body) if part)[:_LONGEST_REQUEST]


def _is_bare(line: str) -> bool:
    """A number or an address alone, which stands in its own field."""
    return bool(line.strip()) and _BARE.fullmatch(line.strip()) is not None


def _texts(lines: Sequence[Line]) -> list[str]:
    return [line.text for line in lines if line.code not in ("to", "from")]
