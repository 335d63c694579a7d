"""How the desktop program starts. The backend first, then Qt, so that both start at once."""

import argparse
import logging
import os
import sys
from logging.handlers import RotatingFileHandler
from pathlib import Path

from groupcode_desktop import _assets
from groupcode_desktop.client.child import BackendChild
from groupcode_desktop.client.credentials import CredentialStore
from groupcode_desktop.gui.knock import is_open_already
from groupcode_desktop.gui.launch import Launch
from groupcode_desktop.gui.settings import Language, SettingsStore

APT_LINE = (
    "sudo apt-get install --no-install-recommends libgl1 libegl1 libglib2.0-0 libdbus-1-3 libfontconfig1"
    " libxkbcommon-x11-0 libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libgssapi-krb5-2"
    " libwayland-cursor0 libcups2"
)
NO_DISPLAY = """\
groupcode: there is no display here. Either run it on a virtual one: xvfb-run -a groupcode
or let it draw every screen into a folder: groupcode --demo --screenshots DIR
"""
NO_LIBRARY = """\
groupcode: a system library that windows need is missing ({detail}). On Debian and Ubuntu:
{line}
"""


def main(arguments: list[str] | None = None) -> int:
    options = _parser().parse_args(arguments)
    _assets.ensure()
    if options.screenshots is not None:
        return _take_screenshots(options)
    if not _has_display():
        sys.stderr.write(NO_DISPLAY)
        return 2
    launch = _launch(options)
    if is_open_already(launch.data):
        return 0
    _keep_log(launch.log)
    store = SettingsStore(launch.data / "settings.json")
    credentials = CredentialStore(launch.data, use_keyring=not launch.is_demo)
    child = BackendChild(launch.data, credentials.data_key, launch.is_demo)
    if not (launch.remote_url or store.now.remote_url):
        child.start()
    try:
        from groupcode_desktop.gui.program import main as show
    except ImportError as error:
        child.stop()
        sys.stderr.write(NO_LIBRARY.format(detail=error, line=APT_LINE))
        return 2
    return show(launch, store, child, credentials)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="groupcode", description="Group Code Desktop (团体码)")
    parser.add_argument("--demo", action="store_true", help="open with demo data, kept apart from real ones")
    parser.add_argument("--screenshots", type=Path, metavar="DIR", help="draw every screen into DIR and end")
    parser.add_argument("--server", metavar="URL", help="use this server instead of this computer's own")
    parser.add_argument("--data-dir", type=Path, metavar="DIR", help="where data and settings are kept")
    parser.add_argument("--language", choices=["zh_CN", "en_US"], help="for this launch only")
    return parser


def _launch(options: argparse.Namespace) -> Launch:
    return Launch(
        data=_data_folder(options.data_dir, options.demo),
        is_demo=options.demo,
        remote_url=options.server,
        language=Language(options.language) if options.language else None,
    )


def _data_folder(chosen: Path | None, is_demo: bool) -> Path:
    if chosen is None:
        from platformdirs import user_data_path

        chosen = user_data_path("groupcode", appauthor=False)
    folder = chosen.expanduser().absolute()
    folder = folder / "demo" if is_demo else folder
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    return folder


def _has_display() -> bool:
    """Only X11 and Wayland need to be looked for; other systems always have a screen."""
    if not sys.platform.startswith("linux"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def _keep_log(file: Path) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    handler = RotatingFileHandler(file, maxBytes=1_000_000, backupCount=3, encoding="utf-8", delay=True)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    logging.basicConfig(level=logging.INFO, handlers=[handler])
    logging.getLogger("urllib3").setLevel(logging.ERROR)


def _take_screenshots(options: argparse.Namespace) -> int:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from groupcode_desktop.gui.screenshots import main as draw

    return draw(options.screenshots, options.language)
