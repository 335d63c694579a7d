"""Every screen of the real program as a PNG, in both languages and both themes, without a display.

DIR/zh-light/01-first-run.png and so on: the pictures of the guide, and a look at the whole program at once.
"""

import sys
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QEvent, QSettings
from PySide6.QtWidgets import QApplication

from groupcode_desktop.client.child import BackendChild
from groupcode_desktop.client.credentials import CredentialStore
from groupcode_desktop.gui.camera import Camera, ScreenMissing, looks
from groupcode_desktop.gui.launch import Launch
from groupcode_desktop.gui.program import Program
from groupcode_desktop.gui.settings import SettingsStore
from groupcode_desktop.gui.tour import demo_tour, first_run_tour

SIZE = (1280, 800)


def main(directory: Path, language: str | None) -> int:
    """0 when every screen was drawn; 1 when one was not, and which."""
    app = QApplication(sys.argv[:1])
    app.setOrganizationName("groupcode")
    camera = Camera(directory, looks(language))
    sys.excepthook = camera.note_failure
    try:
        with TemporaryDirectory() as folder:
            QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, folder)
            with _program(app, Path(folder) / "new", is_demo=False) as (program, _):
                first_run_tour(program, camera)
            with _program(app, Path(folder) / "demo", is_demo=True) as (program, child):
                demo_tour(program, child, camera)
    except ScreenMissing as missing:
        sys.stderr.write(f"groupcode: no picture of {missing}\n")
        return 1
    sys.stdout.write(f"{camera.taken} pictures in {directory}\n")
    return 0


@contextmanager
def _program(app: QApplication, data: Path, is_demo: bool) -> Generator[tuple[Program, BackendChild]]:
    """The program on new data, in its window."""
    data.mkdir(parents=True)
    credentials = CredentialStore(data, use_keyring=False)
    child = BackendChild(data, credentials.data_key, is_demo)
    child.start()
    program = Program(app, Launch(data, is_demo), SettingsStore(data / "settings.json"), child, credentials)
    program.window.resize(*SIZE)
    program.window.show()
    try:
        yield program, child
    finally:
        program.quit()
        program.window.deleteLater()
        program.deleteLater()
        app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
