"""An httpx2 transport that reaches checked addresses only."""

import socket
import ssl
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager

import httpcore2
import httpx2

from hansard.callbacks.guard import Network, check_url, checked_addresses
from hansard.callbacks.stream import Deadline, DeadlineStream, in_words
from hansard.errors import ConfigurationError

_HTTPX2_ERRORS: dict[type[Exception], type[httpx2.TransportError]] = {
    httpcore2.ConnectTimeout: httpx2.ConnectTimeout,
    httpcore2.ReadTimeout: httpx2.ReadTimeout,
    httpcore2.WriteTimeout: httpx2.WriteTimeout,
    httpcore2.ConnectError: httpx2.ConnectError,
    httpcore2.ReadError: httpx2.ReadError,
    httpcore2.WriteError: httpx2.WriteError,
    httpcore2.LocalProtocolError: httpx2.LocalProtocolError,
    httpcore2.RemoteProtocolError: httpx2.RemoteProtocolError,
}


class GuardedTransport(httpx2.BaseTransport):
    """Sends each request over a new connection to an address that was checked for it.

    Host header, TLS server name and certificate check stay with the URL's host name. Everything from
    the name's look-up to the last byte of the answer must be over within `timeout_s`. Proxies are not
    used. TLS trusts the system's certificates, or those that `SSL_CERT_FILE` or `SSL_CERT_DIR` name.

    Requests raise AddressRefusedError; CallbackUrlInvalidError; ConfigurationError when the certificates
    cannot be read; or an `httpx2.TransportError` whose message people understand.
    """

    def __init__(self, allow: Sequence[Network], *, timeout_s: float) -> None:
        self._allow = allow
        self._timeout_s = timeout_s

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        """Send one request; the connection ends when the answer is closed."""
        check_url(request.url)
        target = _core_request(request)
        backend = GuardedBackend(self._allow, Deadline.after(self._timeout_s))
        connection = httpcore2.HTTPConnection(
            target.url.origin,
            ssl_context=_tls_context() if request.url.scheme == "https" else None,
            network_backend=backend,
        )
        try:
            with _as_httpx2_errors():
                answer = connection.handle_request(target)
        except Exception:
            connection.close()
            raise
        return httpx2.Response(answer.status, headers=answer.headers, stream=_Body(answer, connection))


class GuardedBackend(httpcore2.NetworkBackend):
    """Opens connections to checked addresses, each wait counting against one deadline."""

    def __init__(self, allow: Sequence[Network], deadline: Deadline) -> None:
        self._allow = allow
        self._deadline = deadline

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore2.SOCKET_OPTION] | None = None,
    ) -> httpcore2.NetworkStream:
        """Resolve, check, and connect to the first address that answers."""
        source = None if local_address is None else (local_address, 0)
        addresses = self._addresses(host, port, timeout)
        for position, address in enumerate(addresses):
            try:
                # What is left is shared out, so that one dead address leaves time for the others.
                share_s = self._deadline.remaining_s(timeout) / (len(addresses) - position)
                connected = socket.create_connection((address, port), share_s, source)
            except OSError as error:
                failure = error
            else:
                _set_options(connected, socket_options)
                return DeadlineStream(connected, self._deadline)
        raise self._connect_failure(failure) from failure

    def _addresses(self, host: str, port: int, timeout_s: float | None) -> tuple[str, ...]:
        try:
            left_s = self._deadline.remaining_s(timeout_s)
            return checked_addresses(host, port, self._allow, timeout_s=left_s)
        except TimeoutError as error:
            raise httpcore2.ConnectTimeout(
                f"the host name {host} was not resolved within {self._deadline.limit_s:g} s"
            ) from error
        except OSError as error:
            raise httpcore2.ConnectError(
                f"the host name {host} cannot be resolved: {in_words(error)}"
            ) from error

    def _connect_failure(self, failure: OSError) -> Exception:
        if isinstance(failure, TimeoutError):
            return httpcore2.ConnectTimeout(f"no connection within {self._deadline.limit_s:g} s")
        return httpcore2.ConnectError(in_words(failure))


class _Body(httpx2.SyncByteStream):
    """An answer's body; closing it closes the connection."""

    def __init__(self, answer: httpcore2.Response, connection: httpcore2.HTTPConnection) -> None:
        self._answer = answer
        self._connection = connection

    def __iter__(self) -> Iterator[bytes]:
        with _as_httpx2_errors():
            yield from self._answer.iter_stream()

    def close(self) -> None:
        self._answer.close()
        self._connection.close()


def _core_request(request: httpx2.Request) -> httpcore2.Request:
    url = request.url
    return httpcore2.Request(
        method=request.method,
        url=httpcore2.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path),
        headers=request.headers.raw,
        content=request.stream,
        extensions=request.extensions,
    )


def _tls_context() -> ssl.SSLContext:
    try:
        return httpx2.create_ssl_context()
    except OSError as error:
        raise ConfigurationError(
            f"the certificates named by SSL_CERT_FILE or SSL_CERT_DIR cannot be read: {error}"
        ) from error


def _set_options(connected: socket.socket, options: Iterable[httpcore2.SOCKET_OPTION] | None) -> None:
    connected.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    for option in options or ():
        connected.setsockopt(*option)


@contextmanager
def _as_httpx2_errors() -> Iterator[None]:
    try:
        yield
    except tuple(_HTTPX2_ERRORS) as error:
        raise _HTTPX2_ERRORS[type(error)](str(error)) from error
