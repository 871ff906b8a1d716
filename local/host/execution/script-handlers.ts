// ScriptApp's and MailApp's operations.
import { sendMail } from '../mail/outbox';
import type { HostParts } from '../parts';
import type { Execution } from './execution';
import type { HandlersOf } from './handlers';

export function scriptHandlers(
  { triggers, consents, book, isAddOn, scriptName }: HostParts,
  { facts }: Execution,
): HandlersOf<'trigger' | 'script'> {
  return {
    'trigger.create': (request) => triggers.create(request, facts.person),
    'trigger.list': () => triggers.listOf(facts.person),
    'trigger.delete': (id) => {
      triggers.delete(id, facts.person);
      return null;
    },
    'script.needsConsent': (scopes) => consents.needsConsent(facts.person, scopes),
    'script.facts': () => ({ scriptId: `script-of-${book.facts.id}`, isAddOn, name: scriptName }),
  };
}

export function mailHandlers({ mails, quotas }: HostParts, { facts }: Execution): HandlersOf<'mail'> {
  return {
    'mail.send': (mail) => {
      mails.push(sendMail(mail, facts.person, quotas));
      return null;
    },
    'mail.left': () => quotas.left(facts.person, 'mailRecipients'),
  };
}
