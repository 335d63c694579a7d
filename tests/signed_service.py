"""A service of others on 127.0.0.1: checks signatures as the contracts say, behaves as badly as asked."""

import hashlib
import hmac
import json
import threading
import time
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from groupcode_desktop.backend.service_keys import ServiceKey

KEY = ServiceKey("desk-7", "0123456789abcdef0123456789abcdef")
WINDOW = 300
SILENCE = 0
"""A status that stands for no answer at all."""
Reply = tuple[int, bytes]


@dataclass
class SignedService:
    seen: set[str] = field(default_factory=set[str])
    hold: threading.Event = field(default_factory=threading.Event)
    url: str = ""

    def reply(self, question: dict[str, Any]) -> Reply:
        raise NotImplementedError

    def answer(self, headers: dict[str, str], body: bytes) -> Reply:
        return self.reply(json.loads(body)) if self._is_signed(headers, body) else (401, b"{}")

    def _is_signed(self, headers: dict[str, str], body: bytes) -> bool:
        timestamp, nonce = headers["Groupcode-Timestamp"], headers["Groupcode-Nonce"]
        signed = f"{timestamp}\n{nonce}\n".encode() + body
        right = hmac.new(KEY.secret.encode(), signed, hashlib.sha256).hexdigest()
        is_fresh = abs(time.time() - int(timestamp)) <= WINDOW and nonce not in self.seen
        self.seen.add(nonce)
        is_right = hmac.compare_digest(right, headers["Groupcode-Signature"])
        return is_fresh and is_right and headers["Groupcode-Key-Id"] == KEY.id


@contextmanager
def on_this_machine(service: SignedService) -> Generator[None]:
    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            status, content = service.answer(dict(self.headers), body)
            if status == SILENCE:
                service.hold.wait(20)
                return
            self.send_response(status)
            self.send_header("Location", "/elsewhere")
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            try:
                self.wfile.write(content)
            except OSError:
                return

        def log_message(self, format: str, *args: Any) -> None:
            return

    server = _Server(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    service.url = f"http://127.0.0.1:{server.server_port}/service"
    try:
        yield
    finally:
        service.hold.set()
        server.shutdown()
        thread.join()
        server.server_close()


class _Server(ThreadingHTTPServer):
    request_queue_size = 128
