"""ui/ and resources/ become importable: groupcode_desktop/_generated/.

Called by the build (as a hatchling hook), by a checkout at start, and by build.spec.
"""

import importlib
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

PACKAGE = Path(__file__).resolve().parent
FONT = "NotoSansSC-subset.otf"
RARE_FONT = "NotoSansSC-rare.otf"
STAND_INS = "NotoSansSC-rare.txt"
FIRST_STAND_IN = 0xE800
"""Qt names no character above U+FFFF in a PDF: on paper each of them in the rare font has a stand-in."""
FONT_LICENCE = "NotoSansSC-OFL.txt"
FONT_PACKAGE = "pylopdf-fonts-zh-cn"
SYMBOLS = "·•…–—−⋯“”‘’▲■●◆◌⚠✓✕›⟳＋"
FAMILY_NAMES = (1, 4, 16)
NAMES = (*FAMILY_NAMES, 3, 6)
"""Entries of a font's name table."""
TARGET = "{target}"
QRC = """<RCC>
<qresource prefix="/">
{files}
</qresource>
</RCC>
"""


def build(root: Path) -> None:
    """Makes every generated file that is missing or older than its source."""
    out = root / "groupcode_desktop" / "_generated"
    out.mkdir(exist_ok=True)
    (out / "__init__.py").touch()
    for form in sorted((root / "ui").glob("*.ui")):
        _make(
            out / f"ui_{form.stem}.py",
            [form],
            [_tool("uic"), "-g", "python", "--from-imports", form, "-o", TARGET],
        )
    _resources(root / "resources", out)
    _copy(root / "resources" / "phone", out / "phone")
    _font(out)


def ensure() -> None:
    """In a checkout, brings the generated files up to date; elsewhere they were made by the build."""
    root = PACKAGE.parent
    if not getattr(sys, "frozen", False) and (root / "ui").is_dir() and (root / "pyproject.toml").is_file():
        build(root)


def _tool(name: str) -> str:
    """A program of PySide6; found without importing Qt, so that a machine without libGL can build."""
    spec = importlib.util.find_spec("PySide6")
    if spec is None or not spec.submodule_search_locations:
        raise RuntimeError("PySide6-Essentials is needed to build the forms")
    folder = Path(next(iter(spec.submodule_search_locations)))
    if sys.platform == "win32":
        return str(folder / f"{name}.exe")
    in_libexec = folder / "Qt" / "libexec" / name
    return str(in_libexec if in_libexec.exists() else folder / name)


def _is_fresh(target: Path, sources: Iterable[Path]) -> bool:
    return target.exists() and all(s.stat().st_mtime <= target.stat().st_mtime for s in sources)


def _make(target: Path, sources: list[Path], command: list[str | Path]) -> None:
    """Runs the command with a new file in place of TARGET; a half-made file never takes the target's name."""
    if _is_fresh(target, [*sources, Path(__file__)]):
        return
    part = target.with_name(f"{os.getpid()}-{target.name}")
    words = [str(word).replace(TARGET, str(part)) for word in command]
    done = subprocess.run(words, capture_output=True, text=True)  # noqa: S603
    if done.returncode != 0:
        part.unlink(missing_ok=True)
        raise RuntimeError(f"{target.name} could not be made:\n{done.stderr}")
    part.replace(target)


def _resources(resources: Path, out: Path) -> None:
    """Icons, styles and texts in one Python module: `:/icons/…`, `:/styles/…`, `:/i18n/…`."""
    texts: list[Path] = []
    for ts in sorted((resources / "i18n").glob("*.ts")):
        qm = out / f"{ts.stem}.qm"
        _make(qm, [ts], [_tool("lrelease"), "-silent", ts, "-qm", TARGET])
        texts.append(qm)
    files = {f"i18n/{qm.name}": qm for qm in texts}
    for folder in ("icons", "styles"):
        for file in sorted((resources / folder).glob("*.*")):
            files[f"{folder}/{file.name}"] = file
    qrc = out / "resources.qrc"
    text = QRC.format(files="\n".join(f'<file alias="{a}">{p.as_posix()}</file>' for a, p in files.items()))
    if not qrc.exists() or qrc.read_text("utf-8") != text:
        qrc.write_text(text, "utf-8")
    _make(out / "resources_rc.py", [qrc, *files.values()], [_tool("rcc"), "-g", "python", qrc, "-o", TARGET])


def _copy(source: Path, target: Path) -> None:
    for file in source.rglob("*.*"):
        copy = target / file.relative_to(source)
        if not _is_fresh(copy, [file]):
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file, copy)


def _font(out: Path) -> None:
    """Noto Sans SC (OFL-1.1) in two parts: what is in GB 2312, for screens without Chinese fonts and for
    PDF; and the rare characters, which names on paper may need.

    The font tools are there when the package is built; where the program runs, what there is will do.
    """
    made = [out / FONT, out / RARE_FONT, out / STAND_INS, out / FONT_LICENCE]
    has_tools = importlib.util.find_spec("fontTools") is not None
    if all(_is_fresh(file, [Path(__file__)] if has_tools else []) for file in made):
        return
    from importlib import metadata

    package = metadata.distribution(FONT_PACKAGE)
    source = Path(str(package.locate_file("pylopdf_fonts_zh_cn/NotoSansSC-Regular.otf")))
    usual = _usual_characters()
    common = _subset(source, usual, ["*"])
    _rename(common, "Group Code Sans")
    _save_font(common, out / FONT)
    rare = _subset(source, _ideographs() - usual, [])
    _rename(rare, "Group Code Sans Rare")
    (out / STAND_INS).write_text(_give_stand_ins(rare), "utf-8")
    _save_font(rare, out / RARE_FONT)
    (out / FONT_LICENCE).write_text(package.read_text("licenses/LICENSE") or "", "utf-8")


def _subset(source: Path, characters: set[str], features: list[str]) -> Any:
    subset: Any = importlib.import_module("fontTools.subset")
    options = subset.Options(layout_features=features, notdef_outline=True)
    font = subset.load_font(str(source), options)
    subsetter = subset.Subsetter(options)
    subsetter.populate(text="".join(sorted(characters)))
    subsetter.subset(font)
    return font


def _save_font(font: Any, target: Path) -> None:
    part = target.with_name(f"{os.getpid()}-{target.name}")
    font.save(str(part))
    part.replace(target)


def _rename(font: Any, family: str) -> None:
    """A font of the same name on the computer would hide it."""
    for record in font["name"].names:
        if record.nameID in NAMES:
            record.string = family if record.nameID in FAMILY_NAMES else family.replace(" ", "")


def _give_stand_ins(font: Any) -> str:
    """Pairs of a stand-in and the character above U+FFFF for which it stands."""
    glyphs = font.getBestCmap()
    characters = sorted(code for code in glyphs if code > 0xFFFF)
    stand_ins = dict(enumerate(characters, FIRST_STAND_IN))
    for table in font["cmap"].tables:
        table.cmap.update({stand_in: glyphs[code] for stand_in, code in stand_ins.items()})
    return "".join(chr(stand_in) + chr(code) for stand_in, code in stand_ins.items())


def _ideographs() -> set[str]:
    """Without radicals and compatibility forms: they look the same and are found by no search."""
    planes = (*range(0x3400, 0xA000), *range(0x20000, 0x32000))
    return set(map(chr, planes))


def _usual_characters() -> set[str]:
    rows = (bytes([high, low]) for high in range(0xA1, 0xF8) for low in range(0xA1, 0xFF))
    latin = map(chr, (*range(0x20, 0x7F), *range(0xA0, 0x250)))
    return {*latin, *SYMBOLS, *"".join(pair.decode("gb2312", "ignore") for pair in rows)}


if "hatchling" in sys.modules:  # the build; at start, half a second would be lost on it
    from hatchling.builders.hooks.plugin.interface import BuildHookInterface

    class AssetsHook(BuildHookInterface):  # pyright: ignore[reportMissingTypeArgument, reportUntypedBaseClass]
        def initialize(self, version: str, build_data: dict[str, object]) -> None:
            build(Path(self.root))
