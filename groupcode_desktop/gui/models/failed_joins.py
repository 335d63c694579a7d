"""Who was refused today, in words: why, and what staff can do about it."""

from PySide6.QtCore import QCoreApplication

from groupcode_desktop.domain import errors
from groupcode_desktop.domain.failed_joins import FailedJoin, FailedJoinList
from groupcode_desktop.domain.times import UnixTime
from groupcode_desktop.gui.models.rows import Row
from groupcode_desktop.gui.moments import ago


def failed_rows(failed: FailedJoinList, now: UnixTime) -> list[Row]:
    """A new refusal of the same phone is another row: it moves to the top."""
    return [
        Row(
            key=key_of(one),
            title=one.name_mask,
            note=one.phone_mask,
            below=reason_word(one.reason),
            right=ago(one.at, now),
        )
        for one in failed.joins
    ]


def key_of(failed: FailedJoin) -> int:
    return hash((failed.at, failed.phone_mask, failed.name_mask, failed.reason))


def reason_word(reason: str) -> str:
    return _words().get(reason, (reason, ""))[0]


def advice(reason: str) -> str:
    """What helps; empty for what a newer server tells."""
    return _words().get(reason, ("", ""))[1]


def _words() -> dict[str, tuple[str, str]]:
    translate = QCoreApplication.translate
    new_code = translate(
        "failed_joins", "Let them get a new code on their phone and type it within 5 minutes."
    )
    new_invite = translate("failed_joins", "Let them scan the QR code that is shown here now.")
    return {
        errors.CodeExpired.code: (
            translate("failed_joins", "The code was no longer valid"),
            new_code,
        ),
        errors.CodeExhausted.code: (translate("failed_joins", "Too many wrong codes"), new_code),
        errors.AlreadyMember.code: (
            translate("failed_joins", "Is a member already"),
            translate("failed_joins", "Nothing to do: this ID is in the member list."),
        ),
        errors.GroupFull.code: (
            translate("failed_joins", "The group was full"),
            translate("failed_joins", "Delete who has left, or create another group and invite there."),
        ),
        errors.JoiningClosed.code: (
            translate("failed_joins", "Joining was switched off"),
            translate("failed_joins", "Switch on “Let new members join”; the same QR code then works again."),
        ),
        errors.InviteExpired.code: (translate("failed_joins", "The invite had expired"), new_invite),
        errors.InviteRevoked.code: (translate("failed_joins", "The invite was revoked"), new_invite),
        errors.RealNameMismatch.code: (
            translate("failed_joins", "The name does not fit this ID"),
            translate("failed_joins", "Compare the name with the document, also rare characters and spaces."),
        ),
        errors.IdBoundToOtherPhone.code: (
            translate("failed_joins", "This ID has another phone number"),
            translate(
                "failed_joins",
                "Let them use the phone of their first joining."
                " Who was recorded without one joins anew after a deletion.",
            ),
        ),
    }
