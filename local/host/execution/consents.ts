// What people have allowed the script: the scopes that it asks for, less what somebody did not tick.
// https://developers.google.com/apps-script/concepts/scopes

export class Consents {
  readonly #asked: readonly string[] | undefined;
  readonly #granted: Readonly<Record<string, readonly string[]>>;

  /**
   * @param asked the scopes of the manifest, if it names any
   * @param granted by person; who is not named has allowed all
   */
  constructor(asked: readonly string[] | undefined, granted: Readonly<Record<string, readonly string[]>>) {
    this.#asked = asked;
    this.#granted = granted;
  }

  /** The scopes that a person's executions have; `undefined` where nothing is named, and so nothing refused. */
  scopesOf(person: string): readonly string[] | undefined {
    const granted = this.#granted[person];
    if (!granted) return this.#asked;
    return this.#asked ? granted.filter((scope) => this.#asked?.includes(scope)) : granted;
  }

  /** Whether the person has still to allow some of these scopes; of all that the script asks for with `null`. */
  needsConsent(person: string, wanted: readonly string[] | null): boolean {
    const scopes = this.scopesOf(person);
    const needed = wanted ?? this.#asked ?? [];
    return scopes !== undefined && needed.some((scope) => !scopes.includes(scope));
  }
}
