import shutil
import socket
import ssl
import subprocess

import httpx2
import pytest

from hansard.callbacks import resolver
from hansard.callbacks.client import post
from hansard.callbacks.guard import parse_networks
from hansard.callbacks.transport import GuardedTransport
from hansard.errors import AddressRefusedError

HEADERS = {"Content-Type": "application/json"}


@pytest.fixture(scope="session")
def certificate(tmp_path_factory):
    """A self-made certificate for hooks.example.com; returns the files of certificate and key."""
    openssl = shutil.which("openssl")
    if openssl is None:
        pytest.skip("no openssl to make a certificate with")
    folder = tmp_path_factory.mktemp("tls")
    certificate, key = folder / "certificate.pem", folder / "key.pem"
    key_kind = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"]
    names = ["-subj", "/CN=hooks.example.com", "-addext", "subjectAltName=DNS:hooks.example.com"]
    subprocess.run(
        [openssl, "req", "-x509", *key_kind, *names, "-days", "2", "-keyout", key, "-out", certificate],
        check=True,
        capture_output=True,
    )
    return certificate, key


@pytest.fixture
def tls(certificate):
    """A server's side of TLS that notes which server names clients ask for."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(*certificate)
    asked = []
    context.sni_callback = lambda connection, name, context: asked.append(name)
    return context, asked


@pytest.fixture
def trusted(certificate, monkeypatch):
    """The self-made certificate is trusted, as an operator would do it."""
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate[0]))


def has_ipv6_loopback():
    try:
        with socket.socket(socket.AF_INET6) as probe:
            probe.bind(("::1", 0))
    except OSError:
        return False
    return True


needs_ipv6 = pytest.mark.skipif(not has_ipv6_loopback(), reason="this machine has no IPv6 loopback")


def test_the_host_header_is_the_url_s(receive, names, local):
    names["hooks.example.com"] = ("127.0.0.1",)
    receiver = receive()

    outcome = post(f"http://hooks.example.com:{receiver.port}/", b"{}", HEADERS, allow=local)

    assert outcome.delivered
    assert receiver.received[0].headers["Host"] == f"hooks.example.com:{receiver.port}"


def test_the_address_that_was_checked_is_the_one_connected_to(receive, monkeypatch):
    """A name that changes its address between check and connection gains nothing."""
    receiver = receive(host="127.0.0.2")
    answers = iter([("127.0.0.1",), ("127.0.0.2",)])
    monkeypatch.setattr(resolver, "resolve", lambda host, port: next(answers))

    outcome = post(
        f"http://rebind.example.com:{receiver.port}/", b"{}", HEADERS, allow=parse_networks("127.0.0.1")
    )

    assert outcome.error == "connection refused"
    assert receiver.received == []
    assert next(answers) == ("127.0.0.2",)


def test_a_name_is_resolved_once_per_request(receive, names, local):
    names["hooks.example.com"] = ("127.0.0.1",)
    receiver = receive()

    for _ in range(2):
        post(f"http://hooks.example.com:{receiver.port}/", b"{}", HEADERS, allow=local)

    assert names["asked"] == ["hooks.example.com", "hooks.example.com"]


def test_the_next_address_is_tried_when_one_refuses(receive, names, local):
    names["hooks.example.com"] = ("127.0.0.3", "127.0.0.2", "127.0.0.1")
    receiver = receive(host="127.0.0.1")

    outcome = post(f"http://hooks.example.com:{receiver.port}/", b"{}", HEADERS, allow=local)

    assert outcome.delivered


def test_no_address_is_tried_when_one_is_private(receive, names):
    names["hooks.example.com"] = ("127.0.0.1", "10.0.0.1")
    receiver = receive()

    outcome = post(
        f"http://hooks.example.com:{receiver.port}/", b"{}", HEADERS, allow=parse_networks("127.0.0.0/8")
    )

    assert outcome.error.startswith("hooks.example.com leads to 10.0.0.1, which is not a public address")
    assert receiver.received == []


def test_a_dead_address_leaves_time_for_the_next(receive, names, local, monkeypatch):
    names["hooks.example.com"] = ("127.0.0.9", "127.0.0.1")
    receiver = receive()
    with socket.socket() as listening, socket.socket() as first, socket.socket() as second:
        listening.bind(("127.0.0.9", receiver.port))
        listening.listen(0)
        for filler in (first, second):
            filler.setblocking(False)
            filler.connect_ex(listening.getsockname())
        with socket.socket() as third:
            third.settimeout(0.2)
            if third.connect_ex(listening.getsockname()) == 0:
                pytest.skip("this system completes connections beyond the backlog")

        outcome = post(f"http://hooks.example.com:{receiver.port}/", b"{}", HEADERS, allow=local, timeout_s=2)

    assert outcome.delivered
    assert 900 <= outcome.duration_ms < 2000


@needs_ipv6
def test_ipv6_loopback_by_literal(receive, local):
    receiver = receive(host="::1")

    outcome = post(f"http://[::1]:{receiver.port}/", b"{}", HEADERS, allow=local)

    assert outcome.delivered
    assert receiver.received[0].headers["Host"] == f"[::1]:{receiver.port}"


@needs_ipv6
def test_ipv6_loopback_is_refused_unless_allowed(receive):
    receiver = receive(host="::1")

    outcome = post(f"http://[::1]:{receiver.port}/", b"{}", HEADERS, allow=parse_networks("127.0.0.0/8"))

    assert outcome.error.startswith("::1 is not a public address")


@needs_ipv6
def test_a_name_with_both_families_reaches_the_one_that_listens(receive, names, local):
    names["hooks.example.com"] = ("::1", "127.0.0.1")
    receiver = receive(host="127.0.0.1")

    outcome = post(f"http://hooks.example.com:{receiver.port}/", b"{}", HEADERS, allow=local)

    assert outcome.delivered


def test_tls_is_checked_for_the_host_name_not_the_address(receive, names, local, tls, trusted):
    context, asked = tls
    names["hooks.example.com"] = ("127.0.0.1",)
    receiver = receive(tls=context)

    outcome = post(f"https://hooks.example.com:{receiver.port}/hook", b"{}", HEADERS, allow=local)

    assert (outcome.status_code, outcome.error) == (200, None)
    assert asked == ["hooks.example.com"]
    assert receiver.received[0].headers["Host"] == f"hooks.example.com:{receiver.port}"


def test_a_certificate_for_another_name_is_refused(receive, names, local, tls, trusted):
    names["other.example.com"] = ("127.0.0.1",)
    receiver = receive(tls=tls[0])

    outcome = post(f"https://other.example.com:{receiver.port}/", b"{}", HEADERS, allow=local)

    assert outcome.status_code is None
    assert outcome.error.startswith("the TLS certificate was not accepted: Hostname mismatch")
    assert receiver.received == []


def test_a_certificate_that_nobody_vouches_for_is_refused(receive, names, local, tls):
    names["hooks.example.com"] = ("127.0.0.1",)
    receiver = receive(tls=tls[0])

    outcome = post(f"https://hooks.example.com:{receiver.port}/", b"{}", HEADERS, allow=local)

    assert outcome.error == "the TLS certificate was not accepted: self-signed certificate"
    assert receiver.received == []


def test_https_to_a_plain_http_port_is_told(receive, local):
    receiver = receive()

    outcome = post(f"https://127.0.0.1:{receiver.port}/", b"{}", HEADERS, allow=local)

    assert outcome.error.startswith("TLS failed: ")


def test_a_peer_that_hangs_in_the_handshake_is_left_after_the_time_limit(peer, local):
    port = peer(lambda connection, over: over.wait(20))

    outcome = post(f"https://127.0.0.1:{port}/", b"{}", HEADERS, allow=local, timeout_s=0.4)

    assert outcome.error == "no answer within 0.4 s"
    assert outcome.duration_ms < 10_000


def test_certificates_that_cannot_be_read_are_told(local, monkeypatch):
    monkeypatch.setenv("SSL_CERT_FILE", "missing.pem")

    outcome = post("https://127.0.0.1:9/", b"{}", HEADERS, allow=local)

    assert outcome.error.startswith("the certificates named by SSL_CERT_FILE or SSL_CERT_DIR")


def test_an_httpx_client_can_fetch_through_it(receive, local):
    receiver = receive()

    with httpx2.Client(transport=GuardedTransport(local, timeout_s=5)) as client:
        response = client.get(f"http://127.0.0.1:{receiver.port}/audio.wav")

    assert (response.status_code, response.content) == (200, b'{"ok": true}')
    assert receiver.received[0].method == "GET"


def test_an_httpx_client_gets_its_own_kind_of_error(peer, local):
    port = peer(lambda connection, over: over.wait(20))

    with (
        httpx2.Client(transport=GuardedTransport(local, timeout_s=0.2)) as client,
        pytest.raises(httpx2.ReadTimeout, match=r"no answer within 0\.2 s"),
    ):
        client.get(f"http://127.0.0.1:{port}/")


def test_every_redirect_of_a_following_client_is_checked_too(receive):
    inner = receive(host="127.0.0.2")
    outer = receive(status=302, headers={"Location": f"http://127.0.0.2:{inner.port}/"})

    with (
        httpx2.Client(
            transport=GuardedTransport(parse_networks("127.0.0.1"), timeout_s=5), follow_redirects=True
        ) as client,
        pytest.raises(AddressRefusedError),
    ):
        client.get(f"http://127.0.0.1:{outer.port}/")

    assert inner.received == []
