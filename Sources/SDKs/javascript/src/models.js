import { KeySecret } from './secret.js';

// Each reads one record of the API, and throws a TypeError for what the API never sends.

export function project(record) {
  return Object.freeze({
    id: text(record.id),
    name: text(record.name),
    description: text(record.description),
    createdAt: time(record.created_at),
    createdBy: text(record.created_by),
  });
}

export function apiKey(record) {
  return Object.freeze({
    id: text(record.id),
    name: text(record.name),
    type: text(record.type),
    prefix: text(record.prefix),
    hint: text(record.hint),
    scopes: record.scopes.map(text),
    environment: optional(text, record.environment),
    description: text(record.description),
    owner: text(record.owner),
    status: text(record.status),
    createdAt: time(record.created_at),
    createdBy: text(record.created_by),
    expiresAt: optional(time, record.expires_at),
    lastUsedAt: optional(time, record.last_used_at),
    rotateBy: time(record.rotate_by),
    rotation: text(record.rotation),
    replaces: optional(text, record.replaces),
    replacedBy: optional(text, record.replaced_by),
    graceEndsAt: optional(time, record.grace_ends_at),
    disabledAt: optional(time, record.disabled_at),
    revokedAt: optional(time, record.revoked_at),
    revokedReason: optional(text, record.revoked_reason),
    rateLimitPerMinute: number(record.rate_limit_per_minute),
  });
}

export function issuedKey(record) {
  const secret = optional(text, record.key);
  return Object.freeze({ key: apiKey(record), secret: secret === null ? null : new KeySecret(secret) });
}

export function keyUsage(record) {
  return Object.freeze({
    requestsPerHour: record.requests_per_hour.map(number),
    requestsPerDay: record.requests_per_day.map(number),
    refusedInLastDay: number(record.refused_24h),
    lastUse: optional(lastUse, record.last_used),
    scopesUsed: record.scopes_used_30d.map(text),
  });
}

export function user(record) {
  const { credential } = record;
  return Object.freeze({
    name: text(record.name),
    isPerson: text(record.kind) === 'person',
    credential: Object.freeze({
      id: text(credential.id),
      name: text(credential.name),
      type: text(credential.type),
      scopes: credential.scopes.map(text),
      environment: optional(text, credential.environment),
      expiresAt: optional(time, credential.expires_at),
    }),
  });
}

/** The elements of a list, and what to ask with for the next page. */
export function list(element, record) {
  return { elements: record.data.map(element), nextCursor: optional(text, record.next_cursor) };
}

function lastUse(record) {
  return Object.freeze({ at: time(record.at), address: text(record.from), route: text(record.route) });
}

function text(value) {
  if (typeof value !== 'string') throw new TypeError('not a text');
  return value;
}

function number(value) {
  if (!Number.isSafeInteger(value)) throw new TypeError('not a number');
  return value;
}

/** RFC 3339, as the API writes it: `2026-11-23T14:07:02.125Z`. */
function time(value) {
  const date = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(text(value)) ? new Date(value) : new Date(NaN);
  if (Number.isNaN(date.getTime())) throw new TypeError('not a time');
  return date;
}

function optional(read, value) {
  return value === null || value === undefined ? null : read(value);
}
