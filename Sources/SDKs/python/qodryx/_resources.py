from __future__ import annotations

from datetime import datetime, timezone
from typing import Iterator, Optional, Sequence

from ._models import APIKey, IssuedKey, KeyUsage, Project
from ._page import Page, every
from ._transport import Transport


class Projects:
    """``client.projects``: the credential needs ``read:projects`` or ``write:projects``."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def list(self, *, limit: Optional[int] = None, cursor: Optional[str] = None) -> Page[Project]:
        """One page of projects, newest first. Needs ``read:projects``.

        :param limit: 1 to 200; 50 without it.
        :param cursor: the ``next_cursor`` of the page before.
        :raises QodryxError: where the server refuses or does not answer.
        """
        return Page(*self._transport.page(["v1", "projects"], Project._of, limit, cursor))

    def all(self) -> Iterator[Project]:
        """All projects, newest first. Needs ``read:projects``."""
        return every(lambda cursor: self.list(limit=200, cursor=cursor))

    def create(self, name: str, *, description: Optional[str] = None) -> Project:
        """Makes a project. Needs ``write:projects``."""
        body = {"name": name, "description": description}
        return self._transport.record("POST", ["v1", "projects"], Project._of, body=body)

    def get(self, id: str) -> Project:
        """The project with an identifier. Needs ``read:projects``."""
        return self._transport.record("GET", ["v1", "projects", id], Project._of)

    def delete(self, id: str) -> None:
        """Deletes a project. Needs ``write:projects``."""
        self._transport.send("DELETE", ["v1", "projects", id])


class APIKeys:
    """``client.api_keys``: the credential must be a person's, with ``read:keys`` or ``write:keys``."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def list(
        self, *, filter: Optional[str] = None, limit: Optional[int] = None, cursor: Optional[str] = None
    ) -> Page[APIKey]:
        """One page of keys, newest first. Needs ``read:keys``.

        :param filter: words that must all hold, as in the dashboard: ``deploy env:prod is:overdue !owner:ci``.
            Revoked keys are left out unless it says ``is:any`` or ``is:revoked``.
        :param limit: 1 to 200; 50 without it.
        :param cursor: the ``next_cursor`` of the page before.
        """
        query = [("filter", filter)]
        return Page(*self._transport.page(["v1", "api-keys"], APIKey._of, limit, cursor, query))

    def all(self, *, filter: Optional[str] = None) -> Iterator[APIKey]:
        """All keys that match, newest first. Needs ``read:keys``."""
        return every(lambda cursor: self.list(filter=filter, limit=200, cursor=cursor))

    def get(self, id: str) -> APIKey:
        """The key with an identifier. Needs ``read:keys``."""
        return self._transport.record("GET", ["v1", "api-keys", id], APIKey._of)

    def create(
        self,
        name: str,
        type: str,
        scopes: Sequence[str],
        *,
        environment: Optional[str] = None,
        description: Optional[str] = None,
        owner: Optional[str] = None,
        expires_at: Optional[datetime] = None,
        rate_limit_per_minute: Optional[int] = None,
        idempotency_key: Optional[str] = None,
    ) -> IssuedKey:
        """Issues a key. Needs ``write:keys`` and every scope that the key gets.

        :param name: what uses it: 1 to 64 characters that no other working key has.
        :param type: ``live``, ``test`` or ``ro``; a read-only key holds ``read:`` scopes alone.
        :param environment: ``prod`` without it, ``dev`` for a test key.
        :param description: up to 500 characters.
        :param owner: who answers for it; the credential's own owner without it.
        :param expires_at: when it stops working, with its time zone; never without it.
        :param rate_limit_per_minute: 1 to 1,000,000 requests; 600 without it.
        :param idempotency_key: 1 to 255 printable ASCII characters of your choice. An order that is repeated with it
            issues no second key, and this client repeats it where the server is busy.
        """
        body = {
            "name": name,
            "type": type,
            "scopes": [*scopes],
            "environment": environment,
            "description": description,
            "owner": owner,
            "expires_at": _wire(expires_at),
            "rate_limit_per_minute": rate_limit_per_minute,
        }
        return self._transport.record(
            "POST", ["v1", "api-keys"], IssuedKey._of, body=body, idempotency_key=idempotency_key, is_short=True
        )

    def update(
        self,
        id: str,
        *,
        name: Optional[str] = None,
        description: Optional[str] = None,
        owner: Optional[str] = None,
        environment: Optional[str] = None,
        rate_limit_per_minute: Optional[int] = None,
        scopes: Optional[Sequence[str]] = None,
        disabled: Optional[bool] = None,
    ) -> APIKey:
        """Changes a key; what is None stays as it is. Scopes can only be narrowed. Needs ``write:keys``."""
        body = {
            "name": name,
            "description": description,
            "owner": owner,
            "environment": environment,
            "rate_limit_per_minute": rate_limit_per_minute,
            "scopes": None if scopes is None else [*scopes],
            "disabled": disabled,
        }
        return self._transport.record("PATCH", ["v1", "api-keys", id], APIKey._of, body=body)

    def rotate(self, id: str, *, grace_seconds: Optional[int] = None) -> IssuedKey:
        """Issues a successor with the same name and scopes. Needs ``write:keys``.

        :param grace_seconds: how long the old key works on, 0 to 2,592,000; a day without it.
        """
        return self._transport.record(
            "POST",
            ["v1", "api-keys", id, "rotate"],
            IssuedKey._of,
            body={"grace_seconds": grace_seconds},
            is_short=True,
        )

    def revoke(self, id: str, *, reason: Optional[str] = None) -> APIKey:
        """Ends a key for good: the next request with it is refused. Needs ``write:keys``."""
        return self._transport.record("DELETE", ["v1", "api-keys", id], APIKey._of, query=[("reason", reason)])

    def usage(self, id: str) -> KeyUsage:
        """What a key did lately. Needs ``read:keys``."""
        return self._transport.record("GET", ["v1", "api-keys", id, "usage"], KeyUsage._of)


class PersonalTokens:
    """``client.personal_tokens``: PATs are useful for CLI tools and personal automation scripts."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def list(self, *, limit: Optional[int] = None, cursor: Optional[str] = None) -> Page[APIKey]:
        """One page of tokens, newest first. Needs ``read:keys``."""
        return Page(*self._transport.page(["v1", "personal-tokens"], APIKey._of, limit, cursor))

    def all(self) -> Iterator[APIKey]:
        """All tokens, newest first. Needs ``read:keys``."""
        return every(lambda cursor: self.list(limit=200, cursor=cursor))

    def create(
        self,
        name: str,
        scopes: Sequence[str],
        *,
        description: Optional[str] = None,
        expires_at: Optional[datetime] = None,
        rate_limit_per_minute: Optional[int] = None,
    ) -> IssuedKey:
        """Issues a token for the person behind the credential.

        Needs ``write:keys`` and every scope that the token gets.
        """
        body = {
            "name": name,
            "scopes": [*scopes],
            "description": description,
            "expires_at": _wire(expires_at),
            "rate_limit_per_minute": rate_limit_per_minute,
        }
        return self._transport.record(
            "POST", ["v1", "personal-tokens"], IssuedKey._of, body=body, is_short=True
        )

    def revoke(self, id: str, *, reason: Optional[str] = None) -> APIKey:
        """Ends a token for good. Needs ``write:keys``."""
        return self._transport.record(
            "DELETE", ["v1", "personal-tokens", id], APIKey._of, query=[("reason", reason)]
        )


def _wire(time: Optional[datetime]) -> Optional[str]:
    """RFC 3339 in UTC.

    :raises ValueError: for a time without a zone, which is no moment.
    """
    if time is None:
        return None
    if time.tzinfo is None:
        raise ValueError("expires_at needs a time zone: datetime(..., tzinfo=timezone.utc)")
    text = time.astimezone(timezone.utc).isoformat(timespec="milliseconds")
    return text.replace("+00:00", "Z")
