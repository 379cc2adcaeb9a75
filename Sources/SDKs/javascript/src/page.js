/** One page of a list, newest first. */
export class Page extends Array {
  /** What to ask with for the next page; null on the last one. */
  nextCursor = null;

  /** What is made from a page (`map`, `filter`) is an array, without a cursor. */
  static get [Symbol.species]() {
    return Array;
  }

  static of(elements, nextCursor) {
    const page = new Page();
    page.push(...elements);
    page.nextCursor = nextCursor;
    return page;
  }
}

/** Every element of a list, fetched page by page while it is read. */
export async function* every(page) {
  let cursor;
  while (true) {
    const fetched = await page(cursor);
    yield* fetched;
    // A server that names the same page again would never come to an end.
    if (fetched.nextCursor === null || fetched.nextCursor === cursor) return;
    cursor = fetched.nextCursor;
  }
}
