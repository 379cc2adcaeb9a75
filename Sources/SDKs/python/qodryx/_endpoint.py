from __future__ import annotations

import ipaddress
from typing import Optional, Sequence, Tuple
from urllib.parse import quote, urlsplit

from ._errors import Kind, QodryxError

STANDARD = "https://api.qodryx.com"


class Endpoint:
    """The server's address: ``https``, or plain ``http`` to this machine alone."""

    def __init__(self, text: str) -> None:
        try:
            url = urlsplit(text)
            host, port = url.hostname, url.port
        except ValueError:
            host, port, url = None, None, urlsplit("")
        if url.scheme not in ("http", "https") or not host or any(c.isspace() for c in text):
            raise QodryxError(Kind.MALFORMED_URL, f"The server's address must look like {STANDARD}")
        if "@" in url.netloc or "?" in text or "#" in text:
            raise QodryxError(
                Kind.MALFORMED_URL, "The server's address must have no user, query or fragment"
            )
        if url.scheme == "http" and not _is_loopback(host):
            raise QodryxError(
                Kind.INSECURE_URL,
                f"Plain http to {host} would show the credential to everybody on the way",
                details="use https",
            )
        self.is_secure = url.scheme == "https"
        self.hostname = host
        self.port = port
        shown = f"[{host}]" if ":" in host else host
        #: ``api.qodryx.com``, with the port where it is not the scheme's own.
        self.host = shown if port is None else f"{shown}:{port}"
        # What may stand in a path (RFC 3986, section 3.3), and what is encoded already, stays as it is.
        self.path = quote(url.path, safe="/%:@!$&'()*+,;=").rstrip("/")
        #: Without a slash at its end.
        self.base = f"{url.scheme}://{self.host}{self.path}"

    def target(self, path: Sequence[str], query: Sequence[Tuple[str, Optional[str]]]) -> str:
        """What stands in the request line. Each part of the path is encoded."""
        parts = "".join("/" + _encoded(part) for part in path)
        pairs = [f"{_encoded(name)}={_encoded(value)}" for name, value in query if value is not None]
        return self.path + parts + ("?" + "&".join(pairs) if pairs else "")


def _encoded(text: str) -> str:
    """Everything but unreserved characters (RFC 3986, section 2.3) as ``%XX``."""
    return quote(text, safe="", errors="replace")


def _is_loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return False
    # An IPv4 address in IPv6's clothes counts as loopback in some versions of Python: here in none.
    return address.is_loopback and getattr(address, "ipv4_mapped", None) is None
