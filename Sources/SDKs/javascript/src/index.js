export { Qodryx } from './client.js';
export { Kind, QodryxError } from './errors.js';
export { Page } from './page.js';
export { KeySecret } from './secret.js';
