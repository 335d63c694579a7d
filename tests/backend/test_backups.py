"""A backup holds everything, opens with its own key alone, and puts everything back."""

from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import select, text

from groupcode_desktop.backend.app import create_app
from groupcode_desktop.backend.backups import MAGIC, PIECE, write_backup
from groupcode_desktop.backend.context import Backend
from groupcode_desktop.backend.start import Options
from groupcode_desktop.backend.tables import audit_log, people, settings
from groupcode_desktop.backend.vault import Vault
from groupcode_desktop.client.clients import Connection
from groupcode_desktop.domain import limits
from groupcode_desktop.domain.errors import (
    BackupFailed,
    BackupForeign,
    BackupNotHere,
    BackupTooNew,
    BackupUnreadable,
    GroupcodeError,
    SignInNeeded,
)
from groupcode_desktop.domain.sms import Gateway, GatewayChoice
from tests.cast import Cast, Somebody
from tests.company import Company
from tests.conftest import DESK_KEY, MASTER_KEY, HttpServer, SetClock
from tests.signed_service import KEY
from tests.sms_network import sms_network

pytestmark = pytest.mark.sqlite


@pytest.fixture
def options(http_server: HttpServer) -> Options:
    host = http_server.address.removeprefix("http://")
    return Options(MASTER_KEY, DESK_KEY, guarded=True, hosts=frozenset({host}))


@pytest.fixture
def creator(cast: Cast) -> Somebody:
    return cast.creator


@pytest.fixture
def file(tmp_path: Path) -> Path:
    (tmp_path / "elsewhere").mkdir()
    return tmp_path / "elsewhere" / "团体码备份.gcbackup"


def sign_in_again(somebody: Somebody, clock: SetClock) -> None:
    clock.pass_by(limits.SMS_PAUSE)
    somebody.sign_in()


def refused(somebody: Somebody, file: Path, error: type[GroupcodeError]) -> None:
    with pytest.raises(error):
        somebody.at.backups.restore(file)
    assert somebody.at.accounts.account().name == "陈创建", "nothing was changed"


def test_what_was_backed_up_comes_back(company: Company, file: Path, clock: SetClock) -> None:
    creator, group = company.creator, company.group
    creator.at.backups.write(file)
    creator.at.groups.allow_joining(group.id, False)
    creator.at.backups.restore(file)
    with pytest.raises(SignInNeeded):
        creator.at.groups.mine()
    sign_in_again(creator, clock)
    (restored,) = creator.at.groups.mine()
    assert (restored.name, restored.joining_allowed) == (group.name, True)


def test_the_data_of_before_are_kept_beside_and_can_come_back_too(
    company: Company, file: Path, tmp_path: Path, backend: Backend, clock: SetClock
) -> None:
    creator, group = company.creator, company.group
    creator.at.backups.write(file)
    creator.at.groups.allow_joining(group.id, False)
    creator.at.backups.restore(file)
    (kept,) = tmp_path.glob("groupcode.before-restore-*.gcbackup")
    assert kept.stat().st_mode & 0o077 == 0
    assert list(tmp_path.glob("*.tmp*")) == []
    with backend.database.read() as db:
        assert db.execute(text("PRAGMA journal_mode")).scalar() == "wal"
    sign_in_again(creator, clock)
    creator.at.backups.restore(kept)
    sign_in_again(creator, clock)
    assert [one.joining_allowed for one in creator.at.groups.mine()] == [False]


def test_both_stand_in_the_log(company: Company, file: Path, backend: Backend) -> None:
    company.creator.at.backups.write(file)
    company.creator.at.backups.restore(file)
    with backend.database.read() as db:
        rows = db.execute(select(audit_log.c.verb, audit_log.c.account_id).order_by(audit_log.c.number))
        assert list(rows)[-1:] == [("restore_backup", None)]


def test_without_the_key_it_says_nothing(creator: Somebody, file: Path, backend: Backend) -> None:
    creator.at.backups.write(file)
    content = file.read_bytes()
    assert content.startswith(MAGIC)
    assert file.stat().st_mode & 0o077 == 0
    with backend.database.read() as db:
        (person,) = db.execute(select(people)).all()
    for readable in (person.name, person.id_mask, person.phone_mask, "SQLite format", "people"):
        assert readable.encode() not in content


def test_one_that_another_computer_made(creator: Somebody, file: Path, backend: Backend) -> None:
    write_backup(replace(backend, vault=Vault(bytes(32))), file)
    refused(creator, file, BackupForeign)


def test_damage_is_noticed(creator: Somebody, file: Path, backend: Backend, tmp_path: Path) -> None:
    """A bit, the end, two pieces in the other order, nothing at all, another kind of file."""
    with backend.database.write() as db:
        for number in range(3):
            db.execute(settings.insert().values(name=f"ballast {number}", value="x" * PIECE))
    creator.at.backups.write(file)
    whole = file.read_bytes()
    assert len(whole) > 3 * PIECE
    head, one = len(MAGIC) + 16, 4 + PIECE + 28
    first, second = whole[head : head + one], whole[head + one : head + 2 * one]
    swapped = whole[:head] + second + first + whole[head + 2 * one :]
    flipped = whole[:-9] + bytes([whole[-9] ^ 1]) + whole[-8:]
    for damaged in (flipped, whole[: head + one], whole[:-1], whole[:head], b"", b"SQLite format 3\0" * 9):
        file.write_bytes(damaged)
        with pytest.raises((BackupUnreadable, BackupForeign)):
            creator.at.backups.restore(file)
    file.write_bytes(swapped)
    refused(creator, file, BackupForeign)
    assert list(tmp_path.glob("*.tmp*")) == []
    assert list(tmp_path.glob("*before*")) == []


def test_one_of_a_newer_program(creator: Somebody, file: Path, backend: Backend) -> None:
    with backend.database.write() as db:
        db.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    creator.at.backups.write(file)
    with backend.database.write() as db:
        db.execute(text("UPDATE alembic_version SET version_num = '0001'"))
    refused(creator, file, BackupTooNew)


def test_an_older_file_is_replaced_as_a_whole_or_stays(creator: Somebody, file: Path) -> None:
    file.write_bytes(b"older")
    creator.at.backups.write(file)
    assert file.read_bytes().startswith(MAGIC)
    with pytest.raises(BackupFailed):
        creator.at.backups.write(file.parent)
    with pytest.raises(BackupFailed):
        creator.at.backups.write(file.parent / "absent" / "x")
    assert [one.name for one in file.parent.iterdir()] == [file.name]
    refused(creator, file.parent / "absent", BackupFailed)


def test_who_is_not_signed_in_may_neither(nobody: Connection, file: Path) -> None:
    for verb in (nobody.backups.write, nobody.backups.restore):
        with pytest.raises(SignInNeeded):
            verb(file)
    assert not file.exists()


def test_the_gateway_is_that_of_the_backup(creator: Somebody, file: Path, clock: SetClock) -> None:
    creator.at.backups.write(file)
    clock.pass_by(limits.SMS_PAUSE)
    with sms_network() as network:
        creator.at.sms.choose_gateway(GatewayChoice(network.url, KEY.id, KEY.secret))
    creator.at.backups.restore(file)
    assert creator.at.sms.services().sms == Gateway(sends=False, fixed=False, url=None, key_id=None)


def test_a_server_is_backed_up_by_those_who_run_it(
    creator: Somebody, file: Path, backend: Backend, http_server: HttpServer
) -> None:
    http_server.app = create_app(replace(backend, guarded=False))
    for verb in (creator.at.backups.write, creator.at.backups.restore):
        with pytest.raises(BackupNotHere):
            verb(file)
