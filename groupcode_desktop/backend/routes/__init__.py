"""The management API, one module a noun. Thin: who asks, which verb."""

from fastapi import APIRouter

from groupcode_desktop.backend.routes import (
    accounts,
    consents,
    groups,
    invites,
    members,
    notices,
    phone_access,
    sms,
    statistics,
    status,
    withdrawals,
)

ROUTERS: tuple[APIRouter, ...] = (
    status.router,
    accounts.router,
    sms.router,
    groups.router,
    invites.router,
    members.router,
    phone_access.router,
    statistics.router,
    notices.router,
    consents.router,
    withdrawals.router,
)
