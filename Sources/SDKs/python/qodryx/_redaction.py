from __future__ import annotations

import re
import unicodedata

# Longer text than this is cut: an answer is not bounded in what it says.
_LIMIT = 1_000
_CREDENTIAL = re.compile(r"(qx_[a-z]+_)[0-9A-Za-z_]+")
_STEERING = {"Cc", "Cf", "Zl", "Zp"}


def clean(text: str) -> str:
    """Text that somebody else wrote, with credentials cut down to their prefix and without control characters."""
    redacted = _CREDENTIAL.sub(r"\1...", text[:_LIMIT])
    return "".join("\ufffd" if unicodedata.category(c) in _STEERING else c for c in redacted)
