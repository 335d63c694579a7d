"""全屏展示: what it shows, what it says instead of a code, and how it is left. Before a real server."""

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt, QTranslator
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sqlalchemy import insert, update

from groupcode_desktop.backend.tables import groups as group_table
from groupcode_desktop.backend.tables import members, people
from groupcode_desktop.client.clients import Clients
from groupcode_desktop.client.server import Server
from groupcode_desktop.domain.limits import PEOPLE_PER_GROUP
from groupcode_desktop.gui import theme
from groupcode_desktop.gui.cells import showable
from groupcode_desktop.gui.clock import ServerClock
from groupcode_desktop.gui.controllers import kiosk as kiosk_controller
from groupcode_desktop.gui.models.invites import Stage
from groupcode_desktop.gui.models.kiosk import END_ISOLATE, ISOLATE, JOINER, notice_of
from groupcode_desktop.gui.settings import Theme
from groupcode_desktop.gui.tasks import Tasks
from groupcode_desktop.gui.widgets.fitted import FittedLabel
from tests.company import Company, actor_of, enter
from tests.gui.helpers import assert_all_named
from tests.gui.kiosk_scene import KioskScene, from_afar, open_kiosk

HOSTILE = [
    "<b>张三</b><img src=x>",
    "=HYPERLINK()&amp;",
    "مجموعة محمد",
    "反\u202e向",
    "空\0字",
    "𠮷野家𪚥",
    "欧" + "阳" * 39,
    "W" * 40,
]
SIZES = [(1024, 768), (1280, 720), (1920, 1080), (1080, 1920), (768, 1024), (3840, 2160), (2560, 1080)]


@pytest.fixture
def scene(
    server: Server,
    company: Company,
    qtbot: QtBot,
    tasks: Tasks,
    clients: Clients,
    server_clock: ServerClock,
) -> KioskScene:
    scene = open_kiosk(server, company, qtbot, tasks, clients, server_clock)
    scene.start()
    return scene


def change(scene: KioskScene, **values: object) -> None:
    with scene.company.backend.database.write() as db:
        db.execute(update(group_table).values(version=group_table.c.version + 1, **values))


def seen(label: FittedLabel) -> str:
    """Without the characters that only keep a name together."""
    return label.text().translate(dict.fromkeys(map(ord, (ISOLATE, END_ISOLATE, JOINER))))


def enter_named(scene: KioskScene, name: str) -> None:
    """Somebody of that name joined just now; the pages for phones would refuse some of these names."""
    backend, group_id = scene.company.backend, scene.company.group.id
    with backend.database.write() as db:
        person = {"name": name, "id_type": "passport", "id_mask": "E1*****23", "phone_mask": "138****0077"}
        secret = {"id_index": bytes(32), "phone_index": bytes(32), "sealed": b"", "created_at": 0}
        person_id = db.execute(insert(people).values(person | secret).returning(people.c.id)).scalar_one()
    enter(backend, group_id, person_id)


def test_a_first_invite_is_made_and_read_by_a_phone(scene: KioskScene) -> None:
    url, code = scene.shown(), scene.window.code
    assert scene.lets_in(url)
    assert code.group.text() == "广州塔-1"
    assert "陈*建" in seen(code.inviter)
    assert "138****0001" in code.inviter.text()
    assert "陈创建" not in "".join(label.text() for label in code.labels())
    assert code.count.accessibleName() == "1 / 500"
    assert code.renewal.text().startswith("This code renews itself in 23:")
    assert len(scene.company.creator.at.invites.invites(scene.company.group.id).invites) == 1


@pytest.mark.parametrize("size", SIZES)
def test_it_is_read_from_afar_on_every_screen(scene: KioskScene, size: tuple[int, int]) -> None:
    """At a quarter of the size and out of focus; no text is cut and none stands in the quiet zone."""
    scene.window.resize(*size)
    scene.until(lambda: scene.window.code.size() == scene.window.size())
    scene.until(lambda: scene.lets_in(from_afar(scene.window)))
    scene.until(lambda: all(label.is_whole() for label in scene.window.code.labels()))


def test_who_joins_is_shown_masked_within_one_question_and_for_ten_minutes(scene: KioskScene) -> None:
    assert scene.company.member
    scene.until(lambda: "李*明" in seen(scene.window.code.names))
    assert scene.window.code.count.accessibleName() == "2 / 500"
    assert scene.window.code.just_joined.text() == "Just joined"
    scene.pass_by(599)
    assert "李*明" in seen(scene.window.code.names)
    scene.pass_by(1)
    assert scene.window.code.names.text() == scene.window.code.just_joined.text() == ""


@pytest.mark.parametrize("name", HOSTILE)
def test_every_name_is_shown_as_it_is_written(scene: KioskScene, name: str) -> None:
    code = scene.window.code
    change(scene, name=name[:40])
    enter_named(scene, name)
    scene.until(lambda: code.group.text() == showable(name) and code.names.text())
    shown = seen(code.names)
    assert (shown[0], shown[-1]) == (showable(name)[0], showable(name)[-1])
    assert set(shown[1:-1]) <= {"*"}
    scene.until(code.group.is_whole)
    assert code.names.is_whole()
    assert scene.lets_in(scene.shown())


def test_switched_off_full_and_back(scene: KioskScene) -> None:
    group_id, creator = scene.company.group.id, scene.company.creator
    creator.at.groups.allow_joining(group_id, False)
    scene.until(lambda: scene.notice() == "Joining is paused")
    assert scene.shown() == ""
    creator.at.groups.allow_joining(group_id, True)
    scene.until(scene.shown)
    change(scene, member_count=PEOPLE_PER_GROUP)
    scene.until(lambda: scene.notice() == "The group is full")
    assert scene.shown() == ""
    change(scene, member_count=PEOPLE_PER_GROUP - 1)
    scene.until(scene.shown)
    assert scene.window.code.count.accessibleName() == "499 / 500"


def test_a_lost_server_shows_no_code_until_it_is_back(
    scene: KioskScene, clients: Clients, server: Server
) -> None:
    clients.close()
    scene.until(lambda: scene.notice() == "No connection")
    assert scene.shown() == ""
    clients.connect(server)
    clients().accounts.resume(scene.token)
    scene.until(lambda: scene.lets_in(scene.shown()))


def test_a_server_that_answers_nothing_shows_no_code(
    scene: KioskScene, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kiosk_controller, "PATIENCE", -1)
    scene.window.show_now()
    assert scene.notice() == "No connection"
    monkeypatch.setattr(kiosk_controller, "PATIENCE", 30)
    scene.until(scene.shown)


def test_a_revoked_code_gives_way_to_a_new_one(scene: KioskScene) -> None:
    before, at = scene.shown(), scene.company.creator.at
    [invite] = at.invites.invites(scene.company.group.id).invites
    at.invites.revoke(scene.company.group.id, invite.id)
    scene.until(lambda: scene.shown() not in ("", before))
    assert scene.lets_in(scene.shown())


def test_a_group_that_the_operator_may_no_longer_invite_to_is_taken_off(scene: KioskScene) -> None:
    person = actor_of(scene.company.backend, scene.company.creator).person
    with scene.company.backend.database.write() as db:
        db.execute(update(members).where(members.c.person_id == person).values(role="member"))
    scene.until(lambda: scene.notice() == "The invitation has ended")
    assert scene.shown() == ""


def test_leaving_is_asked_on_the_screen_itself(scene: KioskScene) -> None:
    window, question = scene.window, scene.window.question
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert question.isVisible()
    assert window.rect().contains(question.geometry())
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert not question.isVisible()
    window.close()
    assert window.isVisible()
    assert question.isVisible()
    question.stay.click()
    assert window.isVisible()
    QTest.keyClick(window, Qt.Key.Key_F11)
    with scene.qtbot.waitSignal(window.ended):
        question.leave.click()
    assert not window.isVisible()


def test_the_pointer_hides_until_it_moves(scene: KioskScene) -> None:
    window = scene.window
    scene.until(lambda: window.cursor().shape() is Qt.CursorShape.BlankCursor)
    moved = QMouseEvent(
        QEvent.Type.MouseMove,
        QPointF(9, 9),
        QPointF(9, 9),
        Qt.MouseButton.NoButton,
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(window, moved)
    assert window.cursor().shape() is Qt.CursorShape.ArrowCursor


@pytest.mark.parametrize("language", ["en", "zh"])
def test_no_page_cuts_a_text(scene: KioskScene, qapp: QApplication, language: str) -> None:
    translator = QTranslator()
    translator.load(":/i18n/groupcode_zh_CN.qm")
    if language == "zh":
        qapp.installTranslator(translator)
    change(scene, name="广" * 40)
    scene.until(lambda: scene.window.code.group.text() == "广" * 40)
    for size in SIZES:
        scene.window.resize(*size)
        assert_whole(scene)
    qapp.removeTranslator(translator)


def assert_whole(scene: KioskScene) -> None:
    window = scene.window
    scene.until(lambda: all(label.is_whole() for label in window.code.labels()))
    window.question.open_question()
    assert_all_named(window)
    window.question.close_question()
    for stage in Stage:
        window.notice.resize(window.size())
        window.notice.show_stage(stage, "广" * 40)
        assert notice_of(stage)[0] == window.notice.title.text()
        assert all(label.is_whole() for label in window.notice.labels())


def test_it_is_the_same_in_every_theme(scene: KioskScene, qapp: QApplication) -> None:
    scene.until(lambda: scene.window.code.isVisible())
    right = scene.window.width() - 5
    before = scene.window.grab().toImage()
    theme.apply(qapp, Theme.DARK)
    after = scene.window.grab().toImage()
    theme.apply(qapp, Theme.LIGHT)
    for x in (5, right):
        assert before.pixelColor(x, 5) == after.pixelColor(x, 5)
    assert after.pixelColor(5, 5).name() == theme.LIGHT.surface
    assert after.pixelColor(right, 5).name() == theme.LIGHT.primary
