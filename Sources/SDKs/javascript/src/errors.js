import { clean } from './redaction.js';

/** What kind of failure it was. An open set: a newer server's word becomes a kind of its own. */
export const Kind = Object.freeze({
  // Said by the server.
  invalidRequest: 'invalid_request',
  unauthorized: 'unauthorized',
  insufficientScope: 'insufficient_scope',
  notFound: 'not_found',
  methodNotAllowed: 'method_not_allowed',
  conflict: 'conflict',
  payloadTooLarge: 'payload_too_large',
  unsupportedMediaType: 'unsupported_media_type',
  invalidValue: 'invalid_value',
  rateLimited: 'rate_limited',
  internal: 'internal',
  unavailable: 'unavailable',

  // Found out by the client.
  missingKey: 'missing_key',
  malformedKey: 'malformed_key',
  malformedURL: 'malformed_url',
  insecureURL: 'insecure_url',
  connection: 'connection',
  untrustedCertificate: 'untrusted_certificate',
  connectionLost: 'connection_lost',
  timeout: 'timeout',
  redirected: 'redirected',
  malformedAnswer: 'malformed_answer',
  oversizedAnswer: 'oversized_answer',
});

const statuses = new Map([
  [400, Kind.invalidRequest],
  [401, Kind.unauthorized],
  [403, Kind.insufficientScope],
  [404, Kind.notFound],
  [405, Kind.methodNotAllowed],
  [409, Kind.conflict],
  [413, Kind.payloadTooLarge],
  [415, Kind.unsupportedMediaType],
  [422, Kind.invalidValue],
  [429, Kind.rateLimited],
  [500, Kind.internal],
  [503, Kind.unavailable],
]);

/** The kind that goes with a status, for an answer that is not the API's own. */
export function kindOfStatus(status) {
  return statuses.get(status) ?? (status >= 500 && status < 600 ? Kind.unavailable : Kind.malformedAnswer);
}

/**
 * Why a request did not succeed. `kind` says what happened; where the server answered, the rest is what it said. No part
 * of it ever holds a credential: whatever looks like one is cut down to its prefix.
 */
export class QodryxError extends Error {
  constructor(kind, message, { status = null, code = null, details = null, requestId = null, retryAfter = null } = {}) {
    const cleaned = (text) => (text === null ? null : clean(text));
    super(clean(message));
    this.name = 'QodryxError';
    this.kind = clean(kind);
    this.status = status;
    this.code = cleaned(code);
    this.details = cleaned(details);
    this.requestId = cleaned(requestId);
    this.retryAfter = retryAfter;
  }

  /** Whether the same request may succeed a little later. */
  get isPassing() {
    return this.status === 429 || this.status === 503 || this.kind === Kind.connectionLost;
  }

  /** All of it on one line. */
  toString() {
    const words = this.details ? `${this.message}: ${this.details}` : this.message;
    const notes = [this.status && `HTTP ${this.status}`, this.requestId].filter(Boolean);
    return `${this.name}: ${notes.length > 0 ? `${words} (${notes.join(', ')})` : words}`;
  }
}
