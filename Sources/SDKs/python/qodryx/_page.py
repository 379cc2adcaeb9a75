from __future__ import annotations

from typing import Callable, Iterator, List, Optional, Sequence, TypeVar, Union, overload

Element = TypeVar("Element")


class Page(Sequence[Element]):
    """One page of a list, newest first."""

    #: What to ask with for the next page; None on the last one.
    next_cursor: Optional[str]

    def __init__(self, elements: List[Element], next_cursor: Optional[str]) -> None:
        self._elements = elements
        self.next_cursor = next_cursor

    @overload
    def __getitem__(self, index: int) -> Element: ...

    @overload
    def __getitem__(self, index: slice) -> Sequence[Element]: ...

    def __getitem__(self, index: Union[int, slice]) -> Union[Element, Sequence[Element]]:
        return self._elements[index]

    def __len__(self) -> int:
        return len(self._elements)

    def __repr__(self) -> str:
        return f"Page({self._elements!r}, next_cursor={self.next_cursor!r})"


def every(page: Callable[[Optional[str]], Page[Element]]) -> Iterator[Element]:
    """Every element of a list, fetched page by page while it is read."""
    cursor: Optional[str] = None
    while True:
        fetched = page(cursor)
        yield from fetched
        # A server that names the same page again would never come to an end.
        if fetched.next_cursor is None or fetched.next_cursor == cursor:
            return
        cursor = fetched.next_cursor
