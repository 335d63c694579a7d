"""Names made searchable by their sound."""

TEXT_MAX = 400

_AS_SURNAME = {
    pair[0]: pair[1:]
    for pair in (
        "曾zeng",
        "单shan",
        "仇qiu",
        "区ou",
        "解xie",
        "覃qin",
        "查zha",
        "盖ge",
        "乐yue",
        "朴piao",
        "尉yu",
        "缪miao",
        "翟zhai",
        "洗xian",
        "员yun",
        "秘bi",
        "繁po",
        "种chong",
        "黑he",
        "折she",
        "牟mu",
        "薄bo",
        "祭zhai",
        "郇xun",
        "郗chi",
        "宓fu",
        "召shao",
    )
}
"""How a character sounds as a surname where it sounds otherwise in words."""


def search_text(name: str) -> str:
    """What a name is found by: its syllables joined, and their initials, for each reading of its surname.

    曾小明 gives "cengxiaoming cxm zengxiaoming zxm"; other scripts stay as they are, in lower case.
    """
    from pypinyin import lazy_pinyin  # 200 ms: not at start

    spoken = _words(lazy_pinyin(name))
    if not spoken:
        return ""
    surnames = dict.fromkeys([spoken[0], _AS_SURNAME.get(name[0], spoken[0])])
    readings = ([surname, *spoken[1:]] for surname in surnames)
    return _fitting([text for reading in readings for text in _texts(reading)])


def _words(parts: list[str]) -> list[str]:
    return [word for part in parts for word in part.lower().split() if any(map(str.isalnum, word))]


def _texts(syllables: list[str]) -> tuple[str, str]:
    return "".join(syllables), "".join(syllable[0] for syllable in syllables)


def _fitting(texts: list[str]) -> str:
    kept = ""
    for text in dict.fromkeys(texts):
        if len(kept) + len(text) < TEXT_MAX:
            kept = f"{kept} {text}" if kept else text
    return kept
