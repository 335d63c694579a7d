"""What a document or a docstring points to is there."""

import re
from pathlib import Path

import pytest

from groupcode_desktop.app import APT_LINE

ROOT = Path(__file__).parent.parent
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")])
LINK = re.compile(r"\]\((?!https?:|#)([^)#]+)[^)]*\)")
OWN_PAGE = re.compile(r"docs/[\w/.-]+\.md")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_leads_somewhere(page: Path) -> None:
    links = LINK.findall(page.read_text("utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []


def test_every_page_that_the_code_names_is_there() -> None:
    sources = [*(ROOT / "groupcode_desktop").rglob("*.py"), *(ROOT / "tests").rglob("*.py")]
    named = {name for source in sources for name in OWN_PAGE.findall(source.read_text("utf-8"))}
    assert {name for name in named if not (ROOT / name).exists()} == set()


def test_the_libraries_that_windows_need_are_named_alike_everywhere() -> None:
    packages = set(APT_LINE.partition("--no-install-recommends ")[2].split())
    assert APT_LINE in (ROOT / "README.md").read_text("utf-8")
    assert packages <= set((ROOT / ".ci" / "run").read_text("utf-8").split())
