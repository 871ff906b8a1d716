// How a reply over the bridge begins.

/** The JSON of the output follows. */
export const DONE = '+';
/** The message of an exception follows. */
export const FAILED = '!';
