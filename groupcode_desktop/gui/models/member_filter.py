"""Which members are looked for, as one pattern over the text that was prepared for each.

The text ends with tokens (健康码, 核酸 …) in characters that nobody can type, so that words never meet them.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache

from groupcode_desktop.domain import masks
from groupcode_desktop.domain.health import Colour, DoseBucket, NatBucket, NatState, dose_bucket
from groupcode_desktop.domain.members import Member
from groupcode_desktop.domain.report_today import ReportToday
from groupcode_desktop.domain.roles import Role
from groupcode_desktop.domain.statistics import OTHER_STATES

HIDDEN = 0xE000
"""The first of Unicode's private characters; no name may contain them."""


@dataclass(frozen=True, slots=True)
class MemberFilter:
    """An empty set asks for nothing; several values of one kind are alternatives."""

    text: str = ""
    colours: frozenset[Colour] = field(default_factory=frozenset[Colour])
    nat: frozenset[NatState] = field(default_factory=frozenset[NatState])
    doses: frozenset[DoseBucket] = field(default_factory=frozenset[DoseBucket])
    reports: frozenset[ReportToday] = field(default_factory=frozenset[ReportToday])
    roles: frozenset[Role] = field(default_factory=frozenset[Role])
    departments: frozenset[str] = field(default_factory=frozenset[str])

    def pattern(self, departments: Mapping[str, int]) -> str:
        """A regular expression that finds the search texts of the members looked for."""
        kinds = (
            ("c", self.colours),
            ("n", self.nat),
            ("v", self.doses),
            ("t", self.reports),
            ("r", self.roles),
            ("d", [departments.get(name, -1) for name in self.departments]),
        )
        parts = [_any_of(kind, values) for kind, values in kinds if values]
        parts += map(_part, self.text.lower().split())
        if len(parts) < 2:
            return "".join(parts)
        return "^" + "".join(f"(?=.*{part})" for part in parts)


def states_of(bucket: NatBucket) -> frozenset[NatState]:
    """The finer states that are counted in a bucket."""
    return frozenset(OTHER_STATES) if bucket is NatBucket.OTHER else frozenset({NatState(bucket.value)})


def search_text(member: Member, state: NatState, department: int) -> str:
    """What the patterns are held against: words in lower case, last digits, then the tokens."""
    words = (member.name, member.remark, member.department, member.pinyin)
    digits = (member.phone_mask.rpartition("*")[2], member.id_mask.rpartition("*")[2])
    tokens = (
        _token("c", member.colour),
        _token("n", state),
        _token("v", dose_bucket(member.doses)),
        _token("t", member.report or ""),
        _token("r", member.role),
        _token("d", department),
        _token("m", member.phone_mask),
        _token("m", member.id_mask),
    )
    return "\n".join((*words, *digits)).lower().replace("\n", " ") + "".join(tokens)


def _part(word: str) -> str:
    """A whole phone or ID number is looked for by its mask: nothing else of it is known here."""
    if re.fullmatch(r"1\d{10}", word):
        return re.escape(_token("m", masks.mask_phone(word)))
    if re.fullmatch(r"\d{17}[\dx]", word):
        return re.escape(_token("m", masks.mask_id(word.upper())))
    return re.escape("".join(character for character in word if not _is_hidden(character)))


def _any_of(kind: str, values: Iterable[str | int]) -> str:
    return "(?:" + "|".join(sorted(_token(kind, value) for value in values)) + ")"


@cache
def _token(kind: str, value: str | int) -> str:
    return "".join(chr(HIDDEN + ord(character)) for character in f"{kind}={value};")


def _is_hidden(character: str) -> bool:
    return HIDDEN <= ord(character) < HIDDEN + 0x80
