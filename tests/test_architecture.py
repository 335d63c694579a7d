"""Import directions: which room may import which of ours, and which libraries belong to one room alone."""

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "groupcode_desktop"
OURS = "groupcode_desktop"

MAY_IMPORT = {
    "domain": set[str](),
    "api": {"domain"},
    "backend": {"domain", "api", "_generated"},
    "client": {"domain", "api"},
    "gui": {"domain", "client", "_generated"},
    "app": {"domain", "api", "client", "gui", "_assets", "_generated"},
}
BELONGS_TO = {
    "fastapi": "backend",
    "starlette": "backend",
    "uvicorn": "backend",
    "sqlalchemy": "backend",
    "alembic": "backend",
    "jinja2": "backend",
    "cryptography": "backend",
    "psutil": "backend",
    "pypinyin": "backend",
    "psycopg": "backend",
    "requests": "client",
    "keyring": "client",
    "python_calamine": "client",
    "xlsxwriter": "client",
    "PySide6": "gui",
    "qrcode": "gui",
    "PIL": "gui",
    "platformdirs": "app",
}
SHARED = {("app", "PySide6")}

FILES = [p for p in PACKAGE.rglob("*.py") if p.relative_to(PACKAGE).parts[0] in {*MAY_IMPORT, "app.py"}]


def imports_of(path: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            names.add(node.module or "")
            names.update(f"{node.module}.{alias.name}" for alias in node.names)
    return names


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_a_room_imports_only_what_it_may(path: Path) -> None:
    room = path.relative_to(PACKAGE).parts[0].removesuffix(".py")
    for name in imports_of(path):
        top, *rest = name.split(".")
        if top == OURS and rest and rest[0] != "__version__":
            assert rest[0] == room or rest[0] in MAY_IMPORT[room], f"{room} imports {name}"
        owner = BELONGS_TO.get(top)
        assert owner in (None, room) or (room, top) in SHARED, f"{room} imports {name}"
