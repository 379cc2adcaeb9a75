from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timezone
from typing import Any, List, Optional

from ._secret import KeySecret


@dataclass(frozen=True)
class Project:
    """A project of the platform."""

    id: str
    name: str
    description: str
    created_at: datetime
    #: The owner of the credential that made it.
    created_by: str

    @classmethod
    def _of(cls, record: Any) -> Project:
        return cls(
            id=_text(record, "id"),
            name=_text(record, "name"),
            description=_text(record, "description"),
            created_at=_time(record, "created_at"),
            created_by=_text(record, "created_by"),
        )


@dataclass(frozen=True)
class APIKey:
    """A key or personal token. It never holds the secret."""

    id: str
    name: str
    #: ``live``, ``test``, ``ro``, ``pat``, ``oauth``.
    type: str
    #: What the credential begins with: ``qx_live_``.
    prefix: str
    #: The first and last 4 characters behind the prefix.
    hint: str
    scopes: List[str]
    #: ``prod``, ``staging``, ``dev``; None for a personal token.
    environment: Optional[str]
    description: str
    owner: str
    #: ``active``, ``disabled``, ``expired``, ``revoked``.
    status: str
    created_at: datetime
    created_by: str
    expires_at: Optional[datetime]
    last_used_at: Optional[datetime]
    rotate_by: datetime
    #: ``fresh``, ``due_soon``, ``overdue``.
    rotation: str
    replaces: Optional[str]
    replaced_by: Optional[str]
    #: Until when a replaced key works beside its successor.
    grace_ends_at: Optional[datetime]
    disabled_at: Optional[datetime]
    revoked_at: Optional[datetime]
    revoked_reason: Optional[str]
    rate_limit_per_minute: int

    @classmethod
    def _of(cls, record: Any) -> APIKey:
        return cls(
            id=_text(record, "id"),
            name=_text(record, "name"),
            type=_text(record, "type"),
            prefix=_text(record, "prefix"),
            hint=_text(record, "hint"),
            scopes=_texts(record, "scopes"),
            environment=_optional_text(record, "environment"),
            description=_text(record, "description"),
            owner=_text(record, "owner"),
            status=_text(record, "status"),
            created_at=_time(record, "created_at"),
            created_by=_text(record, "created_by"),
            expires_at=_optional_time(record, "expires_at"),
            last_used_at=_optional_time(record, "last_used_at"),
            rotate_by=_time(record, "rotate_by"),
            rotation=_text(record, "rotation"),
            replaces=_optional_text(record, "replaces"),
            replaced_by=_optional_text(record, "replaced_by"),
            grace_ends_at=_optional_time(record, "grace_ends_at"),
            disabled_at=_optional_time(record, "disabled_at"),
            revoked_at=_optional_time(record, "revoked_at"),
            revoked_reason=_optional_text(record, "revoked_reason"),
            rate_limit_per_minute=_number(record, "rate_limit_per_minute"),
        )


@dataclass(frozen=True)
class IssuedKey:
    """A new key and, this once, its credential."""

    key: APIKey
    #: Copy it immediately: it won't be shown again. None in the answer to an order that was repeated with the same
    #: idempotency key: the first answer had it.
    secret: Optional[KeySecret]

    @classmethod
    def _of(cls, record: Any) -> IssuedKey:
        secret = _optional_text(record, "key")
        return cls(key=APIKey._of(record), secret=None if secret is None else KeySecret(secret))


@dataclass(frozen=True)
class LastUse:
    """The latest accepted request."""

    at: datetime
    address: str
    route: str

    @classmethod
    def _of(cls, record: Any) -> LastUse:
        return cls(at=_time(record, "at"), address=_text(record, "from"), route=_text(record, "route"))


@dataclass(frozen=True)
class KeyUsage:
    """What a key did lately."""

    #: Accepted requests in each of the last 48 hours, oldest first; the last is the hour that runs.
    requests_per_hour: List[int]
    #: Accepted requests in each of the last 90 days (UTC), oldest first; the last is today.
    requests_per_day: List[int]
    refused_in_last_day: int
    last_use: Optional[LastUse]
    #: Scopes that accepted requests needed in the last 30 days.
    scopes_used: List[str]

    @classmethod
    def _of(cls, record: Any) -> KeyUsage:
        last = record["last_used"]
        return cls(
            requests_per_hour=_numbers(record, "requests_per_hour"),
            requests_per_day=_numbers(record, "requests_per_day"),
            refused_in_last_day=_number(record, "refused_24h"),
            last_use=None if last is None else LastUse._of(last),
            scopes_used=_texts(record, "scopes_used_30d"),
        )


@dataclass(frozen=True)
class Credential:
    """What a credential is and may do."""

    id: str
    name: str
    type: str
    scopes: List[str]
    environment: Optional[str]
    expires_at: Optional[datetime]

    @classmethod
    def _of(cls, record: Any) -> Credential:
        return cls(
            id=_text(record, "id"),
            name=_text(record, "name"),
            type=_text(record, "type"),
            scopes=_texts(record, "scopes"),
            environment=_optional_text(record, "environment"),
            expires_at=_optional_time(record, "expires_at"),
        )


@dataclass(frozen=True)
class User:
    """Who is behind a credential, and the credential itself."""

    #: The person, or the owner of the service's key.
    name: str
    #: Whether it is a person; otherwise a service.
    is_person: bool
    credential: Credential

    @classmethod
    def _of(cls, record: Any) -> User:
        return cls(
            name=_text(record, "name"),
            is_person=_text(record, "kind") == "person",
            credential=Credential._of(record["credential"]),
        )


def _text(record: Any, name: str) -> str:
    value = record[name]
    if not isinstance(value, str):
        raise TypeError(name)
    return value


def _optional_text(record: Any, name: str) -> Optional[str]:
    return None if record.get(name) is None else _text(record, name)


def _texts(record: Any, name: str) -> List[str]:
    return [_text({name: value}, name) for value in record[name]]


def _number(record: Any, name: str) -> int:
    value = record[name]
    if not isinstance(value, int) or isinstance(value, bool):
        raise TypeError(name)
    return value


def _numbers(record: Any, name: str) -> List[int]:
    return [_number({name: value}, name) for value in record[name]]


def _time(record: Any, name: str) -> datetime:
    """RFC 3339, as the API writes it: ``2026-11-23T14:07:02.125Z``."""
    text = _text(record, name)
    if not text.endswith("Z"):
        raise ValueError(name)
    return datetime.fromisoformat(text[:-1]).replace(tzinfo=timezone.utc)


def _optional_time(record: Any, name: str) -> Optional[datetime]:
    return None if record.get(name) is None else _time(record, name)
