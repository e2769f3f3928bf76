import socket
import threading

import pytest

from hansard.callbacks import resolver
from hansard.callbacks.resolver import resolve, resolve_within


def test_a_literal_address_is_itself():
    assert resolve("192.0.2.7", 80) == ("192.0.2.7",)


def test_each_address_comes_once():
    addresses = resolve("localhost", 80)

    assert "127.0.0.1" in addresses
    assert len(set(addresses)) == len(addresses)


def test_an_unknown_name_is_told():
    with pytest.raises(socket.gaierror):
        resolve_within("no-such-host.invalid", 80, timeout_s=30)


def test_a_label_that_is_too_long_is_told():
    with pytest.raises(OSError):
        resolve_within("a" * 70 + ".invalid", 80, timeout_s=30)


def test_a_resolver_that_hangs_is_not_waited_for(monkeypatch):
    release = threading.Event()
    monkeypatch.setattr(resolver, "resolve", lambda host, port: release.wait(30))

    with pytest.raises(TimeoutError):
        resolve_within("hooks.example.com", 80, timeout_s=0.05)

    release.set()
