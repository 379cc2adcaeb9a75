/** The plaintext of a credential. It prints as redacted, and becomes no part of JSON by accident. */
export class KeySecret {
  #text;

  constructor(text) {
    this.#text = text;
  }

  /** The credential as text, for whoever keeps it. */
  reveal() {
    return this.#text;
  }

  toString() {
    return '<redacted>';
  }

  toJSON() {
    return '<redacted>';
  }

  [Symbol.for('nodejs.util.inspect.custom')]() {
    return '<redacted>';
  }
}
