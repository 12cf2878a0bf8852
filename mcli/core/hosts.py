"""Hosts: which are a source's own, and which are of this computer or of a private network.

Pure: nothing is looked up. A name that leads to a private address is caught where the connection is made.
"""

import ipaddress
from collections.abc import Iterable
from typing import NamedTuple

from mcli.core.urls import canonical, host_and_port

_LOCAL_NAMES = (".localhost", ".local", ".internal", ".intranet", ".lan", ".home", ".home.arpa", ".corp")
# Addresses with another address inside: the IPv4 one in the last 32 bits.
_WRAPPED = (ipaddress.IPv6Network("64:ff9b::/96"), ipaddress.IPv6Network("::/96"))

# Where clouds answer their own machines with keys, outside the link-local range (169.254.169.254).
_METADATA = frozenset({"fd00:ec2::254", "100.100.100.200", "168.63.129.16"})

Address = ipaddress.IPv4Address | ipaddress.IPv6Address


def literal(host: str) -> Address | None:
    """Return the IP address that a host is written as, None for a name."""
    try:
        return ipaddress.ip_address(host)
    except ValueError:
        return None


def is_public(address: Address) -> bool:
    """Tell whether an IP address is one of the public internet: not private, local, shared, reserved or a group's.

    An IPv4 address that is wrapped in an IPv6 one (mapped, 6to4, Teredo, NAT64) counts as what it leads to.
    """
    if isinstance(address, ipaddress.IPv6Address):
        inner = [address.ipv4_mapped, address.sixtofour, *(address.teredo or ())]
        if any(address in network for network in _WRAPPED):
            inner.append(ipaddress.IPv4Address(int(address) & 0xFFFFFFFF))
            return all(is_public(each) for each in inner if each is not None)
        if any(each is not None and not is_public(each) for each in inner):
            return False
        if address.ipv4_mapped:
            return True
    return address.is_global and not address.is_multicast and not address.is_reserved


def is_never_asked(address: Address) -> bool:
    """Tell whether an IP address is asked by nobody who reads course pages: link-local, and the metadata of clouds.

    Such an address gives away the keys of the computer; it is refused even where a source or a person names it.
    """
    inner = address.ipv4_mapped if isinstance(address, ipaddress.IPv6Address) else None
    return (inner or address).is_link_local or str(inner or address) in _METADATA


def is_local_name(host: str) -> bool:
    """Tell whether a host is plainly one of this computer or of a local network, by how it is written."""
    written = literal(host)
    if written is not None:
        return not is_public(written)
    return "." not in host or host.endswith(_LOCAL_NAMES)


class Hosts(NamedTuple):
    """The hosts of a source: `names` without www., `ports` beside 80 and 443, and the local ones with their ports."""

    names: frozenset[str]
    ports: frozenset[tuple[str, int]]
    local: frozenset[tuple[str, int]]

    def own(self, address: str) -> bool:
        """Tell whether a canonical address is on one of these hosts, at port 80 or 443 or one that was named."""
        host, port = host_and_port(address)
        name = host.removeprefix("www.")
        return name in self.names and (port in (80, 443) or (name, port) in self.ports)

    def beside(self, host: str) -> bool:
        """Tell whether a host seems to belong with these: learn.example.ca beside www.example.ca."""
        return any(_parent(host) in (name, _parent(name)) or _parent(name) == host for name in self.names)

    def local_allowed(self, host: str, port: int) -> bool:
        """Tell whether a private address is allowed: only when the source names exactly this host and port."""
        return (host, port) in self.local


def _is_never_asked_name(host: str) -> bool:
    written = literal(host)
    return host.startswith("metadata.") if written is None else is_never_asked(written)


def _parent(host: str) -> str:
    """Return the domain above a host (example.ca for learn.example.ca), or the host itself where that is too wide."""
    parent = host.partition(".")[2]
    return parent if "." in parent and len(parent.partition(".")[0]) > 2 else host


def hosts_of(urls: Iterable[str], hosts: Iterable[str]) -> Hosts:
    """Return the hosts of a source's `urls` and `hosts`; only `urls` can name a private one."""
    ends = [host_and_port(url) for url in map(canonical, urls) if url]
    more = [made for made in (canonical(each if "//" in each else f"https://{each}") for each in hosts) if made]
    further = [host_and_port(each) for each in more if not is_local_name(host_and_port(each)[0])]
    every = {(host.removeprefix("www."), port) for host, port in [*ends, *further]}
    local = frozenset((host, port) for host, port in ends if is_local_name(host) and not _is_never_asked_name(host))
    return Hosts(frozenset(name for name, _ in every), frozenset(every), local)
