"""Hosts: the source's own, and those of this computer or of a private network."""

import pytest

from mcli.core.hosts import hosts_of, is_local_name, is_public, literal
from mcli.core.urls import host_and_port


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "127.8.8.8", "10.0.0.5", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0",
        "224.0.0.1", "239.255.255.250", "240.0.0.1", "255.255.255.255", "192.0.2.1", "198.18.0.1", "::1", "::",
        "fe80::1", "fc00::1", "fd00:ec2::254", "ff02::1", "::ffff:127.0.0.1", "::ffff:169.254.169.254", "2002:7f00:1::",
        "64:ff9b::7f00:1", "::127.0.0.1", "2001:db8::1", "64:ff9b::a9fe:a9fe",
    ],
)  # fmt: skip
def test_addresses_of_computers_and_networks_of_ones_own_are_not_public(address: str) -> None:
    written = literal(address)

    assert written is not None
    assert not is_public(written)


@pytest.mark.parametrize("address", ["8.8.8.8", "142.250.1.1", "2607:f8b0::1", "::ffff:8.8.8.8", "64:ff9b::808:808"])
def test_addresses_of_the_internet_are_public(address: str) -> None:
    written = literal(address)

    assert written is not None
    assert is_public(written)


@pytest.mark.parametrize(
    "host", ["localhost", "printer", "nas.local", "a.lan", "10.0.0.1", "::1", "2130706433", "x.localhost"]
)
def test_a_local_name_is_known_by_how_it_is_written(host: str) -> None:
    assert is_local_name(host)


def test_own_hosts_are_those_of_urls_and_hosts_with_and_without_www() -> None:
    hosts = hosts_of(["https://www.example.ca/list", "http://127.0.0.1:8000/"], ["courses.example.org", "10.0.0.1"])

    assert hosts.own("https://example.ca/a")
    assert hosts.own("https://www.courses.example.org/a")
    assert hosts.own("http://127.0.0.1:8000/b")
    assert not hosts.own("https://www.example.ca:8443/a")
    assert not hosts.own("https://evil-example.ca/a")
    assert not hosts.own("https://sub.example.ca/a")
    assert not hosts.own("http://10.0.0.1/")


def test_a_sister_host_is_known_and_a_strange_one_is_not() -> None:
    hosts = hosts_of(["https://www.example.ca/list"], [])

    assert hosts.beside("learn.example.ca")
    assert not hosts.beside("example.org")
    assert not hosts.beside("other.ca")
    assert not hosts_of(["https://www.board.on.ca/"], []).beside("other.on.ca")
    assert hosts_of(["https://ce.board.on.ca/"], []).beside("board.on.ca")


def test_a_private_address_is_allowed_only_where_it_stands_in_urls_with_its_port() -> None:
    hosts = hosts_of(["http://127.0.0.1:8000/list"], ["localhost"])

    assert hosts.local_allowed("127.0.0.1", 8000)
    assert not hosts.local_allowed("127.0.0.1", 8001)
    assert not hosts.local_allowed("localhost", 80)


@pytest.mark.parametrize(
    "address",
    ["http://169.254.169.254/latest", "http://[fe80::1]/", "http://[fd00:ec2::254]/", "http://100.100.100.200/",
     "http://[::ffff:169.254.169.254]/", "http://metadata.google.internal/"],
)  # fmt: skip
def test_link_local_and_metadata_addresses_are_refused_even_where_they_are_named(address: str) -> None:
    host, port = host_and_port(address)

    assert not hosts_of([address], []).local_allowed(host, port)
