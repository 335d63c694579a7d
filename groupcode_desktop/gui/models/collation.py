"""The order of Chinese texts: by their sound, names by how their surname sounds; 2号 before 10号."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QCollator, QLocale

_SOUND_LIKE = dict(
    zip(
        "曾单仇区解覃查盖乐朴尉缪翟洗员秘繁种折薄祭郗召",
        "增善求欧谢秦渣葛岳飘玉妙宅显运必婆虫舌博债吃邵",
        strict=True,
    )
)
"""Surnames that sound otherwise than the character does in words, each with one of its sound."""


def ranks(texts: Iterable[str]) -> dict[str, int]:
    """Each text's place among all."""
    return _placed({text: text for text in texts})


def name_ranks(names: Iterable[str]) -> dict[str, int]:
    """Each name's place among all; a remark may follow it."""
    return _placed({name: _SOUND_LIKE.get(name[:1], name[:1]) + name[1:] for name in names})


def _placed(sounds: Mapping[str, str]) -> dict[str, int]:
    collator = QCollator(QLocale("zh_CN"))
    collator.setNumericMode(True)
    keys = {text: collator.sortKey(sound) for text, sound in sounds.items()}
    return {text: place for place, text in enumerate(sorted(keys, key=keys.__getitem__))}
