"""Lines of the 操作日志 in words."""

from PySide6.QtCore import QCoreApplication

from groupcode_desktop.domain.audit import DONE, AuditLine, AuditVerb, Output
from groupcode_desktop.gui.moments import full_time


def titles() -> list[str]:
    translate = QCoreApplication.translate
    return [
        translate("audit", "Time"),
        translate("audit", "Who"),
        translate("audit", "What"),
        translate("audit", "Result"),
    ]


def texts(line: AuditLine) -> list[str]:
    """One for each title."""
    is_output = line.verb in {kind.value for kind in Output}
    rows = QCoreApplication.translate("audit", "{count} rows").format(count=line.detail)
    what = [verb_word(line.verb), line.subject, rows if is_output else line.detail]
    who = line.who or QCoreApplication.translate("audit", "Somebody unknown")
    return [full_time(line.at), who, " · ".join(filter(None, what)), result_word(line.result)]


def result_word(result: str) -> str:
    translate = QCoreApplication.translate
    if result == DONE:
        return translate("audit", "✓ Done")
    reasons = {
        "role_forbids": translate("audit", "the role does not allow it"),
        "stale_edit": translate("audit", "somebody else was faster"),
        "refresh_too_soon": translate("audit", "too soon"),
        "sms_too_soon": translate("audit", "too soon"),
        "report_too_early": translate("audit", "too soon"),
        "report_closed": translate("audit", "too late"),
        "removal_final": translate("audit", "too late"),
        "report_not_due": translate("audit", "no report was due"),
        "reports_off": translate("audit", "daily reports are off"),
        "abnormal_reported": translate("audit", "something abnormal was reported"),
        "already_reminded": translate("audit", "reminded already"),
        "no_gateway": translate("audit", "there is no SMS gateway"),
        "roster_too_long": translate("audit", "a limit was reached"),
        "roster_tries_exhausted": translate("audit", "a limit was reached"),
        "bad_rows": translate("audit", "rows of the file were wrong"),
        "group_full": translate("audit", "the group is full"),
        "joining_closed": translate("audit", "joining is switched off"),
        "already_member": translate("audit", "was a member already"),
        "texts_outdated": translate("audit", "the paper was of an older version"),
        "real_name_mismatch": translate("audit", "name and ID did not belong together"),
        "id_bound_to_other_phone": translate("audit", "the ID has another phone number"),
        "group_limit_reached": translate("audit", "a limit was reached"),
        "admin_limit_reached": translate("audit", "a limit was reached"),
        "sms_daily_limit": translate("audit", "a limit was reached"),
        "code_wrong": translate("audit", "wrong code"),
        "code_expired": translate("audit", "the code was over"),
        "code_exhausted": translate("audit", "the code was over"),
        "source_failed": translate("audit", "the health source did not answer"),
        "creator_must_stay": translate("audit", "the creator has to stay"),
        "admin_must_stay": translate("audit", "an administrator has to be dismissed first"),
    }
    return translate("audit", "✗ Refused: {reason}").format(reason=reasons.get(result, result))


def verb_word(verb: AuditVerb) -> str:
    """The verb itself where a newer server has one that this program does not know."""
    return verb_words().get(verb, verb)


def verb_words() -> dict[AuditVerb, str]:
    """In the order in which they are offered."""
    translate = QCoreApplication.translate
    return {
        "join": translate("audit", "Joined by an invite"),
        "assist_join": translate("audit", "Recorded a joining, consent on paper"),
        "send_join_code": translate("audit", "Sent a code for joining at the desk"),
        "read_member": translate("audit", "Looked at a member in detail"),
        "edit_member": translate("audit", "Edited a member"),
        "remove_member": translate("audit", "Deleted a member"),
        "remove_members": translate("audit", "Deleted members"),
        "restore_members": translate("audit", "Took a deletion back"),
        "appoint_admin": translate("audit", "Appointed an administrator"),
        "dismiss_admin": translate("audit", "Dismissed an administrator"),
        "make_invite": translate("audit", "Made an invite"),
        "revoke_invite": translate("audit", "Revoked an invite"),
        "allow_joining": translate("audit", "Switched joining"),
        "refresh_group": translate("audit", "Refreshed the health data"),
        "preview_health_import": translate("audit", "Looked at health data to import"),
        "import_health": translate("audit", "Imported health data"),
        "preview_roster_import": translate("audit", "Looked at a roster to import"),
        "import_roster": translate("audit", "Imported the roster"),
        "confirm_roster_match": translate("audit", "Told who somebody of the roster is"),
        "delete_roster": translate("audit", "Deleted the roster"),
        "count_tests_from": translate("audit", "Chose from when tests age"),
        "set_rules": translate("audit", "Set the health rules"),
        "create_group": translate("audit", "Created the group"),
        "edit_group": translate("audit", "Edited the group information"),
        "dissolve_group": translate("audit", "Dissolved the group"),
        "put_away": translate("audit", "Put notices away"),
        "set_report_settings": translate("audit", "Set the daily report"),
        "submit_report": translate("audit", "Sent a daily report"),
        "report_own_health": translate("audit", "Entered own health data"),
        "declare_zero_report": translate("audit", "Gave the zero report"),
        "take_back_zero_report": translate("audit", "Took the zero report back"),
        "exempt_member": translate("audit", "Exempted a member from reports"),
        "expect_member_again": translate("audit", "Ended an exemption"),
        "remind_missing": translate("audit", "Sent reminders"),
        "withdraw_from_group": translate("audit", "Withdrew from the group"),
        "correct_remark": translate("audit", "Corrected the own remark"),
        "renew_consent": translate("audit", "Agreed to the new texts"),
        "print_members": translate("audit", "Printed the member list"),
        "print_member": translate("audit", "Printed a member's details"),
        "print_statistics": translate("audit", "Printed the statistics"),
        "export_members": translate("audit", "Exported the member list"),
        "copy_members": translate("audit", "Copied rows of the member list"),
        "print_roster": translate("audit", "Printed the roster"),
        "export_roster": translate("audit", "Exported the roster"),
        "copy_roster": translate("audit", "Copied names of the roster"),
        "print_poster": translate("audit", "Printed the invite poster"),
        "print_reports": translate("audit", "Printed daily reports"),
        "print_report_form": translate("audit", "Printed the empty report form"),
        "print_consent_form": translate("audit", "Printed the consent form"),
        "export_reports": translate("audit", "Exported daily reports"),
        "export_audit": translate("audit", "Exported the audit log"),
        "record_output": translate("audit", "Printed or exported"),
    }
