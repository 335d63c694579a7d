"""A client that costs next to nothing: one kept connection, raw bytes, one request after the other."""

import socket
import statistics
import time
from collections.abc import Iterable


class Caller:
    def __init__(self, port: int) -> None:
        self._socket = socket.create_connection(("127.0.0.1", port))
        self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._buffer = b""

    def call(self, request: bytes) -> tuple[int, bytes]:
        """Status and body of the answer, which must carry its length."""
        self._socket.sendall(request)
        while b"\r\n\r\n" not in self._buffer:
            self._receive()
        head, _, rest = self._buffer.partition(b"\r\n\r\n")
        lines = head.lower().split(b"\r\n")
        lengths = [line.partition(b":")[2] for line in lines if line.startswith(b"content-length:")]
        length = int(lengths[0]) if lengths else 0
        while len(rest) < length:
            self._buffer = b""
            self._receive()
            rest += self._buffer
        self._buffer = rest[length:]
        return int(lines[0].split()[1]), rest[:length]

    def _receive(self) -> None:
        more = self._socket.recv(1 << 20)
        if not more:
            raise ConnectionError("the server closed the connection")
        self._buffer += more

    def close(self) -> None:
        self._socket.close()


def request(method: str, path: str, headers: dict[str, str], body: bytes = b"") -> bytes:
    lines = [f"{method} {path} HTTP/1.1", *(f"{name}: {value}" for name, value in headers.items())]
    if body:
        lines.append(f"Content-Length: {len(body)}")
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body


def median_seconds(caller: Caller, requests: Iterable[bytes], status: int) -> float:
    """The median time of one request; every answer must have that status."""
    times: list[float] = []
    for each in requests:
        begin = time.perf_counter()
        found, body = caller.call(each)
        times.append(time.perf_counter() - begin)
        if found != status:
            raise RuntimeError(f"{found} instead of {status}: {body[:300]!r}")
    return statistics.median(times)
