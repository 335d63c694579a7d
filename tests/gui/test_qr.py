"""The QR code: its error level, and the picture that is saved."""

from pathlib import Path

import pytest
import zxingcpp
from PIL import Image

from groupcode_desktop.domain.phone_access import invite_url
from groupcode_desktop.gui import qr
from groupcode_desktop.gui.qr import QUIET_ZONE, QrPicture, modules_of, save_picture

URL = invite_url("http://192.168.100.200:65535", "A" * 22)
LONGEST_NAME = "广" * 40


def saved(folder: Path, title: str = "广州塔-1") -> Path:
    file = folder / "picture.png"
    save_picture(QrPicture(modules_of(URL), title, "有效期至 2022-05-06 17:16"), file)
    return file


def opened(file: Path) -> Image.Image:
    with Image.open(file) as image:
        return image.copy()


def test_the_longest_invite_needs_version_4_at_error_level_m(tmp_path: Path) -> None:
    assert len(URL) <= 60
    assert len(modules_of(URL)) == 33
    (code,) = zxingcpp.read_barcodes(opened(saved(tmp_path)))
    assert code.text == URL
    assert code.ec_level in ("M", "Q", "H")


def test_the_picture_has_a_quiet_zone(tmp_path: Path) -> None:
    image = opened(saved(tmp_path))
    module = 840 // 33
    above = image.crop((0, 0, image.width, QUIET_ZONE * module))
    beside = image.crop((0, 0, QUIET_ZONE * module, image.height // 2))
    assert above.getextrema() == beside.getextrema() == (255, 255)


def test_the_longest_name_stands_below_the_code_in_full(tmp_path: Path) -> None:
    short, long = opened(saved(tmp_path)), opened(saved(tmp_path, LONGEST_NAME))
    assert long.height > short.height
    assert long.crop((0, 0, 20, long.height)).getextrema() == (255, 255)


def test_a_failed_save_leaves_the_file_that_was_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = saved(tmp_path)
    before = file.read_bytes()
    monkeypatch.setattr(qr, "FONT", tmp_path / "absent.otf")
    with pytest.raises(OSError, match="cannot open resource"):
        saved(tmp_path, LONGEST_NAME)
    assert file.read_bytes() == before
    assert [known.name for known in tmp_path.iterdir()] == [file.name]
