"""The time from which the age of a test counts, by the 时间口径 of the group."""

from groupcode_desktop.backend.tables import members
from groupcode_desktop.domain.health import NatBasis

NAT_TIME = {NatBasis.TESTED: members.c.nat_tested_at, NatBasis.SAMPLED: members.c.nat_sampled_at}
