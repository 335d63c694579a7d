"""导入健康数据: what people of the group have, from a file."""

from dataclasses import dataclass
from pathlib import Path

from groupcode_desktop.client.clients import Clients
from groupcode_desktop.client.health_file import HealthFile, read_health_file, write_template
from groupcode_desktop.domain.health_import import ImportPreview


@dataclass(frozen=True, slots=True)
class ReadHealth:
    """What a file says, and what the server says of its readable rows."""

    file: HealthFile
    preview: ImportPreview


class HealthImport:
    def __init__(self, clients: Clients, group_id: int) -> None:
        self._clients, self._group_id = clients, group_id

    def write_template(self, file: Path) -> None:
        write_template(file)

    def read(self, file: Path) -> ReadHealth:
        read = read_health_file(file)
        return ReadHealth(read, self._clients().health_imports.preview(self._group_id, tuple(read.rows)))

    def take(self, read: ReadHealth) -> ImportPreview:
        return self._clients().health_imports.take(self._group_id, tuple(read.file.rows))
