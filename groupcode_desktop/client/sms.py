"""Verification codes: asking for one, and the 短信台."""

from typing import TYPE_CHECKING

from groupcode_desktop.api import paths
from groupcode_desktop.domain.sms import CodeSent, Gateway, GatewayChoice, Purpose, Services, SmsDesk

if TYPE_CHECKING:
    from groupcode_desktop.client.http import Http


class SmsClient:
    def __init__(self, http: "Http") -> None:
        self._http = http

    def send_code(self, phone: str, purpose: Purpose) -> CodeSent:
        """To sign in, to that phone; to create a group, to the operator's own (`phone` may be empty)."""
        return self._http.send("POST", paths.SMS_CODES, {"phone": phone, "purpose": purpose}, CodeSent)

    def desk(self) -> SmsDesk:
        """The codes to be read out; the very same object as last time when nothing changed."""
        return self._http.get(paths.SMS_DESK, SmsDesk)

    def services(self) -> Services:
        """Where health data come from and whether SMS are sent."""
        return self._http.get(paths.SERVICES, Services)

    def choose_gateway(self, choice: GatewayChoice) -> Gateway:
        """Needs the desk key; a gateway is used only when it took a message to the operator's own phone."""
        return self._http.send("PUT", paths.SMS_GATEWAY, choice, Gateway)
