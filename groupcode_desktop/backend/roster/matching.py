"""Who of the expected is which member. The rules, and why they are so: docs/decisions/roster.md."""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple, TypeVar

from groupcode_desktop.domain.roster import RosterState

L = TypeVar("L")
R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Entry:
    """A row of the roster. `phone_index` is a blind index, `confirmed` the member whom a manager named."""

    id: int
    name: str
    phone_index: bytes | None
    phone_mask: str
    number: str
    department: str
    remark: str
    confirmed: int | None = None


@dataclass(frozen=True, slots=True)
class Candidate:
    """A member, as far as matching looks at them."""

    id: int
    name: str
    remark: str
    department: str
    phone_index: bytes


class Match(NamedTuple):
    state: RosterState
    member: int | None = None


def matches(entries: Sequence[Entry], members: Sequence[Candidate]) -> dict[int, Match]:
    """By id of the entry: who was confirmed, then phone and name, phone, number and name, a unique name."""
    free = {entry.id: entry for entry in entries}
    open_to = {member.id: member for member in members}
    found: dict[int, Match] = {}
    for of_entry, of_member in _keys(entries, members):
        for entry, member in one_to_one(free.values(), open_to.values(), of_entry, of_member):
            found[entry.id] = Match(RosterState.JOINED, member.id)
            del free[entry.id], open_to[member.id]
    names = {_plain(member.name) for member in open_to.values()}
    for entry in free.values():
        is_there = _plain(entry.name) in names
        found[entry.id] = Match(RosterState.UNCLEAR if is_there else RosterState.MISSING)
    return found


def one_to_one(
    left: Iterable[L],
    right: Iterable[R],
    left_key: Callable[[L], Hashable],
    right_key: Callable[[R], Hashable],
) -> list[tuple[L, R]]:
    """Those whose key nobody else on their own side has; None is no key."""
    lefts, rights = dict(_unique(left, left_key)), dict(_unique(right, right_key))
    return [(one, rights[key]) for key, one in lefts.items() if key in rights]


def plain_name(entry: Entry | Candidate) -> str:
    return _plain(entry.name)


def number_and_name(entry: Entry) -> Hashable:
    return (_plain(entry.number), _plain(entry.name)) if entry.number else None


def phone_and_name(entry: Entry | Candidate) -> Hashable:
    return (entry.phone_index, _plain(entry.name)) if entry.phone_index else None


def phone(entry: Entry | Candidate) -> Hashable:
    return entry.phone_index


def _keys(
    entries: Sequence[Entry], members: Sequence[Candidate]
) -> Iterator[tuple[Callable[[Entry], Hashable], Callable[[Candidate], Hashable]]]:
    """A name alone counts where one is expected and one has joined, and no phone says otherwise."""
    expected, joined = (Counter(map(plain_name, people)) for people in (entries, members))
    once = {name for name, number in expected.items() if number == 1 and joined[name] == 1}
    yield lambda entry: entry.confirmed, lambda member: member.id
    yield phone_and_name, phone_and_name
    yield phone, phone
    yield number_and_name, lambda member: (_plain(member.remark), _plain(member.name))
    yield lambda entry: _if_in(once, entry) if entry.phone_index is None else None, plain_name


def _if_in(names: set[str], entry: Entry) -> str | None:
    name = _plain(entry.name)
    return name if name in names else None


def _unique(people: Iterable[L], key: Callable[[L], Hashable]) -> Iterator[tuple[Hashable, L]]:
    by_key: dict[Hashable, list[L]] = {}
    for one in people:
        by_key.setdefault(key(one), []).append(one)
    for value, same in by_key.items():
        if value is not None and len(same) == 1:
            yield value, same[0]


def _plain(text: str) -> str:
    return text.casefold()
