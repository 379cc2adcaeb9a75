from __future__ import annotations

from typing import Optional

from ._redaction import clean


class Kind:
    """What kind of failure it was. An open set: a newer server's word becomes a kind of its own."""

    # Said by the server.
    INVALID_REQUEST = "invalid_request"
    UNAUTHORIZED = "unauthorized"
    INSUFFICIENT_SCOPE = "insufficient_scope"
    NOT_FOUND = "not_found"
    METHOD_NOT_ALLOWED = "method_not_allowed"
    CONFLICT = "conflict"
    PAYLOAD_TOO_LARGE = "payload_too_large"
    UNSUPPORTED_MEDIA_TYPE = "unsupported_media_type"
    INVALID_VALUE = "invalid_value"
    RATE_LIMITED = "rate_limited"
    INTERNAL = "internal"
    UNAVAILABLE = "unavailable"

    # Found out by the client.
    MISSING_KEY = "missing_key"
    MALFORMED_KEY = "malformed_key"
    MALFORMED_URL = "malformed_url"
    INSECURE_URL = "insecure_url"
    CONNECTION = "connection"
    UNTRUSTED_CERTIFICATE = "untrusted_certificate"
    CONNECTION_LOST = "connection_lost"
    TIMEOUT = "timeout"
    REDIRECTED = "redirected"
    MALFORMED_ANSWER = "malformed_answer"
    OVERSIZED_ANSWER = "oversized_answer"


_STATUSES = {
    400: Kind.INVALID_REQUEST,
    401: Kind.UNAUTHORIZED,
    403: Kind.INSUFFICIENT_SCOPE,
    404: Kind.NOT_FOUND,
    405: Kind.METHOD_NOT_ALLOWED,
    409: Kind.CONFLICT,
    413: Kind.PAYLOAD_TOO_LARGE,
    415: Kind.UNSUPPORTED_MEDIA_TYPE,
    422: Kind.INVALID_VALUE,
    429: Kind.RATE_LIMITED,
    500: Kind.INTERNAL,
    503: Kind.UNAVAILABLE,
}


def kind_of_status(status: int) -> str:
    """The kind that goes with a status, for an answer that is not the API's own."""
    return _STATUSES.get(status, Kind.UNAVAILABLE if 500 <= status < 600 else Kind.MALFORMED_ANSWER)


class QodryxError(Exception):
    """Why a request did not succeed.

    ``kind`` says what happened; where the server answered, the rest is what it said. No part of it ever holds a
    credential: whatever looks like one is cut down to its prefix.
    """

    kind: str
    #: The HTTP status; None where no server answered.
    status: Optional[int]
    #: The server's own word; None where it did not answer in the API's form.
    code: Optional[str]
    #: What happened, in words.
    message: str
    #: What in particular was wrong, and with what.
    details: Optional[str]
    #: What to name when asking the server's operators about it.
    request_id: Optional[str]
    #: Seconds that the server asks to wait before the next attempt.
    retry_after: Optional[int]

    def __init__(
        self,
        kind: str,
        message: str,
        *,
        status: Optional[int] = None,
        code: Optional[str] = None,
        details: Optional[str] = None,
        request_id: Optional[str] = None,
        retry_after: Optional[int] = None,
    ) -> None:
        self.kind = clean(kind)
        self.message = clean(message)
        self.status = status
        self.code = None if code is None else clean(code)
        self.details = None if details is None else clean(details)
        self.request_id = None if request_id is None else clean(request_id)
        self.retry_after = retry_after
        super().__init__(self._line())

    @property
    def is_passing(self) -> bool:
        """Whether the same request may succeed a little later."""
        return self.status in (429, 503) or self.kind == Kind.CONNECTION_LOST

    def _line(self) -> str:
        text = f"{self.message}: {self.details}" if self.details else self.message
        notes = [note for note in (self.status and f"HTTP {self.status}", self.request_id) if note]
        return f"{text} ({', '.join(notes)})" if notes else text
