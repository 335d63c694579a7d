"""Mends what a PDF says about its letters, so that its text can be found and copied.

Qt writes one UTF-16 unit a glyph: a space becomes a tab, and no character above U+FFFF has a name at all.
Those are painted with stand-ins (lettering.py), whose names are exchanged here.
"""

import re
from collections.abc import Mapping

_STREAM = re.compile(rb"<<\s*/Length (\d+)\s*>>\s*stream\n(?=/CIDInit)(.*?)endstream", re.DOTALL)
_RUN = re.compile(rb"(<([0-9A-F]{4})> <([0-9A-F]{4})>) <([0-9A-F]{4})>\n")
"""First glyph, last glyph, and the name of the first: the others follow in order."""
_NAMES = re.compile(rb"\[(?:<[0-9A-F]{4}> ?)+\]")
_NAME = re.compile(rb"<([0-9A-F]{4})>")
_XREF = re.compile(rb"xref\n0 (\d+)\s*\n")
_ENTRY = 20
"""Bytes of a line of the table of objects."""


def mended(pdf: bytes, stand_ins: Mapping[str, str]) -> bytes:
    """The same file with every letter named; as it is where it has another structure."""
    names = {_hex("\t"): _hex(" "), **{_hex(one): _hex(other) for one, other in stand_ins.items()}}
    parts, moves, end = list[bytes](), list[tuple[int, int]](), 0
    for stream in _STREAM.finditer(pdf):
        spelt = _RUN.sub(_spelt, stream[2])
        body = _NAMES.sub(lambda found: _named(found[0], names), spelt)
        grown = len(body) - len(stream[2])
        if grown or body != stream[2]:
            length = str(int(stream[1]) + grown).encode()
            parts += [pdf[end : stream.start(1)], length, pdf[stream.end(1) : stream.start(2)], body]
            moves.append((stream.end(2), grown + len(length) - len(stream[1])))
            end = stream.end(2)
    return _moved(b"".join([*parts, pdf[end:]]), moves) if moves else pdf


def _spelt(run: re.Match[bytes]) -> bytes:
    """A run with a name for each of its glyphs."""
    first, last, name = (int(run[place], 16) for place in (2, 3, 4))
    names = b" ".join(b"<%04X>" % (name + step) for step in range(last - first + 1))
    return b"%b [%b]\n" % (run[1], names)


def _named(names: bytes, exchanged: Mapping[bytes, bytes]) -> bytes:
    return _NAME.sub(lambda found: b"<%b>" % exchanged.get(found[1], found[1]), names)


def _hex(text: str) -> bytes:
    return text.encode("utf-16-be").hex().upper().encode()


def _moved(pdf: bytes, moves: list[tuple[int, int]]) -> bytes:
    """The table of objects at the end tells where each begins; they begin later now."""
    head = list(_XREF.finditer(pdf))[-1]
    table = head.end()
    lines = [pdf[table + _ENTRY * place :][:_ENTRY] for place in range(int(head[1]))]
    shifted = b"".join(_shifted(line, moves) for line in lines)
    rest = pdf[table + len(shifted) :]
    start = re.sub(rb"startxref\n\d+", b"startxref\n%d" % head.start(), rest)
    return pdf[:table] + shifted + start


def _shifted(line: bytes, moves: list[tuple[int, int]]) -> bytes:
    place = int(line[:10])
    return b"%010d" % (place + sum(grown for end, grown in moves if place >= end)) + line[10:]
