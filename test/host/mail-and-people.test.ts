// Mail, and who is who. https://developers.google.com/apps-script/reference/mail/mail-app
// https://developers.google.com/apps-script/reference/base/session
import { makeHost, openHost, type Services } from './open-host';

const USERINFO = 'https://www.googleapis.com/auth/userinfo.email';

describe('MailApp', () => {
  test('keeps what was sent, by all overloads', () => {
    const { host, MailApp } = openHost({}, { person: 'ada' });
    MailApp.sendEmail('a@example.com', 'Subject', 'Body');
    MailApp.sendEmail('a@example.com', 'reply@example.com', 'Subject', 'Body');
    MailApp.sendEmail('a@example.com', 'Subject', 'Body', { cc: 'b@example.com', htmlBody: '<b>Body</b>' });
    MailApp.sendEmail({ to: 'a@example.com, c@example.com', subject: 'Subject', body: 'Body' });
    expect(
      host.mails.map(({ person, to, cc, replyTo, htmlBody }) => [person, to, cc, replyTo, htmlBody]),
    ).toEqual([
      ['ada', 'a@example.com', '', '', ''],
      ['ada', 'a@example.com', '', 'reply@example.com', ''],
      ['ada', 'a@example.com', 'b@example.com', '', '<b>Body</b>'],
      ['ada', 'a@example.com, c@example.com', '', '', ''],
    ]);
    // Each recipient counts: https://developers.google.com/apps-script/guides/services/quotas
    expect(MailApp.getRemainingDailyQuota()).toBe(94);
  });

  test('refuses nobody, what is no address, and more than the day’s recipients', () => {
    const { host, MailApp } = openHost({ quotas: { mailRecipients: 2 } });
    const send = (to: string) => () => {
      MailApp.sendEmail(to, 'Subject', 'Body');
    };
    expect(send('')).toThrow('Failed to send email: no recipient');
    expect(send('nobody')).toThrow('Invalid email: nobody');
    expect(send('a@example.com,b@example.com,c@example.com')).toThrow(
      'Service invoked too many times for one day: email.',
    );
    send('a@example.com,b@example.com')();
    expect(MailApp.getRemainingDailyQuota()).toBe(0);
    host.clock.advance(24 * 3_600_000);
    const tomorrow = host.open().globals as unknown as Services;
    expect(tomorrow.MailApp.getRemainingDailyQuota()).toBe(2);
    expect(host.mails).toHaveLength(1);
  });

  test('is closed to simple triggers and custom functions', () => {
    for (const mode of ['NONE', 'LIMITED', 'CUSTOM_FUNCTION'] as const) {
      expect(() => openHost({}, { mode }).MailApp.getRemainingDailyQuota()).toThrow(
        'You do not have permission',
      );
    }
  });
});

describe('Session', () => {
  const emails = { owner: 'owner@example.com', ada: 'ada@example.com' };

  test('tells the address of who runs the script, but not in simple triggers and cells', () => {
    const seen = (how: Parameters<typeof openHost>[1]): string =>
      openHost({ emails }, how).Session.getActiveUser().getEmail();
    expect(seen({})).toBe('owner@example.com');
    expect(seen({ person: 'ada' })).toBe('ada@example.com');
    expect([seen({ mode: 'LIMITED' }), seen({ mode: 'CUSTOM_FUNCTION' })]).toEqual(['', '']);
  });

  test('needs its scope when the manifest names any', () => {
    const withScopes = (oauthScopes: string[]): ReturnType<typeof openHost> =>
      openHost({ emails, project: { scripts: {}, manifest: { oauthScopes } } });
    expect(() => withScopes([]).Session.getActiveUser()).toThrow(
      `You do not have permission to call Session.getActiveUser. Required permissions: ${USERINFO}`,
    );
    expect(withScopes([USERINFO]).Session.getActiveUser().getEmail()).toBe('owner@example.com');
  });

  test('gives each person a key of their own', () => {
    const key = (person: string): string => openHost({}, { person }).Session.getTemporaryActiveUserKey();
    expect(key('ada')).toBe(key('ada'));
    expect(key('ada')).not.toBe(key('bob'));
  });
});

test('at most 30 executions of a person run at once (quotas page)', () => {
  const host = makeHost({
    project: { scripts: { 'Code.js': `function main() { return Utilities.getUuid(); }` } },
  });
  let deepest = 0;
  const texts: string[] = [];
  const nest = (depth: number): void => {
    deepest = Math.max(deepest, depth);
    const run = host.run('main');
    if (!run.ok) texts.push(run.error.message);
  };
  let depth = 0;
  host.onCall = () => {
    depth++;
    nest(depth);
    depth--;
    return 'go';
  };
  host.run('main');
  expect(deepest).toBe(30);
  expect(texts).toEqual(['There are too many scripts running simultaneously for this Google user account.']);
});
