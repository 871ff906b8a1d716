// Replacing pieces of a text and leaving the rest alone.

export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Edits never overlap; of those at one place the earlier one in the list stands first. */
export function applied(text: string, edits: readonly Edit[]): string {
  const ordered = edits
    .map((edit, index) => ({ ...edit, index }))
    .sort((one, other) => one.start - other.start || one.end - other.end || one.index - other.index);
  const pieces: string[] = [];
  let at = 0;
  for (const edit of ordered) {
    pieces.push(text.slice(at, edit.start), edit.text);
    at = edit.end;
  }
  return [...pieces, text.slice(at)].join('');
}
