// Longer text than this is cut: an answer is not bounded in what it says.
const limit = 1_000;

/** Text that somebody else wrote, with credentials cut down to their prefix and without control characters. */
export function clean(text) {
  return Array.from(text.slice(0, limit * 2))
    .slice(0, limit)
    .join('')
    .replace(/(qx_[a-z]+_)[0-9A-Za-z_]+/g, '$1...')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '\uFFFD');
}
