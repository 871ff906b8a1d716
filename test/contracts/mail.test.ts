// E-mail: what the fake in memory and Google's service must both do.
// https://developers.google.com/apps-script/reference/mail/mail-app
import { createHost, manualClock, type HostOptions } from '../../local/host/index';
import { appsScriptMail } from '../../src/platform/apps-script/mail';
import type { Letter, Mail } from '../../src/platform/ports';
import { manualClock as fakeClock, scriptedHttp } from '../fakes/http';
import { fakePlatform } from '../fakes/platform';
import { NOW_MS } from '../given';
import { withServices } from './on-host';

const letter: Letter = { to: 'ada@example.com', subject: 'Bread', text: 'Row 2: <b>Failed</b>\n“é”' };
const SEND_MAIL = 'https://www.googleapis.com/auth/script.send_mail';

let options: Partial<HostOptions> = {};
let sent: () => readonly unknown[] = () => [];

const onHost = withServices(() =>
  createHost({
    clock: manualClock(NOW_MS),
    project: { scripts: {}, manifest: { oauthScopes: [SEND_MAIL] } },
    ...options,
  }),
);

function google(left: number): Mail {
  options = { ...options, quotas: { mailRecipients: left } };
  return onHost((host) => {
    sent = () => host.mails.map(({ to, subject, body }) => ({ to, subject, text: body }));
    return appsScriptMail();
  });
}

function fake(left: number): Mail {
  const http = scriptedHttp(() => 'unreachable');
  const platform = fakePlatform(http, fakeClock(NOW_MS));
  platform.build = { ...platform.build, mails: true };
  platform.post.left = left;
  sent = () => platform.post.sent;
  const mail = platform.mail();
  if (!mail) throw new Error('a build that mails has mail');
  return mail;
}

beforeEach(() => {
  options = {};
});

describe.each([
  ['the fake in memory', fake],
  ['MailApp', google],
])('e-mail of %s', (_, make) => {
  it('arrives as it was written, as plain text', () => {
    make(3).send(letter);
    expect(sent()).toEqual([letter]);
  });

  it('counts against the day, and is refused when that is used up', () => {
    const mail = make(1);
    expect(mail.left()).toBe(1);
    mail.send(letter);
    expect(mail.left()).toBe(0);
    expect(() => {
      mail.send(letter);
    }).toThrow('Service invoked too many times for one day: email.');
    expect(sent()).toHaveLength(1);
  });

  it('is allowed', () => {
    expect(make(1).consentUrl()).toBeNull();
  });
});

it('a permission that was not ticked is told without an exception, with where it can be ticked', () => {
  options = { granted: { owner: [] } };
  const mail = google(100);
  expect(mail.consentUrl()).toMatch(/^https:\/\/script\.google\.com\//);
  expect(() => {
    mail.send(letter);
  }).toThrow('You do not have permission to call MailApp.sendEmail');
});

it('is not HTML: what it says stays what it says', () => {
  onHost((host) => {
    appsScriptMail().send(letter);
    expect(host.mails).toMatchObject([{ body: letter.text, htmlBody: '' }]);
  });
});
