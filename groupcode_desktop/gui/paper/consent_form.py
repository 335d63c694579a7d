"""The consent on paper, for people without a smartphone: what the phone page asks, in its own words, to be
signed, with both texts in full behind it.
"""

import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Any

from groupcode_desktop.domain.assisted_joins import PaperLanguage
from groupcode_desktop.gui.paper.blanks import Blank, Options, Tick, signed
from groupcode_desktop.gui.paper.blocks import PAGE_BREAK, Block, Paragraph, heading, note, title
from groupcode_desktop.gui.paper.document import Document
from groupcode_desktop.gui.paper.flow import FlowDocument
from groupcode_desktop.gui.paper.footer import Imprint

Words = dict[str, Any]
TEXTS = files("groupcode_desktop._generated").joinpath("phone")


def consent_form(group: str, language: PaperLanguage, imprint: Imprint) -> Document:
    """To be joined to that group. There is nobody's data on it, so no watermark."""
    words, form = _words("texts", language), _words("consent_form", language)
    texts = _words("agreements", language)
    blocks = [*_form(group, words, form, texts), *_texts(words, texts)]
    return FlowDocument(form["title"], blocks, imprint, rows=0, is_marked=False)


def texts_version(language: PaperLanguage) -> str:
    """Of the texts on the paper; it is recorded with what was signed."""
    return _words("agreements", language)["version"]


def _form(group: str, words: Words, form: Words, texts: Words) -> Iterator[Block]:
    ask, guardian, seen = words["authorise"], words["guardian"], words["invitation"]
    terms = (ask["terms_before"], words["agreement"], ask["terms_between"], words["privacy"])
    yield title(form["title"])
    yield note(f"{form['about']} {words['version'].format(version=texts['version'])}")
    yield Paragraph(ask["lead"].format(group=group), points=12, before=40)
    yield Paragraph(f"{seen['sees']} {' · '.join(seen['seen'])}")
    yield heading(ask["me"])
    yield Blank((ask["name"], form["optional"]))
    yield Options(ask["id_type"], tuple(words["id_types"].values()))
    yield Blank((ask["id_number"],))
    yield Blank((ask["remark"],))
    yield heading(form["consent"])
    yield Tick("".join(terms) + ask["terms_after"])
    yield Tick(ask["health"])
    yield signed(form["signature"], form["date"])
    yield heading(guardian["title"])
    yield note(guardian["text"])
    yield Blank((guardian["name"],))
    yield Options(guardian["relation"], tuple(words["relations"].values()))
    yield Tick(guardian["tick"])
    yield signed(form["guardian_signature"], form["date"])
    yield heading(form["staff"])
    yield Tick(form["checked"])
    yield Blank((form["recorder"], form["recorded"]))
    yield Paragraph(f"{form['texts']} {words['foot']}", points=8.5, before=80)


def _texts(words: Words, texts: Words) -> Iterator[Block]:
    for name in ("agreement", "privacy"):
        yield PAGE_BREAK
        yield title(texts[name]["title"])
        yield note(words["version"].format(version=texts["version"]))
        for section in texts[name]["sections"]:
            yield Paragraph(section["heading"], before=60, after=10, keeps_next=True)
            yield Paragraph(section["text"], points=9)
    yield note(words["contact_unset"])


@cache
def _words(stem: str, language: PaperLanguage) -> Words:
    return tomllib.loads(TEXTS.joinpath(f"{stem}.{language}.toml").read_text("utf-8"))
