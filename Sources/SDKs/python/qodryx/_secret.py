from __future__ import annotations

from typing import NoReturn


class KeySecret:
    """The plaintext of a credential. It prints as redacted, and cannot be pickled or copied by accident."""

    __slots__ = ("__text",)

    def __init__(self, text: str) -> None:
        self.__text = text

    def reveal(self) -> str:
        """The credential as text, for whoever keeps it."""
        return self.__text

    def __repr__(self) -> str:
        return "<redacted>"

    __str__ = __repr__

    def __format__(self, specification: str) -> str:
        return repr(self)

    def __reduce__(self) -> NoReturn:
        raise TypeError("a secret is not written down: use reveal()")
