// Pure types, shared by both sides of the bridge.

/** A mail as a script sends it. */
export interface Mail {
  readonly to: string;
  readonly cc: string;
  readonly bcc: string;
  readonly replyTo: string;
  readonly name: string;
  readonly subject: string;
  readonly body: string;
  readonly htmlBody: string;
}

export interface MailOperations {
  'mail.send': { input: Mail; output: null };
  /** How many recipients are left for today. */
  'mail.left': { input: null; output: number };
}
