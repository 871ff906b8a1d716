// Mail that scripts have sent: kept, never sent.
// https://developers.google.com/apps-script/reference/mail/mail-app
import type { Quotas } from '../execution/quotas';
import { ServiceError } from '../execution/service-error';
import type { Mail } from '../services/mail/operations';

export interface SentMail extends Mail {
  /** Whose execution sent it. */
  readonly person: string;
}

/** @returns the mail as it is kept; its recipients count against the person's day */
export function sendMail(mail: Mail, person: string, quotas: Quotas): SentMail {
  const recipients = [mail.to, mail.cc, mail.bcc]
    .flatMap((list) => list.split(','))
    .map((address) => address.trim())
    .filter((address) => address !== '');
  if (recipients.length === 0) throw new ServiceError('Failed to send email: no recipient');
  for (const address of recipients) {
    if (!/^[^@\s]+@[^@\s]+\.[^@\s]+>?$/.test(address)) throw new ServiceError(`Invalid email: ${address}`);
  }
  quotas.spend(person, 'mailRecipients', recipients.length);
  return { ...mail, person };
}
