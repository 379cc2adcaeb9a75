// Makes one call of the JavaScript client and prints what became of it: `run-case.mjs CALL URL KEY TIMEOUT`.
import { inspect } from 'node:util';
import { Qodryx, QodryxError } from '@qodryx/sdk';

const [call, baseURL, apiKey, seconds] = process.argv.slice(2);

const calls = {
  'projects.list': async (client) => (await client.projects.list()).map((project) => project.name).join(),
  'projects.all': async (client) => {
    const names = [];
    for await (const project of client.projects.all()) names.push(project.name);
    return names.join();
  },
  'projects.create': async (client) => (await client.projects.create({ name: 'website' })).name,
  'projects.get': async (client) => (await client.projects.get('a b/c')).name,
  'apiKeys.create': async (client) => {
    const order = { name: 'ci', type: 'live', scopes: ['read:projects'], idempotencyKey: 'order-1' };
    const { secret } = await client.apiKeys.create(order);
    return `${secret} ${secret.reveal()}`;
  },
  'apiKeys.revoke': async (client) => (await client.apiKeys.revoke('key_1', { reason: 'left & gone' })).status,
  user: async (client) => {
    const user = await client.user();
    return `${user.name} ${user.isPerson} ${user.credential.scopes[0]}`;
  },
};

let outcome;
try {
  outcome = { result: await calls[call](new Qodryx({ apiKey, baseURL, timeout: Number(seconds) * 1000 })) };
} catch (error) {
  if (!(error instanceof QodryxError)) throw error;
  if (inspect(error, { depth: null, showHidden: true }).includes(apiKey)) throw new Error('the key is shown');
  const { kind, status, code, details, requestId, retryAfter } = error;
  outcome = { error: { kind, status, code, message: error.message, details, requestId, retryAfter } };
}
console.log(JSON.stringify(outcome));
