"""Which addresses a URL of a customer may lead to."""

import re
from collections.abc import Sequence
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network

import httpx2

from hansard.callbacks.resolver import resolve_within
from hansard.errors import AddressRefusedError, CallbackUrlInvalidError, ConfigurationError

Address = IPv4Address | IPv6Address
Network = IPv4Network | IPv6Network

ALLOW_SETTING = "HANSARD_CALLBACK_ALLOW"

_LABEL = r"[A-Za-z0-9_-]{1,63}"
_HOST_NAME = re.compile(rf"{_LABEL}(\.{_LABEL})*\.?")

# `is_global` takes these for public (IANA special-purpose registries; the last is not in them).
_NOT_PUBLIC_V4 = (
    IPv4Network("192.0.0.0/24"),  # protocol assignments; a metadata service of Oracle's cloud is here
    IPv4Network("192.88.99.0/24"),  # 6to4 relay anycast, withdrawn
    IPv4Network("168.63.129.16/32"),  # host agent of Azure's virtual machines
)
# The only part of IPv6 from which public addresses are assigned.
_GLOBAL_UNICAST_V6 = IPv6Network("2000::/3")
_NAT64 = IPv6Network("64:ff9b::/96")


def parse_networks(text: str, setting: str = ALLOW_SETTING) -> tuple[Network, ...]:
    """The networks of a comma-separated list (`127.0.0.1/32,10.0.0.0/8`); a bare address is itself.

    Raises ConfigurationError naming the setting and the entry that is no network.
    """
    return tuple(_parse_network(entry.strip(), setting) for entry in text.split(",") if entry.strip())


def _parse_network(entry: str, setting: str) -> Network:
    try:
        return ip_network(entry)
    except ValueError as error:
        raise ConfigurationError(
            f"{setting}: {error}; write networks like 127.0.0.1/32 or 10.0.0.0/8, separated by commas",
            entry=entry,
        ) from error


def check_url(url: str | httpx2.URL) -> httpx2.URL:
    """Check a URL's form alone, and return it parsed; no name is resolved.

    Raises CallbackUrlInvalidError when it is not http or https, has no host that can be looked up, or
    carries a user name or password (these would end up in logs and lists of deliveries).
    """
    try:
        parsed = httpx2.URL(url)
    except httpx2.InvalidURL as error:
        raise CallbackUrlInvalidError(f"the URL cannot be parsed: {error}") from error
    if parsed.scheme not in {"http", "https"}:
        raise CallbackUrlInvalidError("the URL must start with http:// or https://")
    if parsed.userinfo:
        raise CallbackUrlInvalidError("the URL must not contain a user name or password")
    if not _is_host(parsed.raw_host.decode("ascii")):
        raise CallbackUrlInvalidError("the URL must name a host, like https://hooks.example.com/calls")
    if parsed.port is not None and not 0 < parsed.port < 65536:
        raise CallbackUrlInvalidError("the URL's port must be between 1 and 65535")
    return parsed


def _is_host(host: str) -> bool:
    return bool(_HOST_NAME.fullmatch(host)) or _is_ipv6(host)


def _is_ipv6(host: str) -> bool:
    """Whether a host is an IPv6 address without zone; a zone names an interface of this machine."""
    try:
        return IPv6Address(host).scope_id is None
    except ValueError:
        return False


def checked_addresses(host: str, port: int, allow: Sequence[Network], *, timeout_s: float) -> tuple[str, ...]:
    """All addresses of a host in the resolver's order, to connect to without resolving again.

    A second look-up could give another answer than the one that was checked (DNS rebinding).

    Raises AddressRefusedError when any one of them is neither public nor in `allow`, TimeoutError when
    the look-up takes longer than `timeout_s`, and OSError when the name is not known.
    """
    addresses = resolve_within(host, port, timeout_s=timeout_s)
    for text in addresses:
        if not is_allowed(ip_address(text), allow):
            raise AddressRefusedError(_refusal(host, text), host=host, address=text)
    return addresses


def _refusal(host: str, address: str) -> str:
    subject = address if address == host else f"{host} leads to {address}, which"
    return (
        f"{subject} is not a public address; to permit it, the operator adds its network to {ALLOW_SETTING}"
    )


def is_allowed(address: Address, allow: Sequence[Network]) -> bool:
    """Whether an address is public or in one of the networks."""
    unmapped = _unmapped(address)
    return is_public(unmapped) or any(unmapped in network for network in allow)


def is_public(address: Address) -> bool:
    """Whether an address can only be reached over the public internet.

    Addresses that carry an IPv4 address for a gateway to unpack (6to4, NAT64) are as public as that
    one; Teredo's are never public.
    """
    unmapped = _unmapped(address)
    if isinstance(unmapped, IPv4Address):
        return _is_public_v4(unmapped)
    carried = _carried_v4(unmapped)
    if carried is not None:
        return _is_public_v4(carried)
    return unmapped in _GLOBAL_UNICAST_V6 and unmapped.is_global


def _is_public_v4(address: IPv4Address) -> bool:
    if address.is_multicast or any(address in network for network in _NOT_PUBLIC_V4):
        return False
    return address.is_global


def _unmapped(address: Address) -> Address:
    """`::ffff:127.0.0.1` is 127.0.0.1 to the operating system."""
    if isinstance(address, IPv6Address) and address.ipv4_mapped is not None:
        return address.ipv4_mapped
    return address


def _carried_v4(address: IPv6Address) -> IPv4Address | None:
    if address in _NAT64:
        return IPv4Address(int(address) & 0xFFFF_FFFF)
    return address.sixtofour
