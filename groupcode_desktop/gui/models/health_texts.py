"""What a refresh brought and what is wrong with a row, in words."""

from PySide6.QtCore import QCoreApplication

from groupcode_desktop.domain.health import NatBasis
from groupcode_desktop.domain.health_changes import Changes, Missing, RefreshReport
from groupcode_desktop.domain.import_rows import RowFlaw


def news(report: RefreshReport) -> str:
    """What changed and who is missing; empty where there is nothing to tell."""
    translate = QCoreApplication.translate
    sentences: list[str] = []
    turned = _turned(report.changes) if report.changes else []
    if turned:
        listed = translate("health_texts", ", ").join(turned)
        sentences.append(translate("health_texts", "Since the last time: {changes}.").format(changes=listed))
    for missing, number in report.missing.items():
        if number and missing in (why := _missing()):
            sentences.append(why[missing].format(n=number))
    return " ".join(sentences)


def basis_text(basis: NatBasis) -> str:
    translate = QCoreApplication.translate
    if basis is NatBasis.SAMPLED:
        return translate("health_texts", "Tests count from the sampling time")
    return translate("health_texts", "Tests count from the testing time")


def flaw_text(flaw: RowFlaw) -> str:
    translate = QCoreApplication.translate
    texts = {
        RowFlaw.REQUIRED: translate("health_texts", "Nothing is filled in."),
        RowFlaw.EMPTY: translate("health_texts", "The row says nothing about health."),
        RowFlaw.NOT_A_CHOICE: translate("health_texts", "This is none of the words to choose from."),
        RowFlaw.TOO_LONG: translate("health_texts", "This is too long."),
        RowFlaw.UNPRINTABLE: translate("health_texts", "This contains characters that cannot be shown."),
        RowFlaw.NOT_A_TIME: translate("health_texts", "This is no time."),
        RowFlaw.FUTURE: translate("health_texts", "This time has not come yet."),
        RowFlaw.WRONG_NAME: translate("health_texts", "This is no name of a person."),
        RowFlaw.WRONG_ID: translate("health_texts", "This number cannot be right: check it."),
        RowFlaw.OTHER_NAME: translate("health_texts", "The member with this number has another name."),
        RowFlaw.WRONG_PHONE: translate("health_texts", "This is no mobile phone number."),
        RowFlaw.REPEATED: translate("health_texts", "The same person stands in a row above."),
        RowFlaw.LIKE_PHONES: translate(
            "health_texts", "Too many phones in the file differ in their middle digits alone."
        ),
        RowFlaw.NUMBER_TAKEN: translate("health_texts", "Somebody else in a row above has this number."),
    }
    return texts[flaw]


def _turned(changes: Changes) -> list[str]:
    translate = QCoreApplication.translate
    told = (
        (changes.red, translate("health_texts", "{n} turned red")),
        (changes.yellow, translate("health_texts", "{n} turned yellow")),
        (changes.green, translate("health_texts", "{n} turned green again")),
        (changes.positive, translate("health_texts", "{n} newly tested positive")),
    )
    return [text.format(n=number) for number, text in told if number]


def _missing() -> dict[Missing, str]:
    """Who is unknown to a source is no failure of it."""
    translate = QCoreApplication.translate
    return {
        Missing.UNAVAILABLE: translate(
            "health_texts", "No new data of {n}: the source cannot tell now. What was known stays."
        ),
        Missing.UNREADABLE: translate(
            "health_texts", "No new data of {n}: what the source told makes no sense. What was known stays."
        ),
        Missing.FAILED: translate(
            "health_texts", "No new data of {n}: the source did not answer. What was known stays."
        ),
    }
