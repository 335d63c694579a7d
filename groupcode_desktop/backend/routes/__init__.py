"""The management API, one module a noun. Thin: who asks, which verb."""

from fastapi import APIRouter

from groupcode_desktop.backend.routes import (
    accounts,
    assisted_joins,
    audit,
    backups,
    consents,
    groups,
    health_imports,
    invites,
    members,
    notices,
    numbers,
    phone_access,
    reports,
    roster,
    rules,
    services,
    sms,
    statistics,
    status,
    withdrawals,
)

ROUTERS: tuple[APIRouter, ...] = (
    statistics.router,
    reports.router,
    rules.router,
    numbers.router,
    members.router,
    status.router,
    accounts.router,
    sms.router,
    groups.router,
    invites.router,
    assisted_joins.router,
    phone_access.router,
    services.router,
    health_imports.router,
    roster.router,
    notices.router,
    consents.router,
    withdrawals.router,
    audit.router,
    backups.router,
)
"""The most asked first: paths are compared one after the other."""
