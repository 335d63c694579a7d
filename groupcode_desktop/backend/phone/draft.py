"""What was typed so far, sealed in a cookie: an answer to a form can then always be a redirect.

Reload and the back button only ever ask for pages, and no page of a sent form stays in the phone's history.
"""

from base64 import urlsafe_b64decode, urlsafe_b64encode
from dataclasses import dataclass, field, replace

from cryptography.exceptions import InvalidTag

from groupcode_desktop.api import wire
from groupcode_desktop.backend.phone.flow import Flow
from groupcode_desktop.backend.phone.form import JoinForm
from groupcode_desktop.backend.vault import Vault

COOKIE = "draft"
TYPED_MAX = 100
"""Characters kept of a field: a cookie has 4 KB."""


@dataclass(frozen=True, slots=True)
class Draft:
    """`errors` are sentences by field, `sent` says where the code is."""

    form: JoinForm = field(default_factory=JoinForm)
    errors: dict[str, str] = field(default_factory=dict[str, str])
    sent: str | None = None

    @property
    def focus(self) -> str | None:
        return "code" if self.sent else next(iter(self.errors), None)


def write_cookie(draft: Draft, vault: Vault, flow: Flow) -> str:
    """Opens with the same flow alone; the code is not kept."""
    form = draft.form
    kept = replace(
        form,
        proof="",
        code="",
        name=form.name[:TYPED_MAX],
        id_type=form.id_type[:TYPED_MAX],
        id_number=form.id_number[:TYPED_MAX],
        phone=form.phone[:TYPED_MAX],
        remark=form.remark[:TYPED_MAX],
        guardian_name=form.guardian_name[:TYPED_MAX],
        guardian_relation=form.guardian_relation[:TYPED_MAX],
    )
    sealed = vault.seal(wire.encode(replace(draft, form=kept)), bound_to=_context(flow))
    return urlsafe_b64encode(sealed).decode()


def read_cookie(vault: Vault, flow: Flow, cookie: str | None) -> Draft:
    """An empty one where there is none that was made here for this flow."""
    try:
        sealed = urlsafe_b64decode((cookie or "").encode("ascii"))
        return wire.decode(vault.open(sealed, bound_to=_context(flow)), Draft)
    except (ValueError, InvalidTag):
        return Draft()


def _context(flow: Flow) -> bytes:
    return b"draft\0" + flow.nonce
