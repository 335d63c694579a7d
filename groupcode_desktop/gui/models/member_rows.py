"""What the rows of the member table are made of, and what puts them in order."""

from dataclasses import dataclass, field

from groupcode_desktop.domain.health import Colour, DoseBucket, NatState, dose_bucket
from groupcode_desktop.domain.members import Member
from groupcode_desktop.domain.report_today import ReportToday

_COLOUR_RANKS = {Colour.RED: 0, Colour.YELLOW: 1, Colour.NONE: 2, Colour.GREEN: 3}
_NAT_RANKS = {NatState.POSITIVE: 0, NatState.FUTURE: 1, NatState.PENDING: 2, NatState.NONE: 3}
_AGEING = 4
_REPORT_RANKS = {report: rank for rank, report in enumerate(ReportToday)}
_RANK = 10**11


@dataclass(frozen=True, slots=True)
class MemberRow:
    """All that the items of one row are made of; ranks change with every newcomer, the rest seldom."""

    member: Member
    state: NatState
    department: int
    name_rank: int = field(compare=False)
    note_rank: int = field(compare=False)


def note_of(member: Member) -> str:
    return member.department or member.remark


def sort_values(row: MemberRow) -> tuple[int | str, ...]:
    """Ascending begins with what is most urgent: red, positive, the oldest test, not vaccinated, abnormal."""
    member = row.member
    nat_rank = _NAT_RANKS.get(row.state, _AGEING) * _RANK + (member.nat_tested_at or 0)
    return (
        row.name_rank,
        row.note_rank,
        member.id_mask,
        member.phone_mask,
        _COLOUR_RANKS[member.colour],
        nat_rank,
        tuple(DoseBucket)[::-1].index(dose_bucket(member.doses)),
        _REPORT_RANKS[member.report] if member.report else len(_REPORT_RANKS),
        member.joined_at,
    )
