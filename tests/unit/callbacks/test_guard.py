from ipaddress import ip_address

import pytest

from hansard.callbacks import resolver
from hansard.callbacks.guard import check_url, checked_addresses, is_allowed, is_public, parse_networks
from hansard.errors import AddressRefusedError, CallbackUrlInvalidError, ConfigurationError


@pytest.fixture
def names(monkeypatch):
    """A resolver that knows these names only."""
    known = {}
    monkeypatch.setattr(resolver, "resolve", lambda host, port: known[host])
    return known


@pytest.mark.parametrize(
    "address",
    [
        "8.8.8.8",
        "1.1.1.1",
        "172.32.0.1",
        "100.128.0.1",
        "2606:4700:4700::1111",
        "::ffff:8.8.8.8",
        "64:ff9b::808:808",
        "2002:808:808::1",
    ],
)
def test_public(address):
    assert is_public(ip_address(address))


@pytest.mark.parametrize(
    "address",
    [
        pytest.param("127.0.0.1", id="loopback"),
        pytest.param("127.8.8.8", id="loopback, another"),
        pytest.param("::1", id="IPv6 loopback"),
        pytest.param("0.0.0.0", id="unspecified"),
        pytest.param("::", id="IPv6 unspecified"),
        pytest.param("10.1.2.3", id="private 10/8"),
        pytest.param("172.16.0.1", id="private 172.16/12"),
        pytest.param("192.168.1.1", id="private 192.168/16"),
        pytest.param("fd12:3456::1", id="unique local"),
        pytest.param("fec0::1", id="site local"),
        pytest.param("169.254.1.1", id="link local"),
        pytest.param("fe80::1", id="IPv6 link local"),
        pytest.param("169.254.169.254", id="metadata of most clouds"),
        pytest.param("fd00:ec2::254", id="metadata of AWS over IPv6"),
        pytest.param("100.100.100.200", id="metadata of Alibaba"),
        pytest.param("192.0.0.192", id="metadata of Oracle"),
        pytest.param("168.63.129.16", id="host agent of Azure"),
        pytest.param("100.64.0.1", id="carrier-grade NAT"),
        pytest.param("198.18.0.1", id="benchmarking"),
        pytest.param("203.0.113.5", id="documentation"),
        pytest.param("2001:db8::1", id="IPv6 documentation"),
        pytest.param("224.0.0.1", id="multicast"),
        pytest.param("ff0e::1", id="IPv6 multicast, global scope"),
        pytest.param("240.0.0.1", id="reserved"),
        pytest.param("255.255.255.255", id="broadcast"),
        pytest.param("192.88.99.1", id="6to4 relay"),
        pytest.param("::ffff:127.0.0.1", id="loopback mapped to IPv6"),
        pytest.param("::ffff:10.0.0.1", id="private mapped to IPv6"),
        pytest.param("::127.0.0.1", id="loopback, compatible form"),
        pytest.param("::ffff:0:7f00:1", id="loopback, translated form"),
        pytest.param("64:ff9b::7f00:1", id="loopback through NAT64"),
        pytest.param("64:ff9b::a9fe:a9fe", id="metadata through NAT64"),
        pytest.param("64:ff9b:1::a00:1", id="local-use NAT64"),
        pytest.param("2002:a00:1::", id="private through 6to4"),
        pytest.param("2002:7f00:1::1", id="loopback through 6to4"),
        pytest.param("2001:0:1::1", id="Teredo"),
    ],
)
def test_not_public(address):
    assert not is_public(ip_address(address))


def test_listed_networks_are_allowed():
    allow = parse_networks("127.0.0.1/32, 10.0.0.0/8,fd00::/8,")

    allowed = ["127.0.0.1", "10.200.3.4", "fd12::1", "::ffff:10.1.1.1", "8.8.8.8"]
    refused = ["127.0.0.2", "192.168.1.1", "::1", "::ffff:192.168.1.1"]
    assert all(is_allowed(ip_address(address), allow) for address in allowed)
    assert not any(is_allowed(ip_address(address), allow) for address in refused)


def test_a_bare_address_is_a_network_of_itself():
    assert [str(network) for network in parse_networks("127.0.0.1,::1")] == ["127.0.0.1/32", "::1/128"]


@pytest.mark.parametrize("text", ["", " ", ","])
def test_an_empty_list_allows_nothing(text):
    assert parse_networks(text) == ()


@pytest.mark.parametrize("entry", ["localhost", "10.0.0.1/8", "10.0.0.0/33", "10.0.0.0 - 10.0.0.9", "*"])
def test_a_bad_entry_is_named_with_its_setting(entry):
    with pytest.raises(ConfigurationError) as caught:
        parse_networks(f"127.0.0.1/32,{entry}")

    assert entry.split(" ")[0] in caught.value.message
    assert "HANSARD_CALLBACK_ALLOW" in caught.value.message


def test_all_addresses_of_a_public_name_are_returned_in_order(names):
    names["hooks.example.com"] = ("2606:4700::6810:1", "93.184.215.14")

    addresses = checked_addresses("hooks.example.com", 443, (), timeout_s=5)

    assert addresses == ("2606:4700::6810:1", "93.184.215.14")


@pytest.mark.parametrize("position", [0, 1, 2])
def test_one_private_address_among_public_ones_refuses_the_name(names, position):
    addresses = ["93.184.215.14", "8.8.8.8"]
    addresses.insert(position, "10.0.0.7")
    names["hooks.example.com"] = tuple(addresses)

    with pytest.raises(AddressRefusedError) as caught:
        checked_addresses("hooks.example.com", 443, (), timeout_s=5)

    assert caught.value.message == (
        "hooks.example.com leads to 10.0.0.7, which is not a public address; "
        "to permit it, the operator adds its network to HANSARD_CALLBACK_ALLOW"
    )


def test_a_refused_literal_address_is_named_once():
    with pytest.raises(AddressRefusedError, match=r"^169\.254\.169\.254 is not a public address; .*ALLOW$"):
        checked_addresses("169.254.169.254", 80, (), timeout_s=5)


@pytest.mark.parametrize("host", ["2130706433", "0x7f000001", "127.1", "0177.0.0.1", "0"])
def test_other_spellings_of_local_addresses_are_refused(host):
    with pytest.raises(AddressRefusedError, match="HANSARD_CALLBACK_ALLOW"):
        checked_addresses(host, 80, (), timeout_s=5)


@pytest.mark.parametrize(
    "url",
    [
        "https://hooks.example.com/calls?team=a%20b#part",
        "http://hooks.example.com:8080",
        "HTTPS://Hooks.Example.com./",
        "http://127.0.0.1:9000/x",
        "http://[::1]:9000/x",
        "http://receiver_1/hook",
        "https://例え.jp/受け",
    ],
)
def test_urls_of_good_form(url):
    check_url(url)


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("", "http"),
        ("hooks.example.com/calls", "must start with http"),
        ("//hooks.example.com/calls", "must start with http"),
        (" https://hooks.example.com", "must start with http"),
        ("ftp://hooks.example.com", "must start with http"),
        ("file:///etc/passwd", "must start with http"),
        ("javascript:alert(1)", "must start with http"),
        ("https:///calls", "must name a host"),
        ("https:hooks.example.com", "must name a host"),
        ("https://exa mple.com", "must name a host"),
        ("https://%31%32%37.0.0.1/", "must name a host"),
        ("http://[fe80::1%25eth0]/", "must name a host"),
        ("https://.example.com/", "must name a host"),
        ("https://example..com/", "must name a host"),
        ("https://" + "a" * 64 + ".com/", "must name a host"),
        ("https://user:password@hooks.example.com", "user name or password"),
        ("https://user@hooks.example.com", "user name or password"),
        ("https://hooks.example.com\\@evil.example", "user name or password"),
        ("https://hooks.example.com:0/", "port"),
        ("https://hooks.example.com:99999/", "port"),
        ("https://hooks.example.com:http/", "cannot be parsed"),
        ("https://[::1", "cannot be parsed"),
        ("https://1.2.3.256/", "cannot be parsed"),
        ("https://hooks.example.com/\r\nX-Evil: 1", "cannot be parsed"),
    ],
)
def test_urls_of_bad_form(url, words):
    with pytest.raises(CallbackUrlInvalidError, match=words):
        check_url(url)


def test_a_password_is_not_repeated_in_the_error():
    with pytest.raises(CallbackUrlInvalidError) as caught:
        check_url("https://user:geheim@hooks.example.com")

    assert "geheim" not in str(caught.value)
