from __future__ import annotations

import json
import random
import time
from typing import Any, Callable, Dict, List, Mapping, Optional, Sequence, Tuple, TypeVar

from . import _retry
from ._connection import Answer, exchange
from ._endpoint import Endpoint
from ._errors import Kind, QodryxError, kind_of_status
from ._secret import KeySecret

Element = TypeVar("Element")
Query = Sequence[Tuple[str, Optional[str]]]

# Bytes; far more than the largest page of 200 records, and than one record.
_LARGEST_ANSWER = 4 << 20
_LARGEST_RECORD = 64 << 10
# Seconds.
_LONGEST_TIMEOUT = 86_400


class Transport:
    """Sends calls to one server with one credential, again where that is safe."""

    def __init__(self, endpoint: Endpoint, key: KeySecret, timeout: float) -> None:
        if not 0 < timeout <= _LONGEST_TIMEOUT:
            raise QodryxError(Kind.INVALID_VALUE, "The timeout must be more than 0 seconds and at most a day")
        self.endpoint = endpoint
        self._key = key
        self._timeout = timeout

    def send(
        self,
        method: str,
        path: Sequence[str],
        *,
        query: Query = (),
        body: Optional[Mapping[str, Any]] = None,
        idempotency_key: Optional[str] = None,
        is_short: bool = False,
    ) -> Answer:
        """Sends a call and gives its answer, if that is a success.

        :raises QodryxError: for everything else.
        """
        if any(part in ("", ".", "..") for part in path):
            raise QodryxError(Kind.NOT_FOUND, "There is nothing without a name")
        target = self.endpoint.target(path, query)
        content = None if body is None else _encoded(body)
        headers = {"Accept": "application/json", "User-Agent": "qodryx-python", "Connection": "close"}
        if content is not None:
            headers["Content-Type"] = "application/json"
        if idempotency_key is not None:
            headers["Idempotency-Key"] = _fit_for_header(idempotency_key)
        # Whether sending it twice does no more than sending it once (RFC 9110, section 9.2.2).
        is_repeatable = method in ("GET", "PUT", "DELETE") or idempotency_key is not None
        begin = time.monotonic()
        attempt = 1
        while True:
            try:
                answer = exchange(
                    self.endpoint,
                    method,
                    target,
                    headers,
                    content,
                    key=self._key,
                    timeout=self._timeout,
                    limit=_LARGEST_RECORD if is_short else _LARGEST_ANSWER,
                )
                if 200 <= answer.status < 300:
                    return answer
                failure = _failure(answer)
            except QodryxError as error:
                failure = error
            elapsed = time.monotonic() - begin
            seconds = _retry.pause(attempt, failure.retry_after, elapsed, random.random())
            if not (failure.is_passing and is_repeatable) or seconds is None:
                raise failure from None
            time.sleep(seconds)
            attempt += 1

    def record(self, method: str, path: Sequence[str], make: Callable[[Any], Element], **options: Any) -> Element:
        """Sends a call and makes its answer's record into what the client shows."""
        return made(self.send(method, path, **options), make)

    def page(
        self,
        path: Sequence[str],
        make: Callable[[Any], Element],
        limit: Optional[int],
        cursor: Optional[str],
        query: Query = (),
    ) -> Tuple[List[Element], Optional[str]]:
        asked = [*query, ("limit", None if limit is None else str(limit)), ("cursor", cursor)]

        def elements(record: Any) -> Tuple[List[Element], Optional[str]]:
            following = record["next_cursor"]
            if not (following is None or isinstance(following, str)):
                raise TypeError
            return [make(element) for element in record["data"]], following

        return made(self.send("GET", path, query=asked), elements)


def made(answer: Answer, make: Callable[[Any], Element]) -> Element:
    """The record in an answer's body.

    :raises QodryxError: of the kind ``malformed_answer``.
    """
    try:
        return make(json.loads(answer.body))
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        raise QodryxError(
            Kind.MALFORMED_ANSWER,
            "The server's answer is not the API's",
            status=answer.status,
            details="check that the address is a qodryx server's, and that it is not older than this program",
            request_id=answer.headers.get("x-request-id"),
        ) from None


def _encoded(body: Mapping[str, Any]) -> bytes:
    return json.dumps({name: value for name, value in body.items() if value is not None}).encode()


def _fit_for_header(text: str) -> str:
    if not 1 <= len(text) <= 255 or not all(" " <= character <= "~" for character in text):
        raise QodryxError(
            Kind.INVALID_VALUE, "The idempotency key must be 1 to 255 printable ASCII characters"
        )
    return text


def _failure(answer: Answer) -> QodryxError:
    """What an answer without success says."""
    request_id = answer.headers.get("x-request-id")
    if 300 <= answer.status < 400:
        return QodryxError(
            Kind.REDIRECTED,
            "The server answers with a redirect, which is not followed",
            status=answer.status,
            details="use the address that it names as the base URL, if you trust it",
            request_id=request_id,
        )
    retry_after = _retry.retry_after(answer.headers.get("retry-after"))
    try:
        content: Dict[str, Any] = json.loads(answer.body)["error"]
        code, message = content["code"], content["message"]
        if not (isinstance(code, str) and isinstance(message, str)):
            raise TypeError
    except (ValueError, TypeError, KeyError, RecursionError):
        return QodryxError(
            kind_of_status(answer.status),
            f"The server answers with HTTP status {answer.status}",
            status=answer.status,
            request_id=request_id,
            retry_after=retry_after,
        )
    details, own_id = content.get("details"), content.get("request_id")
    return QodryxError(
        code,
        message,
        status=answer.status,
        code=code,
        details=details if isinstance(details, str) else None,
        request_id=own_id if isinstance(own_id, str) else request_id,
        retry_after=retry_after,
    )
