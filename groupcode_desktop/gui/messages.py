"""What a person reads when something failed: what happened, what is safe, what to do next. One table each."""

import logging

from PySide6.QtCore import QCoreApplication

from groupcode_desktop.domain import errors
from groupcode_desktop.domain.errors import GroupcodeError
from groupcode_desktop.domain.fields import FieldFlaw
from groupcode_desktop.gui.moments import duration

log = logging.getLogger(__name__)


def explain(error: Exception) -> str:
    """The sentence for an error; one that nobody expected is logged with its traceback."""
    translate = QCoreApplication.translate
    sentences: dict[type[GroupcodeError], str] = {
        errors.InvalidInput: translate("messages", "Please correct the marked fields."),
        errors.MalformedRequest: translate("messages", "The server did not understand the request."),
        errors.NotFound: translate("messages", "This is no longer there, or not open to you."),
        errors.SignInNeeded: translate("messages", "Your session is over. Please sign in again."),
        errors.RealNameNeeded: translate("messages", "Please give your real name and ID first."),
        errors.RoleForbids: translate("messages", "Your role in this group does not allow this."),
        errors.RealNameMismatch: translate("messages", "Name and ID number do not belong together."),
        errors.IdBoundToOtherPhone: translate(
            "messages", "This ID is registered with another phone number. Please use that phone."
        ),
        errors.PhoneBoundToOtherId: translate(
            "messages", "This phone number belongs to another person's account."
        ),
        errors.GroupLimitReached: translate(
            "messages", "One creator can have {limit} groups at most. Dissolve one that is no longer used."
        ),
        errors.GroupFull: translate("messages", "The group is full with {limit} people."),
        errors.JoiningClosed: translate("messages", "Joining is switched off for this group."),
        errors.GroupDissolved: translate("messages", "This group was dissolved."),
        errors.InviteExpired: translate("messages", "The invite has expired. Make a new one."),
        errors.InviteRevoked: translate("messages", "The invite was revoked. Make a new one."),
        errors.InviteUnknown: translate("messages", "There is no such invite."),
        errors.AlreadyMember: translate("messages", "This person is already a member of the group."),
        errors.TextsOutdated: translate(
            "messages", "The paper has an older version of the texts. Have the newest one ({version}) signed."
        ),
        errors.CreatorMustStay: translate(
            "messages", "The creator cannot be deleted and is no administrator; dissolve the group instead."
        ),
        errors.AdminMustStay: translate(
            "messages", "An administrator cannot be deleted. Revoke the administrator first."
        ),
        errors.AdminLimitReached: translate(
            "messages", "A group can have {limit} administrators at most. Revoke one first."
        ),
        errors.RemovalFinal: translate(
            "messages", "It is too late to undo this: the data are erased. The member can be invited again."
        ),
        errors.StaleEdit: translate(
            "messages", "Somebody else changed this meanwhile. Nothing was overwritten; look at it again."
        ),
        errors.RefreshTooSoon: translate(
            "messages", "The data can be refreshed once in 30 minutes. Try again in {retry_after}."
        ),
        errors.SourceFailed: translate(
            "messages", "The health data could not be fetched. Nothing was changed; try again now or later."
        ),
        errors.BadRows: translate(
            "messages", "{count} rows are wrong, so nothing was imported. Correct them in the file first."
        ),
        errors.RosterTooLong: translate(
            "messages", "A roster holds {limit} people at most. Nothing was imported."
        ),
        errors.RosterTriesExhausted: translate(
            "messages", "Rosters were looked at or imported {limit} times within a day. Try again tomorrow."
        ),
        errors.FileTooLarge: translate(
            "messages",
            "The file is too large. Up to {megabytes} MB, {rows} rows and {columns} columns are read.",
        ),
        errors.FileUnreadable: translate(
            "messages", "The file could not be read. Please choose an XLSX or CSV file made by the template."
        ),
        errors.ColumnsMissing: translate(
            "messages", "These columns of the template are missing: {columns}. Nothing was imported."
        ),
        errors.ReportsOff: translate("messages", "The daily report is switched off for this group."),
        errors.ReportNotDue: translate("messages", "No report is asked for on this day."),
        errors.ReportTooEarly: translate("messages", "Reports are taken from {opens_at}."),
        errors.ReportClosed: translate("messages", "The deadline at {deadline} has passed."),
        errors.AbnormalReported: translate(
            "messages", "Somebody reported something abnormal on this day: there is something to report."
        ),
        errors.AlreadyReminded: translate(
            "messages", "Everybody who has not reported was already reminded on this day."
        ),
        errors.NoGateway: translate(
            "messages", "This server sends no SMS. Copy the reminder and send it another way."
        ),
        errors.SmsTooSoon: translate("messages", "A code was just sent. Try again in {retry_after}."),
        errors.SmsDailyLimit: translate(
            "messages", "This phone got {limit} codes today. Try again in {retry_after}."
        ),
        errors.SmsFailed: translate("messages", "The SMS could not be sent. Please try again."),
        errors.SmsUnanswered: translate(
            "messages", "The SMS gateway did not answer. If no SMS arrives, try again in {retry_after}."
        ),
        errors.CodeWrong: translate("messages", "The code is wrong. Tries left: {tries_left}."),
        errors.CodeExpired: translate("messages", "The code is no longer valid. Get a new one."),
        errors.CodeExhausted: translate("messages", "The code was wrong {limit} times. Get a new one."),
        errors.BackupNotHere: translate("messages", "The data are on a server and are backed up there."),
        errors.BackupFailed: translate(
            "messages",
            "The file cannot be written or read there. Nothing was changed; choose another folder.",
        ),
        errors.BackupUnreadable: translate(
            "messages", "This is no backup of this program, or it is damaged. Nothing was changed."
        ),
        errors.BackupForeign: translate(
            "messages", "This backup was made with the key of another computer. Nothing was changed."
        ),
        errors.BackupTooNew: translate(
            "messages",
            "A newer version of this program made this backup. Please update; nothing was changed.",
        ),
        errors.KeyReused: translate("messages", "The request was sent twice with different content."),
        errors.ListenerFailed: translate(
            "messages", "The page for phones does not answer at {address}. Choose another address."
        ),
        errors.ServerBusy: translate("messages", "The server is busy. Please try again in a moment."),
        errors.ServerBroken: translate("messages", "The server gave an answer that makes no sense."),
        errors.ServerUnreachable: translate(
            "messages", "The server cannot be reached. What you typed is kept; try again when it is back."
        ),
        errors.ServerUntrusted: translate(
            "messages",
            "The server's address is not secure: it needs https and a valid certificate.",
        ),
        errors.BackendFailed: translate(
            "messages", "The service on this computer did not start. Your data are unchanged; see the log."
        ),
        errors.DataInUse: translate(
            "messages", "Another copy of this program works on the same data. Close it, then try again."
        ),
        errors.DataKeyMissing: translate(
            "messages", "The key of your data is not there. Unlock the keyring, then try again."
        ),
        errors.DataTooNew: translate(
            "messages", "A newer version of this program made your data. Please update; nothing was changed."
        ),
        errors.VersionMismatch: translate(
            "messages", "Program {program} and server {server} do not fit together. Please update."
        ),
    }
    sentence = sentences.get(type(error)) if isinstance(error, GroupcodeError) else None
    if sentence is None or not isinstance(error, GroupcodeError):
        log.error("unexpected failure", exc_info=error)
        return translate("messages", "Something unexpected happened. Nothing was changed; see the log.")
    return sentence.format(**_readable(error.facts))


def _readable(facts: dict[str, int | str]) -> dict[str, int | str]:
    return {name: duration(int(v)) if name == "retry_after" else v for name, v in facts.items()}


def explain_flaw(flaw: FieldFlaw) -> str:
    """The sentence that stands at a field."""
    translate = QCoreApplication.translate
    sentences = {
        FieldFlaw.REQUIRED: translate("messages", "Please fill this in."),
        FieldFlaw.TOO_SHORT: translate("messages", "This is too short."),
        FieldFlaw.TOO_LONG: translate("messages", "This is too long."),
        FieldFlaw.CONTROL_CHARACTERS: translate("messages", "This contains characters that cannot be shown."),
        FieldFlaw.NOT_A_CHOICE: translate("messages", "Please choose one."),
        FieldFlaw.NOT_TICKED: translate("messages", "Please tick this to go on."),
        FieldFlaw.NAME_HAS_DIGITS: translate("messages", "A name has no digits."),
        FieldFlaw.ID_LENGTH: translate("messages", "A resident ID number has 18 characters."),
        FieldFlaw.ID_CHARACTERS: translate("messages", "An ID number has digits only; the last may be X."),
        FieldFlaw.ID_REGION: translate("messages", "The first six digits are no region."),
        FieldFlaw.ID_BIRTH_DATE: translate("messages", "The date of birth in the number does not exist."),
        FieldFlaw.ID_BIRTH_FUTURE: translate("messages", "The date of birth in the number is in the future."),
        FieldFlaw.ID_BIRTH_TOO_EARLY: translate("messages", "The birth date in the number is too long ago."),
        FieldFlaw.ID_CHECK_DIGIT: translate("messages", "The last character does not fit: check the number."),
        FieldFlaw.ID_FORMAT: translate("messages", "This is no number of that kind of document."),
        FieldFlaw.PHONE_FORMAT: translate("messages", "This is no phone number."),
        FieldFlaw.PHONE_NOT_MOBILE: translate("messages", "Please give a mobile phone number."),
        FieldFlaw.CODE_FORMAT: translate("messages", "The code has 6 digits."),
        FieldFlaw.REGION_UNKNOWN: translate("messages", "Please choose province, city and district."),
        FieldFlaw.ADDRESS_UNKNOWN: translate("messages", "This machine does not have that address now."),
        FieldFlaw.URL_UNSAFE: translate(
            "messages", "Please give an https address without user name, question mark or #."
        ),
        FieldFlaw.KEY_FORMAT: translate("messages", "Please use letters, digits and signs without spaces."),
        FieldFlaw.PORT_TAKEN: translate("messages", "Another program uses this port."),
        FieldFlaw.PORT_RANGE: translate(
            "messages", "Please give a port from 1024 to 65535, or leave this empty for an automatic one."
        ),
        FieldFlaw.PORT_REFUSED: translate("messages", "Browsers refuse this port. Please give another one."),
        FieldFlaw.TEMPERATURE_RANGE: translate("messages", "Please give 35.0 to 42.0 °C."),
        FieldFlaw.GROUP_NAME_DIFFERS: translate("messages", "This is not the name of the group."),
        FieldFlaw.TOO_EARLY: translate("messages", "This has to be later."),
        FieldFlaw.IN_FUTURE: translate("messages", "This is in the future."),
    }
    return sentences[flaw]
