"""Closed classes of words by name, for the rows of `contexts` and for Python checks.

Source of the classes: Quirk et al., A Comprehensive Grammar of the English Language, chapters 2, 5, 6 and 9.
"""


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_BE = "am is are was were be been being"
_NEGATED_MODALS = "can't couldn't won't wouldn't shouldn't mustn't mightn't cannot shan't"
_SUBJECTS = "i he she we they"
_THIS = "this that these those"

# Verbs, adjectives and nouns after which "to" opens an infinitive, not a phrase ("access to").
_INFINITIVE = """want wants wanted wanting seek seeks seeking sought aim aims aiming aimed hope hopes hoping hoped plan
    plans planning planned intend intends intended intending try tries trying tried continue continues continued
    continuing begin begins began beginning begun start starts started starting decide decides decided deciding refuse
    refuses refused refusing fail fails failed failing manage manages managed managing tend tends expect expects
    expected wish wishes wished attempt attempts attempted attempting chose chosen choose chooses promise promises
    promised pledge pledges pledged pledging vow vows vowed strive strives striving strove need needs needed ought able
    unable likely unlikely willing unwilling keen eager order has had"""
_BARE = """want wants wanted wanting wish wishes intend intends intended intending seek seeks sought seeking hope hoped
    hoping decided decides agreed agrees continue continues continued continuing aims aiming tried trying expected
    expects failed fails failing refused refuses ought able unable"""

SETS: dict[str, frozenset[str]] = {
    "article": _set("the a an"),
    "poss": _set("my your his her its our their"),
    "this": _set(_THIS),
    "det": _set(f"the a an {_THIS} my your his her its our their some any no every each another"),
    "quant": _set("all both many much more most few fewer less several some any enough half two three four five six "
                  "seven eight nine ten"),
    "subject": _set(_SUBJECTS),
    "pronoun": _set(f"{_SUBJECTS} you it who there"),
    "object": _set("me him us them whom"),
    "modal": _set(f"will would can could shall should must may might {_NEGATED_MODALS}"),
    "be": _set(_BE),
    "am": _set("am is are was were isn't aren't wasn't weren't"),
    "have": _set("have has had having haven't hasn't hadn't"),
    "do": _set("do does did don't doesn't didn't"),
    "not": _set("not never also now still always already only just often even then soon again ever really fully"),
    "prep": _set("of in on at by for with from into to about over under between through during without within across "
                 "against among towards toward upon until since after before per via despite beyond around behind "
                 "near onto throughout alongside above below"),
    "conj": _set("and or but nor"),
    "sub": _set("that because if when while where although though unless whether since until as than so who which"),
    "comma": _set(","),
    "stop": _set(". ; : ? ! )"),
    "number": _set("two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty "
                   "seventy eighty ninety hundreds thousands millions dozens"),
    "small": _set("one two three four five six seven eight nine ten eleven twelve"),
    # Adjectives that the lists also have as nouns, and that seldom are.
    "adj": _set("new old big large small good great major main key local national public young early late high low "
                "other same special future final first second third last next extra free full green light long short "
                "open private regional specific social total modern royal social daily weekly annual alternative "
                "particular potential principal professional residential rural urban essential further simple single "
                "official foreign human legal medical official common clear cheap dangerous difficult different "
                "innovative effective strong fresh real safe serious tough wider bigger larger smaller better best "
                "biggest largest oldest newest latest highest lowest top leading"),
    "infinitive": _set(_INFINITIVE),
    "bare": _set(_BARE),
    "month": _set("january february march april may june july august september october november december"),
}  # fmt: skip
