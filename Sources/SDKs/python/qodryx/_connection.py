from __future__ import annotations

import http.client
import io
import socket
import ssl
import time
from typing import Any, Dict, Mapping, Optional, Union

from ._endpoint import Endpoint
from ._errors import Kind, QodryxError
from ._secret import KeySecret

_CONNECT_SECONDS = 10.0


class Answer:
    """What a server answered, whole."""

    def __init__(self, status: int, headers: Mapping[str, str], body: bytes) -> None:
        self.status = status
        #: By lowercase name.
        self.headers = headers
        self.body = body


class _Reader(io.RawIOBase):
    """Reads from a connection until a deadline, however slowly the bytes come."""

    def __init__(self, connection: _Socket) -> None:
        self._connection = connection

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        return self._connection.armed().recv_into(buffer)


class _Socket:
    """What ``http.client`` needs of a socket, with one deadline for all of it."""

    def __init__(self, inner: socket.socket, deadline: float) -> None:
        self._inner = inner
        self._deadline = deadline

    def armed(self) -> socket.socket:
        remaining = self._deadline - time.monotonic()
        if remaining <= 0:
            raise socket.timeout("deadline")
        self._inner.settimeout(remaining)
        return self._inner

    def sendall(self, data: Any) -> None:
        self.armed().sendall(data)

    def makefile(self, mode: str) -> io.BufferedReader:
        return io.BufferedReader(_Reader(self))

    def close(self) -> None:
        """Nothing yet: the library lets go of it as soon as it has the head of a last answer."""


def exchange(
    endpoint: Endpoint,
    method: str,
    target: str,
    headers: Dict[str, str],
    body: Optional[bytes],
    *,
    key: KeySecret,
    timeout: float,
    limit: int,
) -> Answer:
    """Sends one request with a key and reads its whole answer within ``timeout`` seconds. Redirects are answers too.

    :raises QodryxError: of the kind ``connection``, ``untrusted_certificate``, ``connection_lost``, ``timeout``,
        ``malformed_answer`` or ``oversized_answer``.
    """
    deadline = time.monotonic() + timeout
    failure: BaseException
    try:
        answer = _answer(endpoint, method, target, headers, body, key, deadline, timeout, limit)
    except BaseException as error:
        failure = _failure(error, endpoint)
    else:
        return answer
    # Raised only here: the frames below, which some tools print with their variables, hold the key as text.
    raise failure


def _answer(
    endpoint: Endpoint,
    method: str,
    target: str,
    headers: Dict[str, str],
    body: Optional[bytes],
    key: KeySecret,
    deadline: float,
    timeout: float,
    limit: int,
) -> Answer:
    connection = _connection(endpoint, min(_CONNECT_SECONDS, timeout))
    try:
        connection.connect()
    except (OSError, UnicodeError) as error:
        connection.close()
        raise _unreachable(error, endpoint)
    inner = connection.sock
    try:
        # The type of ``sock`` is what the library happens to make; it asks no more of it than _Socket can.
        connection.sock = _Socket(inner, deadline)
        connection.request(method, target, body, {**headers, "Authorization": f"Bearer {key.reveal()}"})
        response = connection.getresponse()
        content = response.read(limit + 1)
        if len(content) > limit:
            raise QodryxError(Kind.OVERSIZED_ANSWER, f"The server's answer is larger than {limit} bytes")
        received: Dict[str, str] = {}
        for name, value in response.getheaders():
            received.setdefault(name.lower(), value)
        if response.length not in (None, 0):
            raise http.client.IncompleteRead(b"")
        return Answer(response.status, received, content)
    finally:
        inner.close()


def _failure(error: BaseException, endpoint: Endpoint) -> BaseException:
    """What a failure means for whoever asked. It knows nothing of where it came from."""
    if isinstance(error, socket.timeout):
        return QodryxError(Kind.TIMEOUT, f"{endpoint.host} does not answer in time")
    if isinstance(error, (http.client.IncompleteRead, http.client.RemoteDisconnected, OSError)):
        return QodryxError(Kind.CONNECTION_LOST, f"The connection to {endpoint.host} broke off")
    if isinstance(error, (http.client.HTTPException, ValueError)):
        # Not the error's own words: some name a header's value.
        return QodryxError(Kind.MALFORMED_ANSWER, f"{endpoint.host} does not speak HTTP as it should")
    error.__context__ = None
    return error.with_traceback(None)


def _connection(
    endpoint: Endpoint, timeout: float
) -> Union[http.client.HTTPConnection, http.client.HTTPSConnection]:
    if not endpoint.is_secure:
        return http.client.HTTPConnection(endpoint.hostname, endpoint.port, timeout=timeout)
    context = ssl.create_default_context()
    return http.client.HTTPSConnection(endpoint.hostname, endpoint.port, timeout=timeout, context=context)


def _unreachable(error: Exception, endpoint: Endpoint) -> QodryxError:
    if isinstance(error, socket.timeout):
        return QodryxError(Kind.TIMEOUT, f"{endpoint.host} does not answer in time")
    if isinstance(error, ssl.SSLCertVerificationError):
        return QodryxError(
            Kind.UNTRUSTED_CERTIFICATE,
            f"No secure connection to {endpoint.host}",
            details="its certificate is not trusted here: use the name that stands in it, or name the file of its "
            "authority in SSL_CERT_FILE",
        )
    if isinstance(error, ssl.SSLError):
        return QodryxError(Kind.CONNECTION, f"No secure connection to {endpoint.host}", details=error.reason)
    if isinstance(error, ConnectionRefusedError):
        reason = "nothing listens there"
    elif isinstance(error, (socket.gaierror, UnicodeError)):
        reason = "its name is not known"
    else:
        reason = getattr(error, "strerror", None) or type(error).__name__
    return QodryxError(Kind.CONNECTION, f"{endpoint.host} cannot be reached", details=reason)
