// Who may do what with the document. https://support.google.com/drive/answer/2494822

export type Role = 'owner' | 'editor' | 'viewer';

export interface PeopleOptions {
  readonly owner: string;
  readonly emails: Readonly<Record<string, string>>;
  readonly viewers: readonly string[];
}

export class People {
  readonly owner: string;
  readonly #emails: Readonly<Record<string, string>>;
  readonly #viewers: readonly string[];

  constructor({ owner, emails, viewers }: PeopleOptions) {
    this.owner = owner;
    this.#emails = emails;
    this.#viewers = viewers;
  }

  /** Who is not named otherwise may edit. */
  roleOf(person: string): Role {
    if (person === this.owner) return 'owner';
    return this.#viewers.includes(person) ? 'viewer' : 'editor';
  }

  /** What a script is told; `''` where nobody gave an address. */
  knownEmailOf(person: string): string {
    return this.#emails[person] ?? '';
  }

  /** By which protections know a person. */
  emailOf(person: string): string {
    return this.#emails[person] ?? `${person}@example.com`;
  }

  /** Addresses of those with a role, as far as they are named. */
  withRole(role: Role): string[] {
    const named = new Set([this.owner, ...Object.keys(this.#emails), ...this.#viewers]);
    return [...named].filter((person) => this.roleOf(person) === role).map((person) => this.emailOf(person));
  }
}
