"""Secrets are kept in a keyring that really keeps them, in memory, or, for the data key alone, in a file."""

import sys
from collections.abc import Generator
from pathlib import Path

import keyring
import keyring.backend
import keyring.backends.fail
import keyring.backends.null
import pytest
from keyring.errors import KeyringLocked, PasswordDeleteError

from groupcode_desktop.client.credentials import CredentialStore, Keyring
from groupcode_desktop.domain.errors import DataKeyMissing

ADDRESS = "https://groups.example"


class Kept(keyring.backend.KeyringBackend):
    """A keyring of this process, said to be one of the system's."""

    __module__ = "keyring.backends.SecretService"
    priority = 1  # pyright: ignore

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}
        self.is_locked = False

    def _check(self) -> None:
        if self.is_locked:
            raise KeyringLocked

    def get_password(self, service: str, username: str) -> str | None:
        self._check()
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self._check()
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        self._check()
        if self.kept.pop((service, username), None) is None:
            raise PasswordDeleteError


class PlainFile(Kept):
    __module__ = "keyrings.alt.file"


class Forgetful(Kept):
    def set_password(self, service: str, username: str, password: str) -> None:
        pass


class Chain(Kept):
    __module__ = "keyring.backends.chainer"

    def __init__(self, *backends: Kept) -> None:
        super().__init__()
        self.backends = backends


@pytest.fixture(autouse=True)
def keyring_of_before() -> Generator[None]:
    before = keyring.get_keyring()
    yield
    keyring.set_keyring(before)


@pytest.fixture
def kept() -> Kept:
    kept = Kept()
    keyring.set_keyring(kept)
    return kept


def files_with(directory: Path, secret: bytes) -> list[Path]:
    return [file for file in directory.rglob("*") if file.is_file() and secret in file.read_bytes()]


def test_a_session_is_kept_in_the_keyring(kept: Kept, tmp_path: Path) -> None:
    assert CredentialStore(tmp_path).keep_session(ADDRESS, "token")
    assert CredentialStore(tmp_path).session(ADDRESS) == "token"
    assert CredentialStore(tmp_path).session("https://other.example") is None


def test_a_forgotten_session_is_gone(kept: Kept, tmp_path: Path) -> None:
    store = CredentialStore(tmp_path)
    store.keep_session(ADDRESS, "token")
    store.forget_session(ADDRESS)
    store.forget_session(ADDRESS)
    assert store.session(ADDRESS) is None


@pytest.mark.parametrize("backend", [keyring.backends.fail.Keyring, keyring.backends.null.Keyring])
def test_without_a_keyring_a_session_lasts_for_the_run(
    backend: type[keyring.backend.KeyringBackend], tmp_path: Path
) -> None:
    keyring.set_keyring(backend())
    store = CredentialStore(tmp_path)
    assert not store.keep_session(ADDRESS, "secret-token")
    assert store.session(ADDRESS) == "secret-token"
    assert CredentialStore(tmp_path).session(ADDRESS) is None
    assert files_with(tmp_path, b"secret-token") == []


@pytest.mark.parametrize("backend", [PlainFile(), Forgetful(), Chain(PlainFile())])
def test_a_keyring_that_cannot_be_trusted_gets_nothing(backend: Kept, tmp_path: Path) -> None:
    keyring.set_keyring(backend)
    assert not CredentialStore(tmp_path).keep_session(ADDRESS, "token")
    assert backend.kept == {}


def test_the_trusted_one_of_several_is_used(tmp_path: Path) -> None:
    good, bad = Kept(), PlainFile()
    keyring.set_keyring(Chain(bad, good))
    assert CredentialStore(tmp_path).keep_session(ADDRESS, "token")
    assert (len(good.kept), len(bad.kept)) == (1, 0)


def test_a_locked_keyring_keeps_nothing(kept: Kept, tmp_path: Path) -> None:
    kept.is_locked = True
    assert not CredentialStore(tmp_path).keep_session(ADDRESS, "token")


def test_a_keyring_that_hangs_is_given_up(tmp_path: Path) -> None:
    import threading

    released = threading.Event()

    class Hanging(Kept):
        def get_password(self, service: str, username: str) -> str | None:
            released.wait()
            return None

    keyring.set_keyring(Hanging())
    assert Keyring(limit=0.05).read("x") is None
    released.set()


def test_the_data_key_stays_the_same(kept: Kept, tmp_path: Path) -> None:
    key = CredentialStore(tmp_path).data_key()
    assert len(key) == 32
    assert CredentialStore(tmp_path).data_key() == key
    assert files_with(tmp_path, key) == []
    assert files_with(tmp_path, key.hex().encode()) == []


def test_two_data_directories_have_two_keys(kept: Kept, tmp_path: Path) -> None:
    assert CredentialStore(tmp_path / "a").data_key() != CredentialStore(tmp_path / "b").data_key()


def test_without_a_keyring_the_data_key_is_a_closed_file(tmp_path: Path) -> None:
    keyring.set_keyring(keyring.backends.fail.Keyring())
    key = CredentialStore(tmp_path).data_key()
    assert CredentialStore(tmp_path).data_key() == key
    (file,) = files_with(tmp_path, key)
    if sys.platform != "win32":
        assert file.stat().st_mode & 0o777 == 0o600


def test_a_key_in_the_keyring_is_not_replaced_while_the_keyring_is_locked(kept: Kept, tmp_path: Path) -> None:
    key = CredentialStore(tmp_path).data_key()
    kept.is_locked = True
    with pytest.raises(DataKeyMissing):
        CredentialStore(tmp_path).data_key()
    kept.is_locked = False
    assert CredentialStore(tmp_path).data_key() == key


def test_a_key_in_a_file_stays_there_when_a_keyring_appears(tmp_path: Path) -> None:
    keyring.set_keyring(keyring.backends.fail.Keyring())
    key = CredentialStore(tmp_path).data_key()
    keyring.set_keyring(Kept())
    assert CredentialStore(tmp_path).data_key() == key


def test_a_damaged_key_file_is_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "data.key").write_bytes(b"short")
    with pytest.raises(DataKeyMissing):
        CredentialStore(tmp_path, use_keyring=False).data_key()


def test_the_demo_leaves_the_keyring_alone(kept: Kept, tmp_path: Path) -> None:
    store = CredentialStore(tmp_path, use_keyring=False)
    store.data_key()
    assert not store.keep_session(ADDRESS, "token")
    store.forget_session(ADDRESS)
    assert kept.kept == {}
