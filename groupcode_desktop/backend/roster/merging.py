"""What a file makes of the roster that is there."""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, replace

from groupcode_desktop.backend.roster.matching import (
    Entry,
    number_and_name,
    one_to_one,
    phone,
    phone_and_name,
    plain_name,
)
from groupcode_desktop.domain.roster import RosterMode

_SAME: tuple[Callable[[Entry], Hashable], ...] = (
    lambda entry: replace(entry, id=0, confirmed=None),
    phone_and_name,
    phone,
    number_and_name,
)


@dataclass(frozen=True, slots=True)
class Merged:
    """`entries` is the roster afterwards, those of the file with the ids that they had before or new ones."""

    entries: tuple[Entry, ...]
    added: int
    changed: int
    removed: int


def merged(before: Sequence[Entry], file: Sequence[Entry], mode: RosterMode) -> Merged:
    """Entries of the file that are new get ids above all that are there."""
    known = _known(before, file)
    last = max((entry.id for entry in before), default=0)
    entries: dict[int, Entry] = {}
    added = changed = 0
    for place, new in enumerate(file):
        old = known.get(place)
        if old is None:
            added += 1
            last += 1
            entries[last] = replace(new, id=last)
        else:
            entries[old.id] = _changed(old, new, mode)
            changed += entries[old.id] != old
    staying = {entry.id: entry for entry in before if entry.id not in entries}
    removed = len(staying) if mode is RosterMode.REPLACE else 0
    all_of_them = entries if mode is RosterMode.REPLACE else entries | staying
    return Merged(tuple(all_of_them[entry] for entry in sorted(all_of_them)), added, changed, removed)


def _known(before: Sequence[Entry], file: Sequence[Entry]) -> dict[int, Entry]:
    """By place in the file, whom the roster has already."""
    free = {entry.id: entry for entry in before}
    new = dict(enumerate(file))
    found: dict[int, Entry] = {}
    for key in (*_SAME, _lone_name(before, file)):
        for old, place in _pairs(free, new, key):
            found[place] = old
            del free[old.id], new[place]
    return found


def _pairs(
    free: dict[int, Entry], new: dict[int, Entry], key: Callable[[Entry], Hashable]
) -> list[tuple[Entry, int]]:
    return one_to_one(free.values(), new, key, lambda place: key(new[place]))


def _lone_name(before: Sequence[Entry], file: Sequence[Entry]) -> Callable[[Entry], Hashable]:
    """The name, where nobody else on either side has it and there are not two phones to choose from."""
    namesakes: dict[str, list[Entry]] = {}
    for entry in (*before, *file):
        namesakes.setdefault(plain_name(entry), []).append(entry)
    once = {
        name
        for name, same in namesakes.items()
        if len(same) == 2 and sum(entry.phone_index is not None for entry in same) < 2
    }
    return lambda entry: plain_name(entry) if plain_name(entry) in once else None


def _changed(old: Entry, new: Entry, mode: RosterMode) -> Entry:
    """What the file leaves empty is emptied by replacing, and stays when completing."""
    if mode is RosterMode.REPLACE:
        return replace(new, id=old.id, confirmed=old.confirmed)
    has_phone = new.phone_index is not None
    return Entry(
        id=old.id,
        name=new.name,
        phone_index=new.phone_index if has_phone else old.phone_index,
        phone_mask=new.phone_mask if has_phone else old.phone_mask,
        number=new.number or old.number,
        department=new.department or old.department,
        remark=new.remark or old.remark,
        confirmed=old.confirmed,
    )
