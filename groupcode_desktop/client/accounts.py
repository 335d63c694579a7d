"""Signing in and the operator's own account."""

from types import NoneType
from typing import TYPE_CHECKING

from groupcode_desktop.api import paths
from groupcode_desktop.domain.accounts import Account, RealName, SignedIn

if TYPE_CHECKING:
    from groupcode_desktop.client.http import Http


class AccountsClient:
    def __init__(self, http: "Http") -> None:
        self._http = http

    def sign_in(self, phone: str, code: str) -> SignedIn:
        """Later requests of the same Http carry the new session."""
        signed_in = self._http.send("POST", paths.SESSIONS, {"phone": phone, "code": code}, SignedIn)
        self._http.sign_in(signed_in.token)
        return signed_in

    def resume(self, token: str) -> Account:
        """Takes up a session kept from before; SignInNeeded when it is over."""
        self._http.sign_in(token)
        return self.account()

    def sign_out(self) -> None:
        self._http.send("DELETE", paths.SESSION, None, NoneType)
        self._http.sign_in(None)

    def account(self) -> Account:
        return self._http.get(paths.ACCOUNT, Account)

    def give_real_name(self, real_name: RealName) -> Account:
        return self._http.send("POST", paths.REAL_NAME, real_name, Account)
