"""健康规则 of a group."""

from typing import TYPE_CHECKING

from groupcode_desktop.api import paths
from groupcode_desktop.domain.rules import HealthRules

if TYPE_CHECKING:
    from groupcode_desktop.client.http import Http


class RulesClient:
    def __init__(self, http: "Http") -> None:
        self._http = http

    def rules(self, group_id: int) -> HealthRules:
        """The very same object as last time when nothing changed since."""
        return self._http.get(paths.RULES.format(group_id=group_id), HealthRules)

    def set(self, group_id: int, rules: HealthRules) -> HealthRules:
        """StaleEdit when somebody chose others since `rules.edition`."""
        return self._http.send("PUT", paths.RULES.format(group_id=group_id), rules, HealthRules)
