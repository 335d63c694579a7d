"""One line a figure: what was measured, its floor in the same run, the ratio reached and the one to reach."""

import math
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """`reach` is the ratio of quality.md: at most for times and sizes, at least for rates."""

    name: str
    ours: float
    floor: float
    unit: str
    reach: float
    higher_is_better: bool = False

    @property
    def ratio(self) -> float:
        return self.ours / self.floor if self.floor else math.nan

    @property
    def is_reached(self) -> bool:
        return self.ratio >= self.reach if self.higher_is_better else self.ratio <= self.reach

    def line(self) -> str:
        sign = "≥" if self.higher_is_better else "≤"
        verdict = "reached" if self.is_reached else "MISSED"
        return (
            f"{self.name:<58}{self.ours:>10,.1f}{self.floor:>10,.1f} {self.unit:<5}"
            f"{self.ratio:>7.2f}  {sign} {self.reach:<5} {verdict}"
        )


def headline() -> str:
    return f"{'':<58}{'ours':>10}{'floor':>10} {'':<5}{'ratio':>7}  to reach"
