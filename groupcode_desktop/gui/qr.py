"""QR codes: the modules of a text, and the picture that is saved."""

import os
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from groupcode_desktop import _generated

if TYPE_CHECKING:
    from PIL.Image import Image
    from PIL.ImageDraw import ImageDraw

FONT = Path(_generated.__file__).with_name("NotoSansSC-subset.otf")
QUIET_ZONE = 4
"""White modules around the code, as ISO/IEC 18004 asks."""

Modules = tuple[tuple[bool, ...], ...]

_WIDTH = 1_000
_MARGIN = 60
_MODULES_WIDTH = 840
_TITLE_SIZE = 42
_LINE_SIZE = 32
_LEADING = 1.4


@dataclass(frozen=True, slots=True)
class QrPicture:
    """What the saved picture shows: the code, and below it the title (a group's name) and one line."""

    modules: Modules
    title: str
    line: str


def modules_of(text: str) -> Modules:
    """True is black. Error level M: a seventh of the code may be dirty or hidden."""
    import qrcode  # takes Pillow along: not before the window shows

    code = qrcode.QRCode(error_correction=qrcode.ERROR_CORRECT_M, border=0)
    code.add_data(text)
    code.make(fit=True)
    return tuple(tuple(map(bool, row)) for row in code.get_matrix())


def save_picture(picture: QrPicture, path: Path) -> None:
    """Writes a PNG; a file that is there already stays whole until the new one is. Raises OSError."""
    handle, name = tempfile.mkstemp(prefix=".", suffix=".png", dir=path.parent)
    part = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            _paint(picture).save(file, "PNG")
        part.chmod(0o644)
        part.replace(path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def _paint(picture: QrPicture) -> "Image":
    from PIL import Image, ImageDraw, ImageFont

    title_font = ImageFont.truetype(FONT, _TITLE_SIZE)
    line_font = ImageFont.truetype(FONT, _LINE_SIZE)
    texts = [(line, title_font) for line in _wrapped(picture.title, title_font.getlength)]
    texts += [(line, line_font) for line in _wrapped(picture.line, line_font.getlength)]
    module = _MODULES_WIDTH // len(picture.modules)
    code_size = module * (len(picture.modules) + 2 * QUIET_ZONE)
    height = code_size + round(sum(font.size * _LEADING for _, font in texts)) + _MARGIN
    image = Image.new("L", (max(_WIDTH, code_size), height), 255)
    _paint_modules(ImageDraw.Draw(image), picture.modules, module, (image.width - code_size) // 2)
    top = float(code_size)
    for text, font in texts:
        ImageDraw.Draw(image).text((image.width / 2, top), text, fill=0, font=font, anchor="ma")
        top += font.size * _LEADING
    return image


def _paint_modules(draw: "ImageDraw", modules: Modules, size: int, left: int) -> None:
    for row, line in enumerate(modules):
        for column, is_black in enumerate(line):
            if is_black:
                x, y = left + (column + QUIET_ZONE) * size, (row + QUIET_ZONE) * size
                draw.rectangle((x, y, x + size - 1, y + size - 1), fill=0)


def _wrapped(text: str, width_of: Callable[[str], float]) -> list[str]:
    """Breaks between any two characters, as Chinese may."""
    lines = [""]
    for character in text:
        if width_of(lines[-1] + character) > _WIDTH - 2 * _MARGIN:
            lines.append("")
        lines[-1] += character
    return lines
