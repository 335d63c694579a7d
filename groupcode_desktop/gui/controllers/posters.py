"""Posters of the invite that is alive at the moment: the server is asked when one is wanted, and again
before it leaves the program.
"""

from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QImage

from groupcode_desktop.client.clients import Clients
from groupcode_desktop.domain.audit import Output
from groupcode_desktop.domain.errors import GroupFull, InviteExpired, InviteRevoked, JoiningClosed
from groupcode_desktop.domain.kiosk import Kiosk
from groupcode_desktop.domain.limits import PEOPLE_PER_GROUP
from groupcode_desktop.domain.phone_access import invite_url
from groupcode_desktop.gui import qr
from groupcode_desktop.gui.paper.document import Size, paper_of
from groupcode_desktop.gui.paper.picture import picture_of, write_png
from groupcode_desktop.gui.paper.poster import Poster, PosterDocument
from groupcode_desktop.gui.tasks import Tasks


class PostersController(QObject):
    """`ready` with a Poster, `saved` with the path of a picture, `failed` with an OSError or a refusal."""

    ready = Signal(object)
    saved = Signal(object)
    failed = Signal(Exception)

    def __init__(self, clients: Clients, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._clients, self._tasks = clients, tasks

    def prepare(self, group_id: int) -> None:
        self._tasks.run(lambda: self._read(group_id), self._take, self._fail)

    def save_picture(self, group_id: int, path: Path) -> None:
        self._tasks.run(lambda: (path, self._read_and_record(group_id)), self._paint, self._fail)

    def check(self, group_id: int, poster: Poster) -> None:
        """For the background, before paper is made: raises where nobody would get in with it."""
        connection = self._clients()
        group = connection.groups.group(group_id)
        _demand_open(is_full=group.is_full, is_allowed=group.joining_allowed)
        known, base = connection.invites.invites(group_id), connection.invites.phone_access().base_url
        alive = {invite_url(base, invite.token) for invite in known.invites if base and invite.token}
        if poster.url not in alive:
            raise InviteExpired if known.as_of >= poster.expires_at else InviteRevoked

    def _read(self, group_id: int) -> Poster:
        return _poster(self._clients().invites.kiosk(group_id))

    def _read_and_record(self, group_id: int) -> Poster:
        """The log knows of the picture before it is there."""
        poster = self._read(group_id)
        self._clients().audit.record(group_id, Output.PRINT_POSTER, 1)
        return poster

    @Slot(object)
    def _take(self, poster: Poster) -> None:
        self.ready.emit(poster)

    @Slot(object)
    def _paint(self, answer: tuple[Path, Poster]) -> None:
        path, poster = answer
        document = PosterDocument(poster)
        image = picture_of(document, paper_of(Size.A5, document.orientation))
        self._tasks.run(lambda: _write(image, path), self._take_written, self._fail)

    @Slot(object)
    def _take_written(self, path: Path) -> None:
        self.saved.emit(path)

    @Slot(Exception)
    def _fail(self, error: Exception) -> None:
        self.failed.emit(error)


def _poster(kiosk: Kiosk) -> Poster:
    """Raises what keeps people out just now."""
    _demand_open(is_full=kiosk.is_full, is_allowed=kiosk.joining_allowed)
    if kiosk.invite is None or not kiosk.url:
        raise InviteExpired
    return Poster(
        group=kiosk.group_name,
        inviter=kiosk.invite.inviter_mask,
        url=kiosk.url,
        expires_at=kiosk.invite.expires_at,
        modules=qr.modules_of(kiosk.url),
    )


def _demand_open(*, is_full: bool, is_allowed: bool) -> None:
    if is_full:
        raise GroupFull(limit=PEOPLE_PER_GROUP)
    if not is_allowed:
        raise JoiningClosed


def _write(image: QImage, path: Path) -> Path:
    write_png(image, path)
    return path
