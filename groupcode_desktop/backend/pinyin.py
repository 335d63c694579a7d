"""Names made searchable by their sound."""

TEXT_MAX = 400


def search_text(name: str) -> str:
    """What a name is found by: its syllables joined, and their initials, for each reading of its surname.

    曾小明 gives "cengxiaoming cxm zengxiaoming zxm"; other scripts stay as they are, in lower case.
    """
    from pypinyin import Style, lazy_pinyin, pinyin  # 200 ms: not at start

    spoken = _words(lazy_pinyin(name))
    if not spoken:
        return ""
    surnames = {spoken[0]: None}
    if not name[0].isascii():
        surnames |= dict.fromkeys(_words(pinyin(name[0], style=Style.NORMAL, heteronym=True)[0]))
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
