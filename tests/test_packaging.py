"""What is installed is what was declared: pins, hashes, and no address of any registry in the project."""

import re
import tomllib
from pathlib import Path
from typing import TypeAlias

import pytest
from packaging.markers import Marker
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parent.parent
LOCK = ROOT / "resources" / "requirements.lock"
PYTHONS = ("3.11", "3.12", "3.13", "3.14")
PLATFORMS = ("linux", "win32", "darwin")

Environment: TypeAlias = dict[str, str]


def environments() -> list[Environment]:
    return [
        {"python_version": python, "python_full_version": f"{python}.0", "sys_platform": platform}
        for python in PYTHONS
        for platform in PLATFORMS
    ]


def declared() -> list[Requirement]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    extras = [line for lines in project["optional-dependencies"].values() for line in lines]
    return [Requirement(line) for line in [*project["dependencies"], *extras]]


def locked() -> list[tuple[Requirement, int]]:
    """Each pinned requirement with the number of its hashes."""
    text = LOCK.read_text("utf-8").replace("\\\n", " ")
    lines = [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
    hashed = [line.partition(" --hash=") for line in lines]
    return [(Requirement(pin), len(re.findall("sha256:[0-9a-f]{64}", hashes))) for pin, _, hashes in hashed]


def holds(marker: Marker | None, environment: Environment) -> bool:
    return marker is None or marker.evaluate(environment)


def test_the_lock_names_no_address() -> None:
    text = LOCK.read_text("utf-8")
    assert "//" not in text
    assert not re.search(r"(?m)^\s*(--index-url|--extra-index-url|--find-links|-i|-f)\b", text)


def test_every_pin_is_exact_and_hashed() -> None:
    for requirement, hashes in locked():
        assert re.fullmatch(r"==[^*,]+", str(requirement.specifier)), requirement
        assert hashes > 0, requirement


@pytest.mark.parametrize("environment", environments(), ids=lambda e: "-".join(e.values()))
def test_the_lock_satisfies_what_is_declared(environment: Environment) -> None:
    pins = {
        canonicalize_name(requirement.name): str(requirement.specifier).removeprefix("==")
        for requirement, _ in locked()
        if holds(requirement.marker, environment)
    }
    for requirement in declared():
        if holds(requirement.marker, environment):
            assert requirement.specifier.contains(pins[canonicalize_name(requirement.name)]), requirement


def test_a_lock_with_addresses_stays_out_of_the_repository() -> None:
    assert "uv.lock" in (ROOT / ".gitignore").read_text("utf-8").splitlines()


def test_every_dependency_is_explained() -> None:
    page = (ROOT / "docs" / "decisions" / "dependencies.md").read_text("utf-8")
    explained = {canonicalize_name(name) for name in re.findall(r"(?m)^\| ([A-Za-z0-9._-]+)", page)}
    assert {canonicalize_name(requirement.name) for requirement in declared()} <= explained
