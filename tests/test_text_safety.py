"""Text from data is never rich text: only gui/widgets/plain.py touches what renders HTML by itself."""

import ast
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
GUI = ROOT / "groupcode_desktop" / "gui"
PLAIN = GUI / "widgets" / "plain.py"

RAW_CLASSES = {"QLabel", "QMessageBox", "QToolTip", "QInputDialog", "QProgressDialog", "QErrorMessage"}
RAW_CALLS = {"setToolTip", "setWhatsThis", "setHtml", "insertHtml", "setInformativeText"}
RAW_ROLES = {"ToolTipRole", "WhatsThisRole"}
TEXT_CALLS = {"tr", "translate", "format"}


def raw_texts(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        match node:
            case ast.ImportFrom(names=names):
                yield from (alias.name for alias in names if alias.name in RAW_CLASSES)
            case ast.Attribute(attr=name) if name in RAW_CLASSES | RAW_CALLS | RAW_ROLES:
                yield name
            case ast.Call(func=ast.Attribute(attr="addRow"), args=[first, *_]) if is_text(first):
                yield "addRow(text, …) makes a label of its own"
            case _:
                pass


def is_text(node: ast.expr) -> bool:
    match node:
        case ast.Constant(value=str()) | ast.JoinedStr():
            return True
        case ast.Call(func=ast.Attribute(attr=name)):
            return name in TEXT_CALLS
        case _:
            return False


def labels_that_guess(form: Path) -> Iterator[str]:
    for widget in ET.parse(form).iter("widget"):
        formats = [
            p.findtext("enum", "") for p in widget.findall("property") if p.get("name") == "textFormat"
        ]
        if widget.get("class") == "QLabel" and not any(text.endswith("PlainText") for text in formats):
            yield f"{widget.get('name')} is neither a PlainLabel nor of the format PlainText"


SOURCES = [path for path in [*GUI.rglob("*.py"), GUI.parent / "app.py"] if path.exists() and path != PLAIN]


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_code_shows_text_through_plain_widgets_only(path: Path) -> None:
    assert list(raw_texts(ast.parse(path.read_text("utf-8")))) == []


@pytest.mark.parametrize("form", sorted((ROOT / "ui").glob("*.ui")), ids=lambda form: form.name)
def test_a_form_has_plain_labels_only(form: Path) -> None:
    assert list(labels_that_guess(form)) == []


@pytest.mark.parametrize(
    "code",
    [
        "from PySide6.QtWidgets import QLabel",
        "QtWidgets.QMessageBox.warning(self, '', name)",
        "QToolTip.showText(point, name)\nfrom PySide6.QtWidgets import QToolTip",
        "button.setToolTip(name)",
        "edit.setHtml(name)",
        "form.addRow(self.tr('Name'), edit)",
        "form.addRow(f'{name}', edit)",
        "role == Qt.ItemDataRole.ToolTipRole",
    ],
)
def test_the_lint_sees_raw_text(code: str) -> None:
    assert list(raw_texts(ast.parse(code)))


def test_the_lint_sees_a_guessing_label(tmp_path: Path) -> None:
    form = tmp_path / "form.ui"
    form.write_text('<ui><widget class="QLabel" name="raw"/><widget class="PlainLabel" name="plain"/></ui>')
    assert [line.split()[0] for line in labels_that_guess(form)] == ["raw"]
