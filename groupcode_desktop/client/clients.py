"""All that the desktop can ask of a server, by noun."""

from groupcode_desktop.client.server import Server
from groupcode_desktop.domain.errors import ServerUnreachable


class Connection:
    """The clients of one server."""

    def __init__(self, server: Server) -> None:
        # requests and the shapes of the wire load slowly: not before the window shows
        from groupcode_desktop.client.accounts import AccountsClient
        from groupcode_desktop.client.assisted_joins import AssistedJoinsClient
        from groupcode_desktop.client.audit import AuditClient
        from groupcode_desktop.client.backups import BackupsClient
        from groupcode_desktop.client.groups import GroupsClient
        from groupcode_desktop.client.health_imports import HealthImportsClient
        from groupcode_desktop.client.http import Http
        from groupcode_desktop.client.invites import InvitesClient
        from groupcode_desktop.client.members import MembersClient
        from groupcode_desktop.client.notices import NoticesClient
        from groupcode_desktop.client.numbers import NumbersClient
        from groupcode_desktop.client.reports import ReportsClient
        from groupcode_desktop.client.roster import RosterClient
        from groupcode_desktop.client.rules import RulesClient
        from groupcode_desktop.client.sms import SmsClient
        from groupcode_desktop.client.status import StatusClient

        self.server = server
        self.http = Http(server)
        self.status = StatusClient(self.http)
        self.accounts = AccountsClient(self.http)
        self.sms = SmsClient(self.http)
        self.backups = BackupsClient(self.http)
        self.groups = GroupsClient(self.http)
        self.invites = InvitesClient(self.http)
        self.assisted_joins = AssistedJoinsClient(self.http)
        self.members = MembersClient(self.http)
        self.health_imports = HealthImportsClient(self.http)
        self.audit = AuditClient(self.http)
        self.notices = NoticesClient(self.http)
        self.reports = ReportsClient(self.http)
        self.roster = RosterClient(self.http)
        self.rules = RulesClient(self.http)
        self.numbers = NumbersClient(self.http)


class Clients:
    """Made before any server is known; used inside background work only.

    `clients().members.members(7)` raises ServerUnreachable while there is no connection.
    """

    def __init__(self) -> None:
        self._connection: Connection | None = None

    def __call__(self) -> Connection:
        if self._connection is None:
            raise ServerUnreachable
        return self._connection

    def connect(self, server: Server) -> None:
        """Takes up that server; nobody is signed in there yet."""
        self.close()
        self._connection = Connection(server)

    def close(self) -> None:
        if self._connection is not None:
            self._connection.http.close()
            self._connection = None
