"""The backend as a program: the server of a deployment, or the child of a desktop."""

import argparse
import os
import sys
from pathlib import Path

from groupcode_desktop.backend.failures import StartFailure


def main() -> int:
    arguments = _parser().parse_args()
    os.umask(0o077)
    try:
        if arguments.child:
            from groupcode_desktop.backend import child

            child.run(arguments.data_dir, arguments.demo)
        else:
            from groupcode_desktop.backend import remote

            remote.run(remote.Settings.of(arguments))
    except StartFailure as failure:
        return _tell(failure, to_parent=arguments.child)
    return 0


def _tell(failure: StartFailure, to_parent: bool) -> int:
    if to_parent:
        print(f'{{"failed": "{failure.reason}"}}', flush=True)  # noqa: T201
    print(f"groupcode-server: {failure}", file=sys.stderr)  # noqa: T201
    return 2


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="groupcode-server",
        description="Serves groups to desktops and the joining pages to phones. Put TLS in front of both.",
        epilog="Every worker serves both; run several machines on one PostgreSQL with the same key file.",
    )
    _add_remote(parser)
    child = parser.add_argument_group("beside a desktop (started by it)")
    child.add_argument("--child", action="store_true", help="take the keys from stdin, end when it ends")
    child.add_argument("--data-dir", type=Path, default=Path(), help="where the child keeps its data")
    child.add_argument("--demo", action="store_true", help="fill an empty child with demo data")
    return parser


def _add_remote(server: argparse.ArgumentParser) -> None:
    server.add_argument("--database-url", default="", help="postgresql://user@host/name or sqlite:///file")
    server.add_argument("--host", default="127.0.0.1", help="address for desktops (default %(default)s)")
    server.add_argument("--port", type=int, default=8080, help="port for desktops (default %(default)s)")
    server.add_argument("--workers", type=int, default=1, help="processes (default %(default)s)")
    server.add_argument(
        "--public-url",
        help="what invites start with: where phones reach the pages, such as https://g.example",
    )
    server.add_argument(
        "--phone-host", default="127.0.0.1", help="address for the phone pages (default %(default)s)"
    )
    server.add_argument("--phone-port", type=int, default=8081, help="their port (default %(default)s)")
    server.add_argument(
        "--key-file",
        type=Path,
        default=Path("groupcode.key"),
        help="master key, 32 bytes; made when absent; without it no data can be read (default %(default)s)",
    )
    server.add_argument("--sms", choices=["desk", "http"], default="desk", help="how codes reach phones")
    server.add_argument("--sms-url", help="the gateway that sends SMS (docs/sms-gateway.md)")
    server.add_argument(
        "--sms-key-file", type=Path, help="its key: one line, the id and the secret; or $GROUPCODE_SMS_KEY"
    )
    server.add_argument("--desk-key-file", type=Path, help="who has this key may read the codes on the desk")
    server.add_argument(
        "--source", choices=["demo", "http"], default="demo", help="where health data come from"
    )
    server.add_argument("--source-url", help="the service asked for health data (docs/health-source.md)")
    server.add_argument("--source-key-file", type=Path, help="its key, likewise; or $GROUPCODE_SOURCE_KEY")
    server.add_argument(
        "--contact", default="", help="how members reach you, shown below the agreement and the policy"
    )
    server.add_argument(
        "--host-name",
        action="append",
        default=[],
        help="answer only calls for this host name (with its port unless 443); may be repeated",
    )


if __name__ == "__main__":
    sys.exit(main())
