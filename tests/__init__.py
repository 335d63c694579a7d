"""Before anything is imported: forms and texts are made anew, and no test needs a display."""

import os

import pytest

from groupcode_desktop import _assets

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
_assets.ensure()
pytest.register_assert_rewrite("tests.gui.helpers")
