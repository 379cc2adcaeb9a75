import { Kind, QodryxError } from './errors.js';

export const standard = 'https://api.qodryx.com';

/** The server's address: `https`, or plain `http` to this machine alone. */
export class Endpoint {
  constructor(text) {
    let url;
    try {
      url = new URL(text);
    } catch {
      url = null;
    }
    if (url === null || !['http:', 'https:'].includes(url.protocol) || url.hostname === '' || /\s/.test(text)) {
      throw new QodryxError(Kind.malformedURL, `The server's address must look like ${standard}`);
    }
    if (url.username !== '' || url.password !== '' || /[?#]/.test(text)) {
      throw new QodryxError(Kind.malformedURL, "The server's address must have no user, query or fragment");
    }
    if (url.protocol === 'http:' && !isLoopback(url.hostname)) {
      throw new QodryxError(
        Kind.insecureURL,
        `Plain http to ${url.hostname} would show the credential to everybody on the way`,
        { details: 'use https' },
      );
    }
    /** `api.qodryx.com`, with the port where it is not the scheme's own. */
    this.host = url.host;
    /** Without a slash at its end. */
    this.base = url.origin + url.pathname.replace(/\/+$/, '');
    Object.freeze(this);
  }

  /** The address of a call. Each part of the path is encoded. */
  address(path, query) {
    const parts = path.map((part) => `/${encoded(part)}`).join('');
    const pairs = query
      .filter(([, value]) => value !== undefined && value !== null)
      .map(([name, value]) => `${encoded(name)}=${encoded(String(value))}`);
    return this.base + parts + (pairs.length > 0 ? `?${pairs.join('&')}` : '');
  }
}

/** Everything but unreserved characters (RFC 3986, section 2.3) as `%XX`. */
function encoded(text) {
  // Half a character, which has no form in UTF-8, becomes the sign for that.
  return encodeURIComponent(text.replace(/\p{Cs}/gu, '\uFFFD')).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function isLoopback(hostname) {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}
