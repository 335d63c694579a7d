"""The one word on screen for each value of the domain."""

from PySide6.QtCore import QCoreApplication

from groupcode_desktop.domain.assisted_joins import PaperLanguage
from groupcode_desktop.domain.consents import GuardianRelation
from groupcode_desktop.domain.groups import GroupType
from groupcode_desktop.domain.health import (
    Colour,
    DoseBucket,
    NatBucket,
    NatResult,
    NatState,
    Source,
    VaccineRoute,
)
from groupcode_desktop.domain.identity import IdType
from groupcode_desktop.domain.invites import InviteState
from groupcode_desktop.domain.reports import Question, ReportState, Status, Symptom
from groupcode_desktop.domain.roles import Role
from groupcode_desktop.domain.rules import DoseRule, NatRule
from groupcode_desktop.domain.sms import Purpose
from groupcode_desktop.gui.theme import Tone

Value = (
    GroupType
    | Colour
    | DoseBucket
    | NatBucket
    | NatResult
    | NatState
    | Source
    | VaccineRoute
    | IdType
    | InviteState
    | Role
    | Purpose
    | NatRule
    | DoseRule
    | ReportState
    | Question
    | Symptom
    | Status
    | PaperLanguage
    | GuardianRelation
)


def word(value: Value) -> str:
    """The translated word for a value."""
    return next(text for known, text in _words() if known is value)


def _words() -> list[tuple[Value, str]]:
    """Pairs, not a dictionary: members of different enumerations may be equal as texts."""
    translate = QCoreApplication.translate
    return [
        (GroupType.COMPANY, translate("words", "Company")),
        (GroupType.SCHOOL, translate("words", "School")),
        (GroupType.INSTITUTION, translate("words", "Public institution")),
        (GroupType.GOVERNMENT, translate("words", "Government body")),
        (GroupType.ASSOCIATION, translate("words", "Association")),
        (GroupType.OTHER, translate("words", "Other type")),
        (Colour.GREEN, translate("words", "Green code")),
        (Colour.YELLOW, translate("words", "Yellow code")),
        (Colour.RED, translate("words", "Red code")),
        (Colour.NONE, translate("words", "No data")),
        (NatBucket.H24, translate("words", "24 hours")),
        (NatBucket.H48, translate("words", "48 hours")),
        (NatBucket.H72, translate("words", "72 hours")),
        (NatBucket.OTHER, translate("words", "Other")),
        (NatState.D7, translate("words", "7 days")),
        (NatState.EXPIRED, translate("words", "Expired")),
        (NatState.PENDING, translate("words", "Being tested")),
        (NatState.POSITIVE, translate("words", "Positive")),
        (NatState.NONE, translate("words", "No record")),
        (NatState.FUTURE, translate("words", "Time in the future")),
        (NatState.H24, translate("words", "24 hours")),
        (NatState.H48, translate("words", "48 hours")),
        (NatState.H72, translate("words", "72 hours")),
        (NatResult.NEGATIVE, translate("words", "Negative")),
        (NatResult.POSITIVE, translate("words", "Positive")),
        (NatResult.PENDING, translate("words", "Being tested")),
        (DoseBucket.THREE, translate("words", "3 doses")),
        (DoseBucket.TWO, translate("words", "2 doses")),
        (DoseBucket.ONE, translate("words", "1 dose")),
        (DoseBucket.NONE, translate("words", "Not vaccinated")),
        (VaccineRoute.INACTIVATED, translate("words", "Inactivated")),
        (VaccineRoute.ADENOVIRUS, translate("words", "Adenovirus vector")),
        (VaccineRoute.SUBUNIT, translate("words", "Protein subunit")),
        (Source.DEMO, translate("words", "Demo data")),
        (Source.FILE, translate("words", "File import")),
        (Source.HTTP, translate("words", "Health authority")),
        (Source.SELF_REPORT, translate("words", "Self-report")),
        (IdType.RESIDENT, translate("words", "Resident ID card")),
        (IdType.HK_MACAO_PERMIT, translate("words", "Hong Kong and Macao travel permit")),
        (IdType.TAIWAN_PERMIT, translate("words", "Taiwan travel permit")),
        (IdType.PASSPORT, translate("words", "Passport")),
        (IdType.FOREIGN_RESIDENT, translate("words", "Foreign permanent resident ID card")),
        (InviteState.ALIVE, translate("words", "Valid")),
        (InviteState.REVOKED, translate("words", "Revoked")),
        (InviteState.EXPIRED, translate("words", "Expired")),
        (Role.CREATOR, translate("words", "Creator")),
        (Role.ADMIN, translate("words", "Administrator")),
        (Role.MEMBER, translate("words", "Member")),
        (NatRule.H24, translate("words", "Not older than 24 hours")),
        (NatRule.H48, translate("words", "Not older than 48 hours")),
        (NatRule.H72, translate("words", "Not older than 72 hours")),
        (NatRule.D7, translate("words", "Not older than 7 days")),
        (NatRule.ANY, translate("words", "No test asked for")),
        (DoseRule.ANY, translate("words", "No vaccination asked for")),
        (DoseRule.ONE, translate("words", "At least 1 dose")),
        (DoseRule.TWO, translate("words", "At least 2 doses")),
        (DoseRule.THREE, translate("words", "At least 3 doses")),
        (DoseRule.FULL, translate("words", "Full course")),
        (Purpose.SIGN_IN, translate("words", "Sign in")),
        (Purpose.CREATE_GROUP, translate("words", "Create a group")),
        (Purpose.JOIN, translate("words", "Join a group")),
        (Purpose.MY_PAGE, translate("words", "My page")),
        (ReportState.NORMAL, translate("words", "Reported")),
        (ReportState.ABNORMAL, translate("words", "Abnormal")),
        (ReportState.ZERO, translate("words", "Zero report")),
        (ReportState.MISSING, translate("words", "Not reported")),
        (ReportState.EXEMPT, translate("words", "Exempt")),
        (ReportState.NOT_DUE, translate("words", "Not due")),
        (Question.TEMPERATURE, translate("words", "Temperature")),
        (Question.SYMPTOMS, translate("words", "Symptoms now")),
        (Question.STATUS, translate("words", "Own status")),
        (Question.HOUSEHOLD, translate("words", "Status of the household")),
        (Question.LOCATION, translate("words", "Where now")),
        (Question.NOTE, translate("words", "Note")),
        (Question.PROMISE, translate("words", "Own promise")),
        (Symptom.FEVER, translate("words", "Fever")),
        (Symptom.COUGH, translate("words", "Dry cough")),
        (Symptom.FATIGUE, translate("words", "Fatigue")),
        (Symptom.SORE_THROAT, translate("words", "Sore throat")),
        (Symptom.RUNNY_NOSE, translate("words", "Blocked or runny nose")),
        (Symptom.DIARRHOEA, translate("words", "Diarrhoea")),
        (Symptom.VOMITING, translate("words", "Vomiting")),
        (Symptom.RASH, translate("words", "Rash")),
        (Symptom.RED_EYES, translate("words", "Red eyes")),
        (Symptom.LOSS_OF_SMELL, translate("words", "Loss of smell or taste")),
        (Symptom.OTHER, translate("words", "Other symptom")),
        (Status.NORMAL, translate("words", "Normal")),
        (Status.SAME_PLACE, translate("words", "Was at the same place")),
        (Status.SECOND_CONTACT, translate("words", "Contact of a close contact")),
        (Status.CLOSE_CONTACT, translate("words", "Close contact")),
        (Status.CONFIRMED, translate("words", "Confirmed case")),
        (PaperLanguage.CHINESE, translate("words", "Chinese")),
        (PaperLanguage.ENGLISH, translate("words", "English")),
        (GuardianRelation.MOTHER, translate("words", "Mother")),
        (GuardianRelation.FATHER, translate("words", "Father")),
        (GuardianRelation.OTHER, translate("words", "Other guardian")),
    ]


COLOUR_TONES = {
    Colour.GREEN: Tone.GREEN,
    Colour.YELLOW: Tone.YELLOW,
    Colour.RED: Tone.RED,
    Colour.NONE: Tone.GREY,
}
COLOUR_SHAPES = {Colour.GREEN: "●", Colour.YELLOW: "▲", Colour.RED: "■", Colour.NONE: "–"}
NAT_TONES = {
    NatState.H24: Tone.GREEN,
    NatState.H48: Tone.GREEN,
    NatState.H72: Tone.YELLOW,
    NatState.POSITIVE: Tone.RED,
    NatState.FUTURE: Tone.RED,
}
