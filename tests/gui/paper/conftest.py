"""What the tests of paper share."""

from collections.abc import Generator

import pytest
from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QApplication


@pytest.fixture
def chinese(qapp: QApplication) -> Generator[None]:
    """The program speaks Chinese in this test."""
    before, translator = QLocale(), QTranslator()
    assert translator.load(":/i18n/groupcode_zh_CN.qm")
    qapp.installTranslator(translator)
    QLocale.setDefault(QLocale("zh_CN"))
    yield
    qapp.removeTranslator(translator)
    QLocale.setDefault(before)
