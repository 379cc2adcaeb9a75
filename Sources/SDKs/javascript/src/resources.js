import { apiKey, issuedKey, keyUsage, project } from './models.js';
import { every } from './page.js';

/** `client.projects`: the credential needs `read:projects` or `write:projects`. */
export class Projects {
  #transport;

  constructor(transport) {
    this.#transport = transport;
  }

  list(options) {
    return this.#transport.page(['v1', 'projects'], project, options);
  }

  all() {
    return every((cursor) => this.list({ limit: 200, cursor }));
  }

  create({ name, description }) {
    return this.#transport.record('POST', ['v1', 'projects'], project, { body: { name, description } });
  }

  get(id) {
    return this.#transport.record('GET', ['v1', 'projects', id], project);
  }

  async delete(id) {
    await this.#transport.send('DELETE', ['v1', 'projects', id]);
  }
}

/** `client.apiKeys`: the credential must be a person's, with `read:keys` or `write:keys`. */
export class APIKeys {
  #transport;

  constructor(transport) {
    this.#transport = transport;
  }

  list({ filter, ...options } = {}) {
    return this.#transport.page(['v1', 'api-keys'], apiKey, options, [['filter', filter]]);
  }

  all({ filter } = {}) {
    return every((cursor) => this.list({ filter, limit: 200, cursor }));
  }

  get(id) {
    return this.#transport.record('GET', ['v1', 'api-keys', id], apiKey);
  }

  create({
    name,
    type,
    scopes,
    environment,
    description,
    owner,
    expiresAt,
    rateLimitPerMinute,
    idempotencyKey,
  }) {
    return this.#transport.record('POST', ['v1', 'api-keys'], issuedKey, {
      body: {
        name,
        type,
        scopes,
        environment,
        description,
        owner,
        expires_at: expiresAt?.toISOString(),
        rate_limit_per_minute: rateLimitPerMinute,
      },
      idempotencyKey,
      isShort: true,
    });
  }

  update(id, { name, description, owner, environment, rateLimitPerMinute, scopes, disabled }) {
    return this.#transport.record('PATCH', ['v1', 'api-keys', id], apiKey, {
      body: {
        name,
        description,
        owner,
        environment,
        rate_limit_per_minute: rateLimitPerMinute,
        scopes,
        disabled,
      },
    });
  }

  rotate(id, { graceSeconds } = {}) {
    return this.#transport.record('POST', ['v1', 'api-keys', id, 'rotate'], issuedKey, {
      body: { grace_seconds: graceSeconds },
      isShort: true,
    });
  }

  revoke(id, { reason } = {}) {
    return this.#transport.record('DELETE', ['v1', 'api-keys', id], apiKey, { query: [['reason', reason]] });
  }

  usage(id) {
    return this.#transport.record('GET', ['v1', 'api-keys', id, 'usage'], keyUsage);
  }
}

/** `client.personalTokens`: PATs are useful for CLI tools and personal automation scripts. */
export class PersonalTokens {
  #transport;

  constructor(transport) {
    this.#transport = transport;
  }

  list(options) {
    return this.#transport.page(['v1', 'personal-tokens'], apiKey, options);
  }

  all() {
    return every((cursor) => this.list({ limit: 200, cursor }));
  }

  create({ name, scopes, description, expiresAt, rateLimitPerMinute }) {
    return this.#transport.record('POST', ['v1', 'personal-tokens'], issuedKey, {
      body: {
        name,
        scopes,
        description,
        expires_at: expiresAt?.toISOString(),
        rate_limit_per_minute: rateLimitPerMinute,
      },
      isShort: true,
    });
  }

  revoke(id, { reason } = {}) {
    return this.#transport.record('DELETE', ['v1', 'personal-tokens', id], apiKey, {
      query: [['reason', reason]],
    });
  }
}
