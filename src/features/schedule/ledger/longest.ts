// How much a ledger line can keep. https://support.google.com/drive/answer/37603

/** A cell holds 50,000 characters; a little is left for what Sheets adds. */
export const CELL_CHARACTERS = 49_000;

/** The longest body that a line can keep. */
export const LONGEST_BODY = 2 * CELL_CHARACTERS - 2;
