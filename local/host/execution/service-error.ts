/** What a service refuses, in Google's words: reaches the script as an Exception. */
export class ServiceError extends Error {}

/** The end of an execution, whatever its script would like to do about it. */
export class KilledError extends Error {}
