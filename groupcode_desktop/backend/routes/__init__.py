"""The management API, one module a noun. Thin: who asks, which verb."""

from fastapi import APIRouter

from groupcode_desktop.backend.routes import accounts, sms, status

ROUTERS: tuple[APIRouter, ...] = (status.router, accounts.router, sms.router)
