// What can go wrong with a person's file: one sentence, and the exit code that a script can act on.

export const EXIT = {
  done: 0,
  /** A row to mend, a failed post, a question that nobody answered. */
  needsPerson: 1,
  /** Wrong options, or a file that this does not work on. */
  badFile: 2,
  /** Somebody else has the file, or changed it meanwhile. Trying again later helps. */
  inUse: 3,
  /** The file and what is kept beside it do not belong together. */
  apart: 4,
  /** Genviral could not be reached, or refuses the key. */
  failed: 5,
} as const;

export type Exit = (typeof EXIT)[keyof typeof EXIT];

/** Nothing was changed, unless the sentence says so. */
export class FileTrouble extends Error {
  readonly exit: Exit;

  constructor(exit: Exit, sentence: string, cause?: unknown) {
    super(sentence, cause === undefined ? undefined : { cause });
    this.exit = exit;
  }
}

export function badFile(sentence: string, cause?: unknown): never {
  throw new FileTrouble(EXIT.badFile, sentence, cause);
}
