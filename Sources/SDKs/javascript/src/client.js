import { Endpoint, standard } from './endpoint.js';
import { Kind, QodryxError } from './errors.js';
import { user } from './models.js';
import { APIKeys, PersonalTokens, Projects } from './resources.js';
import { KeySecret } from './secret.js';
import { Transport } from './transport.js';

/** A client of the QODRYX API. It never prints its key. */
export class Qodryx {
  #transport;

  constructor({ apiKey, baseURL, timeout = 30_000 } = {}) {
    const key = (apiKey ?? process.env.QODRYX_API_KEY ?? '').trim();
    if (key === '') {
      throw new QodryxError(Kind.missingKey, 'There is no API key', {
        details: 'set QODRYX_API_KEY, or give apiKey: the dashboard issues keys under Create API key',
      });
    }
    if (!/^[!-~]{1,1024}$/.test(key)) {
      throw new QodryxError(Kind.malformedKey, 'The API key cannot be sent', {
        details: 'it has blanks or characters outside of ASCII: copy it again, whole and alone',
      });
    }
    const endpoint = new Endpoint(baseURL ?? (process.env.QODRYX_URL || standard));
    this.#transport = new Transport(endpoint, new KeySecret(key), timeout);
    this.projects = new Projects(this.#transport);
    this.apiKeys = new APIKeys(this.#transport);
    this.personalTokens = new PersonalTokens(this.#transport);
  }

  user() {
    return this.#transport.record('GET', ['v1', 'user'], user);
  }

  toString() {
    return `Qodryx(${this.#transport.endpoint.base})`;
  }

  toJSON() {
    return this.toString();
  }

  [Symbol.for('nodejs.util.inspect.custom')]() {
    return this.toString();
  }
}
