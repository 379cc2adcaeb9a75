from __future__ import annotations

from typing import Optional

# How often a request is sent at most, the first time included.
ATTEMPTS = 4
# Seconds before the second attempt; each further pause is twice as long.
FIRST_PAUSE = 0.5
LONGEST_PAUSE = 8.0
# No attempt begins later than so many seconds after the first one.
TOTAL = 60.0
# The longest wait that is believed, in seconds.
_LONGEST_RETRY_AFTER = 86_400


def pause(attempt: int, retry_after: Optional[int], elapsed: float, chance: float) -> Optional[float]:
    """Seconds to wait before another attempt; None to give up.

    Half of a pause is left to chance (0 to 1), so that clients that failed together do not come back together.
    """
    if attempt >= ATTEMPTS:
        return None
    if retry_after is None:
        seconds = min(FIRST_PAUSE * 2 ** (attempt - 1), LONGEST_PAUSE) * (0.5 + chance / 2)
    else:
        seconds = retry_after + FIRST_PAUSE * chance
    return seconds if elapsed + seconds <= TOTAL else None


def retry_after(text: Optional[str]) -> Optional[int]:
    """``Retry-After`` (RFC 9110, section 10.2.3) in seconds. A date would need both clocks to agree."""
    if text is None or not (text.isascii() and text.isdigit()):
        return None
    return _LONGEST_RETRY_AFTER if len(text) > 6 else min(int(text), _LONGEST_RETRY_AFTER)
