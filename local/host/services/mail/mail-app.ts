// https://developers.google.com/apps-script/reference/mail/mail-app
import { isNil, isObject, textOf } from '../core/brand';
import { ask } from '../core/bridge';
import { publish } from '../core/service';
import { signatureError } from '../core/signature';
import type { Mail } from './operations';

export class MailApp {
  getRemainingDailyQuota(): number {
    return ask('mail.left', null);
  }

  /** `(message)`, `(to, subject, body)`, `(to, subject, body, options)` or `(to, replyTo, subject, body)`. */
  sendEmail(...args: unknown[]): void {
    ask('mail.send', readMail(args));
  }
}

function readMail(args: readonly unknown[]): Mail {
  const [to, second, third, fourth] = args;
  if (args.length === 1 && isObject(to)) return mailOf(to);
  if (args.length < 3 || args.length > 4) throw signatureError('MailApp.sendEmail', args);
  if (isObject(fourth)) return mailOf({ ...fourth, to, subject: second, body: third });
  return args.length === 3
    ? mailOf({ to, subject: second, body: third })
    : mailOf({ to, replyTo: second, subject: third, body: fourth });
}

function mailOf(message: Readonly<Record<string, unknown>>): Mail {
  if (!isNil(message['attachments']) || !isNil(message['inlineImages'])) {
    throw new Error('Attachments of MailApp.sendEmail are not in the local host');
  }
  const text = (name: keyof Mail): string => (isNil(message[name]) ? '' : textOf(message[name]));
  return {
    to: text('to'),
    cc: text('cc'),
    bcc: text('bcc'),
    replyTo: text('replyTo'),
    name: text('name'),
    subject: text('subject'),
    body: text('body'),
    htmlBody: text('htmlBody'),
  };
}

publish(MailApp, 'MailApp');
