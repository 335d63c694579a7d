"""The consent on paper: everything that the phone shows, in the same words, with room to sign."""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from groupcode_desktop.backend.phone.texts import newest_version
from groupcode_desktop.domain.assisted_joins import PaperLanguage
from groupcode_desktop.gui.paper.consent_form import TEXTS, consent_form, texts_version
from groupcode_desktop.gui.paper.footer import Imprint
from tests.gui.paper.pdf import overfull, pages_of, pdf_of, spills, text_of, unembedded_fonts

IMPRINT = Imprint("李晓明", 1_651_828_600)
LONGEST = "W" * 40


def words(stem: str, language: PaperLanguage) -> dict[str, Any]:
    return tomllib.loads(TEXTS.joinpath(f"{stem}.{language}.toml").read_text("utf-8"))


def unbroken(text: str) -> str:
    return "".join(text.split())


def passages(texts: dict[str, Any]) -> Iterator[str]:
    for name in ("agreement", "privacy"):
        yield texts[name]["title"]
        for section in texts[name]["sections"]:
            yield from (section["heading"], section["text"])


@pytest.fixture(params=list(PaperLanguage))
def language(request: pytest.FixtureRequest) -> PaperLanguage:
    return request.param


def test_both_texts_stand_on_it_in_full(language: PaperLanguage, tmp_path: Path) -> None:
    text = unbroken(text_of(pdf_of(consent_form("广州塔-1", language, IMPRINT), tmp_path)))
    texts = words("agreements", language)
    assert [part for part in passages(texts) if unbroken(part) not in text] == []
    assert texts_version(language) == texts["version"] == newest_version()


def test_everything_the_phone_asks_is_asked(language: PaperLanguage, tmp_path: Path) -> None:
    pdf = pdf_of(consent_form("广州塔-1", language, IMPRINT), tmp_path)
    text, phone, form = unbroken(text_of(pdf)), words("texts", language), words("consent_form", language)
    ask, guardian = phone["authorise"], phone["guardian"]
    asked = [ask[name] for name in ("name", "id_type", "id_number", "remark", "health", "terms_before")]
    asked += [guardian["name"], guardian["relation"], guardian["tick"], phone["agreement"], phone["privacy"]]
    asked += [*phone["id_types"].values(), *phone["relations"].values(), *form.values()]
    assert [part for part in asked if unbroken(part) not in text] == []
    assert "广州塔-1" in text
    assert unembedded_fonts(pdf) == []


@pytest.mark.parametrize("group", ["广州塔-1", LONGEST, "<b>粗</b>", "广" * 40])
def test_nothing_is_cut_and_the_form_is_one_page(language: PaperLanguage, tmp_path: Path, group: str) -> None:
    form = consent_form(group, language, IMPRINT)
    pdf = pdf_of(form, tmp_path)
    assert (spills(pdf), overfull(form)) == ([], [])
    assert pages_of(pdf) in (3, 4)
    first, *_ = text_of(pdf).split("\f")
    assert unbroken(words("consent_form", language)["recorded"]) in unbroken(first)
    assert group in unbroken(first)


def test_both_languages_have_the_same_words() -> None:
    chinese, english = (words("consent_form", language) for language in PaperLanguage)
    assert list(chinese) == list(english)
