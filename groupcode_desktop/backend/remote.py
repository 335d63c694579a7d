"""The server of a deployment: several workers on the same two sockets, one for desktops, one for phones."""

import argparse
import logging
import multiprocessing
import os
import signal
import socket
import threading
from contextlib import closing
from dataclasses import dataclass, fields
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from groupcode_desktop.backend import keys
from groupcode_desktop.backend.app import create_app
from groupcode_desktop.backend.failures import StartFailure
from groupcode_desktop.backend.housekeeping import Housekeeping
from groupcode_desktop.backend.phone import create_phone_app
from groupcode_desktop.backend.phone_access import FixedAddress
from groupcode_desktop.backend.service_keys import ServiceKey, is_safe_url
from groupcode_desktop.backend.serving import Serving, Site, bind
from groupcode_desktop.backend.start import Options, assemble, has_data, open_database

log = logging.getLogger(__name__)

REVIVAL_PAUSE = 1.0


@dataclass(frozen=True, slots=True)
class Settings:
    """What the command line says."""

    database_url: str
    host: str
    port: int
    workers: int
    public_url: str | None
    phone_host: str
    phone_port: int
    key_file: Path
    desk_key_file: Path | None
    host_name: list[str]
    source: str
    source_url: str | None
    source_key_file: Path | None
    sms: str
    sms_url: str | None
    sms_key_file: Path | None
    contact: str

    @classmethod
    def of(cls, arguments: argparse.Namespace) -> "Settings":
        values: dict[str, Any] = {field.name: getattr(arguments, field.name) for field in fields(cls)}
        return cls(**values)


def run(settings: Settings) -> None:
    _log("%(levelname)s %(message)s")
    _check(settings)
    options = _options(settings)
    with (
        bind(settings.host, settings.port) as desktops,
        bind(settings.phone_host, settings.phone_port) as phones,
    ):
        log.info("for desktops: http://%s:%d", settings.host, settings.port)
        log.info("for phones: http://%s:%d", settings.phone_host, settings.phone_port)
        if settings.workers == 1:
            _work(settings, options, desktops, phones)
        else:
            _supervise(settings, options, (desktops, phones))


def _log(form: str) -> None:
    logging.basicConfig(level=logging.WARNING, format=form)
    logging.getLogger("groupcode_desktop").setLevel(logging.INFO)


def _check(settings: Settings) -> None:
    if not settings.database_url:
        raise StartFailure("bad_url", "Say which database: --database-url postgresql://user@host/name")
    if settings.workers < 1:
        raise StartFailure("bad_settings", "There must be at least one worker.")
    if settings.public_url is not None:
        url = urlsplit(settings.public_url)
        is_site = url.scheme in ("http", "https") and bool(url.hostname)
        if not is_site or url.path.strip("/") or url.query or url.fragment:
            raise StartFailure("bad_settings", "The public URL must look like https://host, without a path.")
    _check_service("source", settings.source == "http", settings.source_url, settings.source_key_file)
    _check_service("sms", settings.sms == "http", settings.sms_url, settings.sms_key_file)


def _check_service(name: str, is_http: bool, url: str | None, key_file: Path | None) -> None:
    """The key may come with the environment instead."""
    if not is_http:
        if url is not None or key_file is not None:
            raise StartFailure("bad_settings", f"A URL and key of {name} belong to --{name} http.")
        return
    variable = _variable(name)
    if url is None or (key_file is None and variable not in os.environ):
        raise StartFailure(
            "bad_settings", f"--{name} http needs --{name}-url and --{name}-key-file (or ${variable})."
        )
    if not is_safe_url(url):
        raise StartFailure("bad_settings", f"--{name}-url must look like https://host/path.")


def _variable(name: str) -> str:
    return f"GROUPCODE_{name.upper()}_KEY"


def _service_key(name: str, is_http: bool, key_file: Path | None) -> ServiceKey | None:
    if not is_http:
        return None
    return keys.service_key(key_file) if key_file else keys.service_key_in(_variable(name))


def _options(settings: Settings) -> Options:
    """Opens and migrates the database once, before any worker does."""
    with closing(open_database(settings.database_url)) as database:
        is_new = not settings.key_file.exists()
        options = Options(
            master_key=keys.master_key(settings.key_file, may_make=not has_data(database)),
            desk_key=keys.desk_key(settings.desk_key_file) if settings.desk_key_file else None,
            hosts=frozenset(settings.host_name),
            source_url=settings.source_url,
            source_key=_service_key("source", settings.source == "http", settings.source_key_file),
            sms_url=settings.sms_url,
            sms_key=_service_key("sms", settings.sms == "http", settings.sms_key_file),
            contact=settings.contact,
        )
        assemble(database, FixedAddress(settings.public_url), options)
    if is_new:
        log.info("made the key file %s: keep a copy where the database's backups are not", settings.key_file)
    return options


def _work(settings: Settings, options: Options, desktops: socket.socket, phones: socket.socket) -> None:
    database = open_database(settings.database_url)
    backend = assemble(database, FixedAddress(settings.public_url), options)
    keeper = Housekeeping(backend)
    keeper.start()
    sites = [Site(create_app(backend), desktops), Site(create_phone_app(backend), phones)]
    Serving(sites, lambda: log.info("ready")).run(threading.Event())
    keeper.stop()
    database.close()


def _supervise(settings: Settings, options: Options, sockets: tuple[socket.socket, socket.socket]) -> None:
    """Keeps the workers alive until a signal ends them all."""
    stop = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda _number, _frame: stop.set())
    workers = [_worker(settings, options, sockets) for _ in range(settings.workers)]
    while not stop.wait(REVIVAL_PAUSE):
        for place, worker in enumerate(workers):
            if not worker.is_alive():
                log.warning("a worker ended with %s and is replaced", worker.exitcode)
                workers[place] = _worker(settings, options, sockets)
    for worker in workers:
        worker.terminate()
    for worker in workers:
        worker.join()


def _worker(
    settings: Settings, options: Options, sockets: tuple[socket.socket, socket.socket]
) -> BaseProcess:
    worker = multiprocessing.get_context("spawn").Process(
        target=_work_alone, args=(settings, options, *sockets)
    )
    worker.start()
    return worker


def _work_alone(settings: Settings, options: Options, desktops: socket.socket, phones: socket.socket) -> None:
    _log("%(process)d %(levelname)s %(message)s")
    _work(settings, options, desktops, phones)
