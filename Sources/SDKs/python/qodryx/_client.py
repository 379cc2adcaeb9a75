from __future__ import annotations

import os
from typing import Optional

from ._endpoint import STANDARD, Endpoint
from ._errors import Kind, QodryxError
from ._models import User
from ._resources import APIKeys, PersonalTokens, Projects
from ._secret import KeySecret
from ._transport import Transport


class Qodryx:
    """A client of the QODRYX API.

    A client may be used by many threads at once. It never prints its key. Requests that are safe to repeat are
    repeated on 429 and 503, with growing pauses and not before the server's ``Retry-After``.

    Keep your API keys secure: store them in environment variables, never in code; use the minimum required scopes
    for each key; use separate keys for different environments.
    """

    #: Projects: the credential needs ``read:projects`` or ``write:projects``.
    projects: Projects
    #: API keys: the credential must be a person's, with ``read:keys`` or ``write:keys``.
    api_keys: APIKeys
    #: Personal access tokens of the person behind the credential.
    personal_tokens: PersonalTokens

    def __init__(
        self,
        api_key: Optional[str] = None,
        *,
        base_url: Optional[str] = None,
        timeout: float = 30.0,
    ) -> None:
        """A client with an API key, a personal token or an OAuth access token.

        The server's certificate must come from an authority that the system trusts, or that is in the file which
        ``SSL_CERT_FILE`` names.

        :param api_key: the credential; without it, the environment's ``QODRYX_API_KEY``.
        :param base_url: the server's address; without it, the environment's ``QODRYX_URL`` or else
            ``https://api.qodryx.com``. Plain ``http`` is accepted for the machine's own loopback address alone.
        :param timeout: seconds for each attempt of a request, until its answer is complete: more than 0, at most a day.
        :raises QodryxError: of the kind ``missing_key``, ``malformed_key``, ``malformed_url``, ``insecure_url`` or,
            for a timeout that is none, ``invalid_value``.
        """
        key = KeySecret((os.environ.get("QODRYX_API_KEY", "") if api_key is None else api_key).strip())
        # Whatever goes wrong from here on, no frame of its traceback holds the key as text.
        del api_key
        problem = _problem(key)
        if problem is not None:
            raise problem
        address = base_url if base_url is not None else os.environ.get("QODRYX_URL") or STANDARD
        self._transport = Transport(Endpoint(address), key, timeout)
        self.projects = Projects(self._transport)
        self.api_keys = APIKeys(self._transport)
        self.personal_tokens = PersonalTokens(self._transport)

    def user(self) -> User:
        """Who is behind the credential, and what it may do."""
        return self._transport.record("GET", ["v1", "user"], User._of)

    def __repr__(self) -> str:
        return f"Qodryx({self._transport.endpoint.base if hasattr(self, '_transport') else 'not made'})"


def _problem(key: KeySecret) -> Optional[QodryxError]:
    """Why a key cannot be sent. Raised by the caller, as the frame here holds its text."""
    text = key.reveal()
    if not text:
        return QodryxError(
            Kind.MISSING_KEY,
            "There is no API key",
            details="set QODRYX_API_KEY, or give api_key: the dashboard issues keys under Create API key",
        )
    if len(text) > 1_024 or not all("!" <= character <= "~" for character in text):
        return QodryxError(
            Kind.MALFORMED_KEY,
            "The API key cannot be sent",
            details="it has blanks or characters outside of ASCII: copy it again, whole and alone",
        )
    return None
