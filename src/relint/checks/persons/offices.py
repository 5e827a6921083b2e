"""Offices and how they are written: "Health Secretary", "Secretary of State for Defence", "chief executive".

Start at `office_before`. An office is a head ("Secretary", "mayor"), words before it that say which, and perhaps "of"
or "for" with a field ("the Armed Forces"). Only words from these lists count, so that a name is never taken for a
field: "Minister for Housing Grant Shapps" ends with a name, "Minister for the Armed Forces" does not.
"""

from relint.checks.persons.proper import has_capital
from relint.document import Document

HEADS = frozenset(
    """admiral adviser advisor advocate ambassador archbishop auditor bishop brigadier captain chair chairman
    chairperson chairwoman chancellor chief colonel commander commissioner comptroller constable consul convener
    coordinator coroner councillor curator dean director economist envoy executive founder general governor head
    headteacher inspector leader lieutenant lord-lieutenant major manager marshal mayor minister officer
    ombudsman premier president principal professor provost registrar regulator representative scientist
    secretary speaker spokesman spokesperson spokeswoman surgeon treasurer trustee under-secretary
    undersecretary vice-president whip""".split()
)
# Words that say which office it is, or what it is for; as a rule the fields of government, of councils and of trusts.
FIELDS = frozenset(
    """academy affairs ageing agency agriculture aid air alliance armed army arts association asylum authority
    aviation bank board borough britain building buildings bureau business cabinet care carers centre
    charities charity child children children's cities city civil climate club college commerce commission
    committee commons communication communications communities community company competition constitution
    constitutional consumer corporation corrections council councils countryside courts crime criminal culture
    cyber decentralisation defence democracy development devolution digital directorate disabilities
    disability disabled duchy early economic economy education efficiency elections emergency employment
    energy england enterprise environment equalities equality estates europe european exchequer exports
    families family farming federation finance fire fisheries fishing flood flooding food force forces foreign
    forestry forum foundation fund further future gallery gas global government group growth health heritage
    higher highways historic home hospital hospitals house housing immigration inclusion industrial industries
    industry information infrastructure innovation inspectorate institute intellectual intelligence
    international investment investments ireland islands jobs judicial justice labour lancaster land law
    learning legal leisure levelling life local london loneliness lords maritime markets media medical mental
    middle migration military mines ministry modernisation money museum national natural nature naval navy
    neighbourhoods net network nhs northern nuclear nursing office older olympics opportunities opportunity
    organisation overseas parks parliament partnership patient pensions people petroleum planning police
    policing policy pounds poverty power prevention primary prisons probation procurement product programme
    property public rail railways reconstruction reform regeneration region regional regions regulation
    relations research resilience resources retail road roads royal rural safeguarding safety school schools
    science scotland scottish secondary security service services shipping skills small social society space
    sport sports staff standards state states statistics sustainability tax technology tourism town trade
    trading training transport treasury tribunals trust union universities university up urban veterans
    victims wales waste water welfare welsh west women women's work works world years young youth zero""".split()
)
# Words before a head that only say what rank the office has.
RANKS = frozenset(
    """acting assistant associate attorney chief deputy executive first former group high honorary interim joint
    junior lady leading lord managing new non-executive outgoing parliamentary permanent prime principal second
    senior shadow solicitor then under vice""".split()
)
_LINKS = frozenset("of for and the & , in to".split())
_LONGEST = 14

# Letters after a name. "MS" and "PC" are left out: they mean too much else.
POST_NOMINALS = frozenset(
    """MP MSP MLA MEP KC QC CBE OBE MBE KBE DBE GBE CMG KCMG DCMG KCB DCB GCB CB CVO KCVO MVO LVO DSO QPM KPM KFSM
    FRS FRSE SC""".split()
)
SPEECH = frozenset(
    """said added told commented explained stated continued concluded replied noted remarked warned insisted
    announced confirmed welcomed argued stressed urged""".split()
)


def office_before(document: Document, end: int, start: int) -> int | None:
    """Return the head's token index of the office whose last word is the token before `end`, or None.

    Tokens before `start`, where the block begins, are not looked at.
    """
    bases = document.bases
    number = end - 1
    if number < start:
        return None
    if bases[number] in HEADS:
        return number
    if bases[number] not in FIELDS:
        return None
    while number >= max(start, end - _LONGEST) and (bases[number] in FIELDS or bases[number] in _LINKS):
        number -= 1
    linked = number + 1 < end and bases[number + 1] in ("of", "for", "to", "in")
    return number if number >= start and bases[number] in HEADS and linked else None


def office_end(document: Document, head: int, end: int) -> int:
    """Return the end (exclusive) of the office with this head: with its field if "of" or "for" follows.

    Tokens from `end` on, where the block ends, are not looked at.
    """
    bases = document.bases
    end = min(end, head + _LONGEST)
    number = head + 1
    while number < end and bases[number] in HEADS:
        number += 1
    if number >= end or bases[number] not in ("of", "for"):
        return number
    last = number
    named = False  # "Head of the Environment Agency": a name in the middle must run up to its field
    while number < end:
        field, link = bases[number] in FIELDS, bases[number] in _LINKS and not named
        named = not field and not link
        if named and not (has_capital(document, number) and bases[number] not in HEADS):
            break
        number += 1
        if bases[number - 1] in FIELDS:
            last = number
    return last


def office_first(document: Document, head: int, start: int) -> int:
    """Return the first token of the office with this head: with its field and rank, without an article."""
    bases, tokens = document.bases, document.tokens
    start = max(start, head - _LONGEST)
    first = head
    while first > start:
        if bases[first - 1] in FIELDS or bases[first - 1] in RANKS or bases[first - 1] in HEADS:
            first -= 1
        elif _is_joined_field(document, first, first < head and "and" in bases[first:head], start):
            first -= 2  # "Work and Pensions Secretary"
        else:
            break
    return first if tokens[first].text[0].isupper() or not tokens[head].text[0].isupper() else head


def _is_joined_field(document: Document, first: int, listed: bool, start: int) -> bool:
    """Whether a capitalised field and "and" stand before `first`, or in a list of fields a comma."""
    field = first - 2
    joiner = document.bases[first - 1]
    if field < start or not (joiner in ("and", "&") or (listed and joiner == ",")):
        return False
    return document.bases[field] in FIELDS and document.tokens[field].text[0].isupper()
