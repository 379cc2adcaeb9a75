/** A client of the QODRYX API. */
export class Qodryx {
  /**
   * A client with an API key, a personal token or an OAuth access token.
   *
   * @throws {QodryxError} of the kind `missing_key`, `malformed_key`, `malformed_url`, `insecure_url` or, for a timeout
   *   that is none, `invalid_value`.
   */
  constructor(options?: Options);
  /** Projects: the credential needs `read:projects` or `write:projects`. */
  readonly projects: Projects;
  /** API keys: the credential must be a person's, with `read:keys` or `write:keys`. */
  readonly apiKeys: APIKeys;
  /** Personal access tokens of the person behind the credential. */
  readonly personalTokens: PersonalTokens;
  /** Who is behind the credential, and what it may do. */
  user(): Promise<User>;
}

export interface Options {
  /** The credential; without it, the environment's `QODRYX_API_KEY`. */
  apiKey?: string;
  /**
   * The server's address; without it, the environment's `QODRYX_URL` or else `https://api.qodryx.com`. Plain `http` is
   * accepted for the machine's own loopback address alone.
   */
  baseURL?: string;
  /** Milliseconds for each attempt of a request, until its answer is complete: above 0, at most a day; 30,000 without it. */
  timeout?: number;
}

export interface PageOptions {
  /** 1 to 200; 50 without it. */
  limit?: number;
  /** The `nextCursor` of the page before. */
  cursor?: string;
}

/** One page of a list, newest first. */
export class Page<Element> extends Array<Element> {
  /** What to ask with for the next page; null on the last one. */
  readonly nextCursor: string | null;
}

/** Every method throws a {@link QodryxError} where the server refuses or does not answer. */
export interface Projects {
  /** One page of projects, newest first. Needs `read:projects`. */
  list(options?: PageOptions): Promise<Page<Project>>;
  /** All projects, newest first. Needs `read:projects`. */
  all(): AsyncGenerator<Project, void, undefined>;
  /** Makes a project. Needs `write:projects`. */
  create(project: { name: string; description?: string }): Promise<Project>;
  /** The project with an identifier. Needs `read:projects`. */
  get(id: string): Promise<Project>;
  /** Deletes a project. Needs `write:projects`. */
  delete(id: string): Promise<void>;
}

/** Every method throws a {@link QodryxError} where the server refuses or does not answer. */
export interface APIKeys {
  /**
   * One page of keys, newest first. Needs `read:keys`.
   *
   * `filter` has words that must all hold, as in the dashboard: `deploy env:prod is:overdue !owner:ci`. Revoked keys are
   * left out unless it says `is:any` or `is:revoked`.
   */
  list(options?: PageOptions & { filter?: string }): Promise<Page<APIKey>>;
  /** All keys that match, newest first. Needs `read:keys`. */
  all(options?: { filter?: string }): AsyncGenerator<APIKey, void, undefined>;
  /** The key with an identifier. Needs `read:keys`. */
  get(id: string): Promise<APIKey>;
  /** Issues a key. Needs `write:keys` and every scope that the key gets. */
  create(key: NewKey): Promise<IssuedKey>;
  /** Changes a key; what is missing stays as it is. Scopes can only be narrowed. Needs `write:keys`. */
  update(id: string, changes: KeyChanges): Promise<APIKey>;
  /**
   * Issues a successor with the same name and scopes. Needs `write:keys`.
   *
   * The old key works on for `graceSeconds`, 0 to 2,592,000; a day without it.
   */
  rotate(id: string, options?: { graceSeconds?: number }): Promise<IssuedKey>;
  /** Ends a key for good: the next request with it is refused. Needs `write:keys`. */
  revoke(id: string, options?: { reason?: string }): Promise<APIKey>;
  /** What a key did lately. Needs `read:keys`. */
  usage(id: string): Promise<KeyUsage>;
}

/** Every method throws a {@link QodryxError} where the server refuses or does not answer. */
export interface PersonalTokens {
  /** One page of tokens, newest first. Needs `read:keys`. */
  list(options?: PageOptions): Promise<Page<APIKey>>;
  /** All tokens, newest first. Needs `read:keys`. */
  all(): AsyncGenerator<APIKey, void, undefined>;
  /** Issues a token for the person behind the credential. Needs `write:keys` and every scope that the token gets. */
  create(token: NewToken): Promise<IssuedKey>;
  /** Ends a token for good. Needs `write:keys`. */
  revoke(id: string, options?: { reason?: string }): Promise<APIKey>;
}

/** An open set: a newer server may name others. */
export type Scope =
  | 'read:projects'
  | 'write:projects'
  | 'read:workflows'
  | 'write:workflows'
  | 'read:security'
  | 'write:security'
  | 'read:deployments'
  | 'write:deployments'
  | 'read:keys'
  | 'write:keys'
  | (string & {});
export type KeyType = 'live' | 'test' | 'ro' | 'pat' | 'oauth' | (string & {});
export type Environment = 'prod' | 'staging' | 'dev' | (string & {});

export interface NewToken {
  name: string;
  scopes: readonly Scope[];
  /** Up to 500 characters. */
  description?: string;
  /** When it stops working; never without it. */
  expiresAt?: Date;
  /** 1 to 1,000,000 requests; 600 without it. */
  rateLimitPerMinute?: number;
}

export interface NewKey extends NewToken {
  /** A read-only key holds `read:` scopes alone. */
  type: 'live' | 'test' | 'ro';
  /** `prod` without it, `dev` for a test key. */
  environment?: Environment;
  /** Who answers for it; the credential's own owner without it. */
  owner?: string;
  /**
   * 1 to 255 printable ASCII characters of your choice. An order that is repeated with it issues no second key, and this
   * client repeats it where the server is busy.
   */
  idempotencyKey?: string;
}

export interface KeyChanges {
  name?: string;
  description?: string;
  owner?: string;
  environment?: Environment;
  rateLimitPerMinute?: number;
  scopes?: readonly Scope[];
  disabled?: boolean;
}

/** A project of the platform. */
export interface Project {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly createdAt: Date;
  /** The owner of the credential that made it. */
  readonly createdBy: string;
}

/** A key or personal token. It never holds the secret. */
export interface APIKey {
  readonly id: string;
  readonly name: string;
  readonly type: KeyType;
  /** What the credential begins with: `qx_live_`. */
  readonly prefix: string;
  /** The first and last 4 characters behind the prefix. */
  readonly hint: string;
  readonly scopes: readonly Scope[];
  /** null for a personal token. */
  readonly environment: Environment | null;
  readonly description: string;
  readonly owner: string;
  readonly status: 'active' | 'disabled' | 'expired' | 'revoked' | (string & {});
  readonly createdAt: Date;
  readonly createdBy: string;
  readonly expiresAt: Date | null;
  readonly lastUsedAt: Date | null;
  readonly rotateBy: Date;
  readonly rotation: 'fresh' | 'due_soon' | 'overdue' | (string & {});
  readonly replaces: string | null;
  readonly replacedBy: string | null;
  /** Until when a replaced key works beside its successor. */
  readonly graceEndsAt: Date | null;
  readonly disabledAt: Date | null;
  readonly revokedAt: Date | null;
  readonly revokedReason: string | null;
  readonly rateLimitPerMinute: number;
}

/** A new key and, this once, its credential. */
export interface IssuedKey {
  readonly key: APIKey;
  /**
   * Copy it immediately: it won't be shown again. null in the answer to an order that was repeated with the same
   * idempotency key: the first answer had it.
   */
  readonly secret: KeySecret | null;
}

/** The plaintext of a credential. It prints as redacted. */
export class KeySecret {
  private constructor();
  /** The credential as text, for whoever keeps it. */
  reveal(): string;
}

/** What a key did lately. */
export interface KeyUsage {
  /** Accepted requests in each of the last 48 hours, oldest first; the last is the hour that runs. */
  readonly requestsPerHour: readonly number[];
  /** Accepted requests in each of the last 90 days (UTC), oldest first; the last is today. */
  readonly requestsPerDay: readonly number[];
  readonly refusedInLastDay: number;
  readonly lastUse: { readonly at: Date; readonly address: string; readonly route: string } | null;
  /** Scopes that accepted requests needed in the last 30 days. */
  readonly scopesUsed: readonly Scope[];
}

/** Who is behind a credential, and the credential itself. */
export interface User {
  /** The person, or the owner of the service's key. */
  readonly name: string;
  /** Whether it is a person; otherwise a service. */
  readonly isPerson: boolean;
  readonly credential: {
    readonly id: string;
    readonly name: string;
    readonly type: KeyType;
    readonly scopes: readonly Scope[];
    readonly environment: Environment | null;
    readonly expiresAt: Date | null;
  };
}

/** What kind of failure it was. An open set: a newer server's word becomes a kind of its own. */
export const Kind: {
  readonly invalidRequest: 'invalid_request';
  readonly unauthorized: 'unauthorized';
  readonly insufficientScope: 'insufficient_scope';
  readonly notFound: 'not_found';
  readonly methodNotAllowed: 'method_not_allowed';
  readonly conflict: 'conflict';
  readonly payloadTooLarge: 'payload_too_large';
  readonly unsupportedMediaType: 'unsupported_media_type';
  readonly invalidValue: 'invalid_value';
  readonly rateLimited: 'rate_limited';
  readonly internal: 'internal';
  readonly unavailable: 'unavailable';
  readonly missingKey: 'missing_key';
  readonly malformedKey: 'malformed_key';
  readonly malformedURL: 'malformed_url';
  readonly insecureURL: 'insecure_url';
  readonly connection: 'connection';
  readonly untrustedCertificate: 'untrusted_certificate';
  readonly connectionLost: 'connection_lost';
  readonly timeout: 'timeout';
  readonly redirected: 'redirected';
  readonly malformedAnswer: 'malformed_answer';
  readonly oversizedAnswer: 'oversized_answer';
};
export type Kind = (typeof Kind)[keyof typeof Kind] | (string & {});

/** Why a request did not succeed. No part of it ever holds a credential. */
export class QodryxError extends Error {
  private constructor();
  /** What kind of failure it was. */
  readonly kind: Kind;
  /** What happened, in words: the server's where it answered. `String(error)` adds the rest. */
  readonly message: string;
  /** The HTTP status; null where no server answered. */
  readonly status: number | null;
  /** The server's own word; null where it did not answer in the API's form. */
  readonly code: string | null;
  /** What in particular was wrong, and with what. */
  readonly details: string | null;
  /** What to name when asking the server's operators about it. */
  readonly requestId: string | null;
  /** Seconds that the server asks to wait before the next attempt. */
  readonly retryAfter: number | null;
  /** Whether the same request may succeed a little later. */
  readonly isPassing: boolean;
}
