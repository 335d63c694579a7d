"""The words of the phone pages, and the two documents that people agree to, in Chinese and in English."""

import hashlib
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from groupcode_desktop.backend.consents import Consent
from groupcode_desktop.domain.consents import Guardian
from groupcode_desktop.domain.errors import GroupcodeError, InvalidInput

FILES = files("groupcode_desktop._generated").joinpath("phone")
LANGUAGES = ("zh", "en")


@dataclass(frozen=True, slots=True)
class Texts:
    """`agreements_hash` is the SHA-256 of both documents, exactly as they were shown in this language."""

    words: dict[str, Any]
    agreements: dict[str, Any]
    agreements_hash: bytes

    @property
    def language(self) -> str:
        return self.words["lang"]

    def sentence(self, error: GroupcodeError) -> str:
        return self.words["failures"][error.code].format(**error.facts)

    def sentences(self, error: InvalidInput) -> dict[str, str]:
        """What is wrong with each field: the field's own sentence where there is one."""
        return {
            field: self.words.get(flaw, {}).get(field) or self.words["flaws"][flaw]
            for field, flaw in error.fields.items()
        }


@cache
def texts(language: str) -> Texts:
    agreements = FILES.joinpath(f"agreements.{language}.toml").read_bytes()
    return Texts(
        words=tomllib.loads(FILES.joinpath(f"texts.{language}.toml").read_text("utf-8")),
        agreements=tomllib.loads(agreements.decode()),
        agreements_hash=hashlib.sha256(agreements).digest(),
    )


def consent_to(shown: Texts, guardian: Guardian | None) -> Consent:
    """To both documents and to the processing of health data, in the words that were shown."""
    return Consent(shown.language, shown.agreements["version"], shown.agreements_hash, True, guardian)


def newest_version() -> str:
    """Of the documents; the same in every language."""
    return texts(LANGUAGES[0]).agreements["version"]


def preferred(accept_language: str) -> Texts:
    """The reader's favourite of ours by Accept-Language (RFC 9110, 12.5.4); Chinese when there is none."""
    best, best_quality = LANGUAGES[0], 0.0
    for item in accept_language.split(",")[:20]:
        tag, _, parameter = item.partition(";")
        language = tag.strip().lower().partition("-")[0]
        quality = _quality(parameter)
        if language in LANGUAGES and quality > best_quality:
            best, best_quality = language, quality
    return texts(best)


def _quality(parameter: str) -> float:
    name, _, value = parameter.strip().partition("=")
    if name.strip().lower() != "q":
        return 1.0
    try:
        return min(float(value), 1.0)
    except ValueError:
        return 0.0
