// E-mail on trouble, as a person switches it on, tries it and switches it off.
import { appOn } from '../../src/app';
import { writeAlerts } from '../../src/features/alerts/memory';
import { turnOn } from '../../src/runs/clock';
import { mailState, sendTestMail, setMail, type MailState } from '../../src/surfaces/mail';
import { connectedStage, type Stage } from '../fakes/stage';
import { NOW_MS } from '../given';
import { berlin2026 } from '../zones';

function mailingStage(): Stage {
  const stage = connectedStage();
  stage.platform.build = { ...stage.platform.build, mails: true };
  return stage;
}

/** Chooses the menu item, types an answer, and gives what was said. */
function choose({ platform }: Stage, typed: string | null): string {
  platform.shown.length = 0;
  platform.answers.splice(0, platform.answers.length, typed);
  appOn(platform).choose('mailOnTrouble');
  return platform.shown.at(-1)?.text ?? '';
}

const stateOf = ({ platform }: Stage): MailState => mailState(platform, berlin2026);

it('is switched on with an address, tried, and switched off', () => {
  const stage = mailingStage();
  turnOn(stage.execution(), 60);
  expect(choose(stage, 'ada@example.com')).toBe(
    'Trouble will be told to ada@example.com, at most once an hour.',
  );
  expect(choose(stage, 'test')).toContain('A test is on its way to ada@example.com.');
  expect(stage.platform.post.sent).toEqual([
    {
      to: 'ada@example.com',
      subject: 'Genviral for Sheets: a test from Plan',
      text: 'This is where you will be told when a post of “Plan” fails or is in danger.\n\nhttps://docs.google.com/spreadsheets/d/sheet-1/edit',
    },
  ]);
  expect(choose(stage, null)).toContain('Now: ada@example.com. Type another address, off, or test.');
  expect(choose(stage, 'off')).toBe('E-mail on trouble is off.');
  expect(stateOf(stage)).toMatchObject({ isOn: false, address: 'ada@example.com' });
  expect(setMail(stage.execution(), { address: '', isOn: true })).toContain('told to ada@example.com');
});

it('refuses what is no address, and changes nothing', () => {
  const stage = mailingStage();
  expect(choose(stage, 'ada')).toBe(
    '“ada” is not an e-mail address. Type one address, such as ada@example.com.',
  );
  expect(choose(stage, 'test')).toContain('There is no address yet');
  expect(() => setMail(stage.execution(), { address: ' ', isOn: true })).toThrow('no-mail');
  expect(stateOf(stage)).toEqual({
    canSend: true,
    isOn: false,
    address: '',
    text: 'Off: trouble stands in Activity and in the panel, and nobody is told by e-mail.',
    troubles: [],
  });
});

it('in a build without it, one sentence says so and how to get it', () => {
  const stage = connectedStage();
  const sentence = expect.stringContaining(
    'it was built without the permission. Whoever set it up can build it with --mail',
  ) as unknown;
  expect(stateOf(stage)).toEqual({ canSend: false, isOn: false, address: '', text: sentence, troubles: [] });
  expect(choose(stage, 'ada@example.com')).toEqual(sentence);
  expect(() => sendTestMail(stage.execution())).toThrow('no-mail');
});

describe('what keeps it from being sent is told', () => {
  const switchedOn = (): Stage => {
    const stage = mailingStage();
    setMail(stage.execution(), { address: 'ada@example.com', isOn: true });
    return stage;
  };

  it('automation that is off, or somebody else’s', () => {
    const stage = switchedOn();
    expect(stateOf(stage).troubles).toEqual([
      'Automation is off, and e-mail is sent by it alone: turn it on.',
    ]);
    turnOn(stage.execution(), 60);
    expect(stateOf(stage)).toMatchObject({
      text: 'On: trouble is told to ada@example.com, at most once an hour. None was needed yet.',
      troubles: [],
    });
    stage.platform.personFacts.set('person:sheet-1', 'somebody else');
    expect(stateOf(stage).troubles).toEqual([
      'Automation runs as A colleague: e-mail goes to the address that A colleague typed.',
    ]);
  });

  it('a permission that was not ticked, with where it can be', () => {
    const stage = switchedOn();
    turnOn(stage.execution(), 60);
    stage.platform.post.consentUrl = 'https://script.google.com/consent';
    const sentence =
      'The add-on may not send e-mail as you yet: that permission was not ticked. Allow it at https://script.google.com/consent';
    expect(stateOf(stage).troubles).toEqual([sentence]);
    expect(choose(stage, 'test')).toBe(sentence);
    expect(choose(stage, 'ada@example.com')).toContain(sentence);
  });

  it('what went wrong last, until it is tried again', () => {
    const stage = switchedOn();
    turnOn(stage.execution(), 60);
    const problem = 'Google did not send the e-mail: Service error: Mail';
    writeAlerts(stage.platform.documentStore(), {
      triedMs: NOW_MS,
      sentMs: NOW_MS,
      told: [],
      mayHaveNews: true,
      problem,
    });
    expect(stateOf(stage)).toMatchObject({
      text: expect.stringContaining('The last one left 2026-10-19 08:00.') as unknown,
      troubles: [problem],
    });
    sendTestMail(stage.execution());
    expect(stateOf(stage).troubles).toEqual([]);
  });
});
