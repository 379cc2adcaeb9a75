import { exchange } from './connection.js';
import { Kind, QodryxError, kindOfStatus } from './errors.js';
import { list } from './models.js';
import { Page } from './page.js';
import { pause, retryAfterSeconds } from './retry.js';

// Bytes; far more than the largest page of 200 records, and than one record.
const largestAnswer = 4 << 20;
const largestRecord = 64 << 10;
// Milliseconds.
const longestTimeout = 86_400_000;

/** Sends calls to one server with one credential, again where that is safe. */
export class Transport {
  #key;
  #timeout;

  constructor(endpoint, key, timeout) {
    if (!(timeout > 0 && timeout <= longestTimeout)) {
      throw new QodryxError(Kind.invalidValue, 'The timeout must be more than 0 seconds and at most a day');
    }
    this.endpoint = endpoint;
    this.#key = key;
    this.#timeout = timeout;
  }

  /**
   * Sends a call and gives its answer, if that is a success.
   *
   * @throws {QodryxError} for everything else.
   */
  async send(method, path, { query = [], body, idempotencyKey, isShort = false } = {}) {
    if (path.some((part) => typeof part !== 'string' || ['', '.', '..'].includes(part))) {
      throw new QodryxError(Kind.notFound, 'There is nothing without a name');
    }
    const headers = { Accept: 'application/json', 'User-Agent': 'qodryx-javascript' };
    if (body !== undefined) headers['Content-Type'] = 'application/json';
    if (idempotencyKey !== undefined) headers['Idempotency-Key'] = fitForHeader(idempotencyKey);
    const address = this.endpoint.address(path, query);
    // Whether sending it twice does no more than sending it once (RFC 9110, section 9.2.2).
    const isRepeatable = ['GET', 'PUT', 'DELETE'].includes(method) || idempotencyKey !== undefined;
    const content = body === undefined ? undefined : JSON.stringify(body);
    const begin = performance.now();
    for (let attempt = 1; ; attempt += 1) {
      const failure = await this.#attempt(address, {
        method,
        headers,
        body: content,
        limit: isShort ? largestRecord : largestAnswer,
      });
      if (!(failure instanceof QodryxError)) return failure;
      const wait = pause(attempt, failure.retryAfter, performance.now() - begin, Math.random());
      if (!failure.isPassing || !isRepeatable || wait === null) throw failure;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }

  /** Sends a call and makes its answer's record into what the client shows. */
  async record(method, path, make, options) {
    return made(await this.send(method, path, options), make);
  }

  async page(path, element, { limit, cursor } = {}, query = []) {
    const asked = [...query, ['limit', limit], ['cursor', cursor]];
    const { elements, nextCursor } = await this.record('GET', path, (record) => list(element, record), {
      query: asked,
    });
    return Page.of(elements, nextCursor);
  }

  /** The answer, or why there is none. */
  async #attempt(address, { method, headers, body, limit }) {
    try {
      const answer = await exchange(this.endpoint, address, {
        method,
        headers: { ...headers, Authorization: `Bearer ${this.#key.reveal()}` },
        body,
        timeout: this.#timeout,
        limit,
      });
      return answer.status >= 200 && answer.status < 300 ? answer : refusal(answer);
    } catch (error) {
      if (error instanceof QodryxError) return error;
      throw error;
    }
  }
}

function made(answer, make) {
  try {
    return make(JSON.parse(answer.content));
  } catch {
    throw new QodryxError(Kind.malformedAnswer, "The server's answer is not the API's", {
      status: answer.status,
      details: "check that the address is a qodryx server's, and that it is not older than this program",
      requestId: answer.headers.get('x-request-id'),
    });
  }
}

function fitForHeader(text) {
  if (typeof text !== 'string' || !/^[ -~]{1,255}$/.test(text)) {
    throw new QodryxError(Kind.invalidValue, 'The idempotency key must be 1 to 255 printable ASCII characters');
  }
  return text;
}

/** What an answer without success says. */
function refusal(answer) {
  const { status } = answer;
  const requestId = answer.headers.get('x-request-id');
  if (status >= 300 && status < 400) {
    return new QodryxError(Kind.redirected, 'The server answers with a redirect, which is not followed', {
      status,
      details: 'use the address that it names as the base URL, if you trust it',
      requestId,
    });
  }
  const retryAfter = retryAfterSeconds(answer.headers.get('retry-after'));
  const content = errorContent(answer.content);
  if (content === null) {
    return new QodryxError(kindOfStatus(status), `The server answers with HTTP status ${status}`, {
      status,
      requestId,
      retryAfter,
    });
  }
  return new QodryxError(content.code, content.message, {
    status,
    code: content.code,
    details: typeof content.details === 'string' ? content.details : null,
    requestId: typeof content.request_id === 'string' ? content.request_id : requestId,
    retryAfter,
  });
}

/** The API's own description of a failure; null where the body is something else. */
function errorContent(text) {
  try {
    const { error } = JSON.parse(text);
    return typeof error.code === 'string' && typeof error.message === 'string' ? error : null;
  } catch {
    return null;
  }
}
