"""The addresses of this machine at which phones in the room could reach it."""

import re
import socket
from collections.abc import Iterator
from ipaddress import IPv4Address

from groupcode_desktop.domain.phone_access import LanAddress

_VIRTUAL = re.compile(
    r"docker|veth|virbr|vmnet|vbox|virtual|vmware|vethernet|hyper-v|br-|bridge|lxc|lxd|cni|flannel|cali|podman"
    r"|tun|tap|utun|wg|wireguard|tailscale|zerotier|zt|vpn|ppp|ipsec|hamachi|awdl|llw|anpi|loopback",
    re.IGNORECASE,
)
_PHYSICAL = re.compile(r"en|eth|wl|wi-?fi|wlan|以太网|无线|本地连接|local area connection", re.IGNORECASE)


def lan_addresses() -> tuple[LanAddress, ...]:
    """Likely ones first, virtual and VPN adapters after them, this machine itself (127.0.0.1) last."""
    return tuple(sorted((_lan_address(name, ip) for name, ip in _addresses_in_use()), key=_order))


def _addresses_in_use() -> Iterator[tuple[str, IPv4Address]]:
    import psutil  # not at start

    states = psutil.net_if_stats()
    for name, addresses in psutil.net_if_addrs().items():
        if name not in states or not states[name].isup:
            continue
        for address in addresses:
            if address.family is socket.AF_INET and _is_usable(ip := IPv4Address(address.address)):
                yield name, ip


def _is_usable(ip: IPv4Address) -> bool:
    return not (ip.is_link_local or ip.is_multicast or ip.is_unspecified or ip.is_reserved)


def _lan_address(name: str, ip: IPv4Address) -> LanAddress:
    return LanAddress(str(ip), name, likely=not ip.is_loopback and not _VIRTUAL.match(name))


def _order(lan: LanAddress) -> tuple[bool, bool, bool, str, IPv4Address]:
    ip = IPv4Address(lan.address)
    return ip.is_loopback, not lan.likely, not _PHYSICAL.match(lan.adapter), lan.adapter, ip
