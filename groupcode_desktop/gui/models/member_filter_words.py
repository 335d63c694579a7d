"""Who is looked for, in words: it stands on paper and in files."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from groupcode_desktop.domain.health import Colour, DoseBucket, NatBucket
from groupcode_desktop.domain.roles import Role
from groupcode_desktop.domain.statistics import OTHER_STATES
from groupcode_desktop.gui.models.member_filter import MemberFilter
from groupcode_desktop.gui.models.member_texts import REPORTS_ALIKE, colour_text, report_text
from groupcode_desktop.gui.words import word


def filter_words(wanted: MemberFilter) -> str:
    """健康码：■ 红码、▲ 黄码 · 搜索：“li”"""
    return " · ".join(_parts(wanted)) or QCoreApplication.translate("members", "All members")


def _parts(wanted: MemberFilter) -> Iterator[str]:
    translate = QCoreApplication.translate
    kinds = [
        (translate("MemberFilters", "Health code"), [colour_text(c) for c in Colour if c in wanted.colours]),
        (translate("MemberFilters", "Test"), list(_test_words(wanted))),
        (translate("MemberFilters", "Vaccine"), [word(d) for d in DoseBucket if d in wanted.doses]),
        (translate("MemberFilters", "Report today"), list(_report_words(wanted))),
        (translate("MemberFilters", "Role"), [word(role) for role in Role if role in wanted.roles]),
        (translate("MemberFilters", "Department"), list(_department_words(wanted))),
    ]
    for name, values in kinds:
        if values:
            together = translate("members", ", ").join(values)
            yield translate("members", "{name}: {values}").format(name=name, values=together)
    if wanted.text:
        yield translate("members", "Search: “{text}”").format(text=wanted.text)


def _test_words(wanted: MemberFilter) -> Iterator[str]:
    """The others by their one name when all of them are looked for."""
    young = (NatBucket.H24, NatBucket.H48, NatBucket.H72)
    states = {str(state) for state in wanted.nat}
    yield from (word(bucket) for bucket in young if bucket.value in states)
    if states.issuperset(map(str, OTHER_STATES)):
        yield word(NatBucket.OTHER)
    else:
        yield from (word(state) for state in OTHER_STATES if state in wanted.nat)


def _report_words(wanted: MemberFilter) -> Iterator[str]:
    yield from (report_text(alike[0]) for alike in REPORTS_ALIKE if wanted.reports.intersection(alike))


def _department_words(wanted: MemberFilter) -> Iterator[str]:
    nameless = QCoreApplication.translate("MemberFilters", "No department")
    yield from (name or nameless for name in sorted(wanted.departments))
