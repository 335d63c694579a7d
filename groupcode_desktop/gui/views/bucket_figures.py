"""The figures of the three cards, and the people behind each."""

from groupcode_desktop.domain.health import Colour, DoseBucket, NatBucket
from groupcode_desktop.gui.models.member_filter import MemberFilter, states_of
from groupcode_desktop.gui.models.member_texts import colour_text
from groupcode_desktop.gui.theme import Tone
from groupcode_desktop.gui.widgets.statistics_card import Figure
from groupcode_desktop.gui.words import COLOUR_TONES, word

Figures = list[tuple[Figure, MemberFilter]]

COLOUR_PAINTS = {Colour.GREEN: "green", Colour.YELLOW: "yellow", Colour.RED: "red", Colour.NONE: "grey"}
NAT_LOOKS = {
    NatBucket.H24: (Tone.GREEN, "green"),
    NatBucket.H48: (Tone.GREEN, "green_light"),
    NatBucket.H72: (Tone.YELLOW, "yellow"),
    NatBucket.OTHER: (Tone.GREY, "grey"),
}
DOSE_LOOKS = {
    DoseBucket.THREE: (Tone.GREEN, "green"),
    DoseBucket.TWO: (Tone.GREEN, "green_light"),
    DoseBucket.ONE: (Tone.YELLOW, "yellow"),
    DoseBucket.NONE: (Tone.GREY, "grey"),
}


def of_colours(counts: dict[Colour, int]) -> Figures:
    """Without a figure for 无数据 where there is nobody."""
    return [
        (
            Figure(colour_text(colour), counts[colour], COLOUR_TONES[colour], COLOUR_PAINTS[colour]),
            MemberFilter(colours=frozenset({colour})),
        )
        for colour in Colour
        if colour is not Colour.NONE or counts[colour]
    ]


def of_tests(counts: dict[NatBucket, int]) -> Figures:
    return [
        (Figure(word(bucket), counts[bucket], *NAT_LOOKS[bucket]), MemberFilter(nat=states_of(bucket)))
        for bucket in NatBucket
    ]


def of_doses(counts: dict[DoseBucket, int]) -> Figures:
    return [
        (
            Figure(word(bucket), counts[bucket], *DOSE_LOOKS[bucket]),
            MemberFilter(doses=frozenset({bucket})),
        )
        for bucket in DoseBucket
    ]
