// How often a request is sent at most, the first time included.
const attempts = 4;
// Milliseconds before the second attempt; each further pause is twice as long.
const firstPause = 500;
const longestPause = 8_000;
// No attempt begins later than so many milliseconds after the first one.
const total = 60_000;
// The longest wait that is believed, in seconds.
const longestRetryAfter = 86_400;

/**
 * Milliseconds to wait before another attempt; null to give up.
 *
 * Half of a pause is left to chance (0 to 1), so that clients that failed together do not come back together.
 */
export function pause(attempt, retryAfter, elapsed, chance) {
  if (attempt >= attempts) return null;
  const whole = Math.min(firstPause * 2 ** (attempt - 1), longestPause);
  const wait = retryAfter === null ? whole * (0.5 + chance / 2) : retryAfter * 1_000 + firstPause * chance;
  return elapsed + wait <= total ? wait : null;
}

/** `Retry-After` (RFC 9110, section 10.2.3) in seconds. A date would need both clocks to agree. */
export function retryAfterSeconds(text) {
  if (text === null || !/^[0-9]+$/.test(text)) return null;
  return Math.min(Number(text), longestRetryAfter);
}
