import Crypto
import FoundationEssentials

/// How the pages look. The security policy allows this text and no other.
enum PageStyle {
  /// Colours have a contrast of at least 7:1 for text and 3:1 for borders, in both schemes.
  static let text = """

    :root { color-scheme: light dark; --ground: #eef1f5; --paper: #ffffff; --ink: #1a1d21; --soft: #4a5058;
      --line: #767e88; --edge: #d5dae0; --accent: #0b4f9e; --on-accent: #ffffff; --alarm: #8c1313;
      --field: #f4f6f8; }
    @media (prefers-color-scheme: dark) {
      :root { --ground: #0c0e10; --paper: #14171a; --ink: #eceff2; --soft: #b9c1ca; --line: #7d8791;
        --edge: #2c3238; --accent: #9ccbff; --on-accent: #0a1a2b; --alarm: #ffb3ab; --field: #1f2429; } }
    * { box-sizing: border-box; }
    body { margin: 0; background: var(--ground); color: var(--ink);
      font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", sans-serif; }
    header { max-width: 38rem; margin: 0 auto; padding: 1rem 1.5rem .5rem; color: var(--soft);
      font-weight: 700; letter-spacing: .15em; }
    main { max-width: 38rem; margin: 0 auto 1.5rem; padding: 1.5rem 1.5rem 1rem; background: var(--paper);
      border: 1px solid var(--edge); border-radius: .5rem; overflow-wrap: anywhere; }
    h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 1rem; }
    h2 { font-size: 1.125rem; margin: 1.5rem 0 .5rem; border-top: 1px solid var(--edge);
      padding-top: 1.25rem; }
    p { margin: .5rem 0; }
    code { font-family: ui-monospace, monospace; font-size: .9375em; }
    dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1.25rem; margin: 1rem 0; }
    dt { color: var(--soft); }
    dd { margin: 0; }
    fieldset { border: 1px solid var(--line); border-radius: .375rem; margin: 1rem 0; padding: .5rem 1rem; }
    legend { padding: 0 .375rem; font-weight: 600; }
    .choice { display: flex; gap: .625rem; align-items: flex-start; padding: .375rem 0; }
    .choice input { width: 1.125rem; height: 1.125rem; margin: .1875rem 0 0; flex: none;
      accent-color: var(--accent); }
    .choice label { display: flex; flex-wrap: wrap; column-gap: .75rem; flex: 1; }
    .choice code { flex: 0 0 10rem; }
    .choice span { flex: 1 1 12rem; }
    .field { display: block; font-weight: 600; margin: 1rem 0 .25rem; }
    .text { width: 100%; min-height: 2.75rem; padding: .5rem .75rem; font: inherit; color: inherit;
      background: var(--field); border: 1px solid var(--line); border-radius: .375rem; }
    .note { color: var(--soft); }
    .code { font: 700 2rem/1.25 ui-monospace, monospace; letter-spacing: .1em; margin: .5rem 0; }
    .problem { border-left: .25rem solid var(--alarm); color: var(--alarm); padding: .25rem .75rem;
      font-weight: 600; }
    .buttons { display: flex; flex-wrap: wrap; gap: .75rem; margin: 1rem 0 .5rem; }
    .buttons > * { min-height: 2.75rem; min-width: 7rem; padding: .5rem 1.25rem; font: inherit;
      font-weight: 600; color: var(--accent); background: transparent; border: 2px solid var(--accent);
      border-radius: .375rem; cursor: pointer; text-align: center; text-decoration: none; }
    .buttons > .main { color: var(--on-accent); background: var(--accent); }
    a { color: var(--accent); }
    :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
    @media (max-width: 40rem) {
      body { background: var(--paper); }
      header { padding: 1rem 1rem 0; }
      main { margin: 0; padding: 1rem 1rem 2rem; border: 0; }
      dl { display: block; }
      dd { margin: 0 0 .5rem; } }

    """

  /// SHA-256 in base64, for `style-src`.
  static let digest = Data(SHA256.hash(data: Data(text.utf8))).base64EncodedString()
}
