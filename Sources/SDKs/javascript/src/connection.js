import { Kind, QodryxError } from './errors.js';

const untrusted = new Set([
  'CERT_HAS_EXPIRED',
  'CERT_NOT_YET_VALID',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
]);

const unreachable = new Map([
  ['ECONNREFUSED', 'nothing listens there'],
  ['ENOTFOUND', 'its name is not known'],
  ['EAI_AGAIN', 'its name is not known'],
  ['ENETUNREACH', 'no way leads there'],
  ['EHOSTUNREACH', 'no way leads there'],
]);

const lost = new Set([
  'ECONNABORTED',
  'ECONNRESET',
  'EPIPE',
  'HPE_CLOSED_CONNECTION',
  'HPE_INVALID_EOF_STATE',
  'UND_ERR_CLOSED',
  'UND_ERR_DESTROYED',
  'UND_ERR_RES_CONTENT_LENGTH_MISMATCH',
  'UND_ERR_SOCKET',
]);

/**
 * Sends one request and reads its whole answer within `timeout` milliseconds. Redirects are answers like others.
 *
 * @throws {QodryxError} of the kind `connection`, `untrusted_certificate`, `connection_lost`, `timeout`,
 *   `malformed_answer` or `oversized_answer`.
 */
export async function exchange(endpoint, address, { method, headers, body, timeout, limit }) {
  try {
    const response = await fetch(address, {
      method,
      headers,
      body,
      redirect: 'manual',
      cache: 'no-store',
      credentials: 'omit',
      signal: AbortSignal.timeout(timeout),
    });
    const content = await read(response, limit);
    return { status: response.status, headers: response.headers, content };
  } catch (error) {
    throw error instanceof QodryxError ? error : failure(error, endpoint.host);
  }
}

async function read(response, limit) {
  const chunks = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > limit) {
      throw new QodryxError(Kind.oversizedAnswer, `The server's answer is larger than ${limit} bytes`);
    }
    chunks.push(chunk);
  }
  return new TextDecoder().decode(Buffer.concat(chunks));
}

/** What a failure below HTTP means for whoever asked. The original, which may name a header's value, is let go of. */
function failure(error, host) {
  if (error.name === 'TimeoutError' || error.name === 'AbortError') {
    return new QodryxError(Kind.timeout, `${host} does not answer in time`);
  }
  const code = codeOf(error);
  if (untrusted.has(code)) {
    return new QodryxError(Kind.untrustedCertificate, `No secure connection to ${host}`, {
      details:
        'its certificate is not trusted here: use the name that stands in it, or name the file of its authority in ' +
        'NODE_EXTRA_CA_CERTS',
    });
  }
  if (unreachable.has(code)) {
    return new QodryxError(Kind.connection, `${host} cannot be reached`, { details: unreachable.get(code) });
  }
  if (['UND_ERR_CONNECT_TIMEOUT', 'UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT', 'ETIMEDOUT'].includes(code)) {
    return new QodryxError(Kind.timeout, `${host} does not answer in time`);
  }
  if (lost.has(code)) return new QodryxError(Kind.connectionLost, `The connection to ${host} broke off`);
  if (code.startsWith('HPE_') || code === 'UND_ERR_HEADERS_OVERFLOW') {
    return new QodryxError(Kind.malformedAnswer, `${host} does not speak HTTP as it should`);
  }
  if (code.startsWith('ERR_SSL') || code === 'EPROTO') {
    return new QodryxError(Kind.connection, `No secure connection to ${host}`);
  }
  // Such as a port that `fetch` connects to for nobody. It would be the same the next time.
  const details = error.cause?.message === 'bad port' ? 'fetch does not connect to its port' : null;
  return new QodryxError(Kind.connection, `${host} cannot be reached`, { details });
}

/** The innermost code: where several addresses were tried, that of the first. */
function codeOf(error) {
  let code = '';
  for (let cause = error; cause; cause = cause.errors?.[0] ?? cause.cause) code = cause.code ?? code;
  return String(code);
}
