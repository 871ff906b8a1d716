// E-mail on trouble, as the menu, Connect and the panel switch it on and off.
import * as z from 'zod/mini';
import { testLetter } from '../features/alerts/letter';
import { readAlerts, writeAlerts } from '../features/alerts/memory';
import { sendLetter } from '../features/alerts/run';
import { parseAddress, readMailSetting, saveMailSetting } from '../features/alerts/setting';
import type { Mail, Platform } from '../platform/ports';
import { readHeart, readOwnClocks } from '../runs/clock-notes';
import type { Execution } from '../runs/context';
import { localText, type Zone } from '../time/zone';
import { sentence, sentenceOf } from '../troubles/sentence';
import { stop } from '../troubles/trouble';
import { guarded } from './guard';

/** How e-mail on trouble stands, for one person. */
export interface MailState {
  /** Whether this copy of the add-on can send any. */
  readonly canSend: boolean;
  readonly isOn: boolean;
  /** Empty where none was typed; shown to this person alone. */
  readonly address: string;
  /** One sentence about how it stands. */
  readonly text: string;
  /** What keeps e-mail from being sent, one sentence each. */
  readonly troubles: readonly string[];
}

/** Never throws: where Google refuses to answer, that is told. */
export function mailState(platform: Platform, zone: Zone): MailState {
  const mail = platform.mail();
  if (!mail) return { canSend: false, isOn: false, address: '', text: NO_MAIL, troubles: [] };
  const { address, isOn } = readMailSetting(platform.personStore(), platform.workbook().id) ?? OFF;
  if (!isOn) return { canSend: true, isOn, address, text: OFF_TEXT, troubles: [] };
  const { sentMs, problem } = readAlerts(platform.documentStore());
  const last = sentMs === null ? 'None was needed yet' : `The last one left ${localText(zone, sentMs)}`;
  const text = `On: trouble is told to ${address}, at most once an hour. ${last}.`;
  const troubles = [...troublesNow(platform, mail), ...(problem === '' ? [] : [problem])];
  return { canSend: true, isOn, address, text, troubles };
}

function troublesNow(platform: Platform, mail: Mail): readonly string[] {
  return [...clockTroubles(platform), ...consentTroubles(mail)];
}

const OFF = { address: '', isOn: false };
const NO_MAIL = sentence({ code: 'no-mail', why: 'build', detail: '' });
const OFF_TEXT = 'Off: trouble stands in Activity and in the panel, and nobody is told by e-mail.';

/** E-mail is sent by the clock, as the person whose clock it is, and to that person's address. */
function clockTroubles(platform: Platform): readonly string[] {
  const heart = readHeart(platform.documentStore());
  if (!heart) return ['Automation is off, and e-mail is sent by it alone: turn it on.'];
  const { personId } = readOwnClocks(platform.personStore(), platform.workbook().id);
  return heart.ownerId === personId
    ? []
    : [`Automation runs as ${heart.ownerName}: e-mail goes to the address that ${heart.ownerName} typed.`];
}

function consentTroubles(mail: Mail): readonly string[] {
  try {
    const url = mail.consentUrl();
    return url === null ? [] : [sentence({ code: 'no-mail', why: 'consent', detail: url })];
  } catch (error) {
    return [sentenceOf(error)];
  }
}

export const mailSchema = () => z.object({ address: z.string(), isOn: z.boolean() });

/** Switches it on for an address, or off; an address that was typed before is kept. */
export function setMail(
  { platform }: Execution,
  { address, isOn }: z.infer<ReturnType<typeof mailSchema>>,
): string {
  const mail = mailOrStop(platform);
  const { id } = platform.workbook();
  const before = readMailSetting(platform.personStore(), id)?.address ?? '';
  const typed = address.trim() === '' ? before : parseAddress(address);
  if (isOn && typed === '') stop({ code: 'no-mail', why: 'no-address', detail: '' });
  saveMailSetting(platform.personStore(), id, { address: typed, isOn });
  forgetProblem(platform);
  if (!isOn) return 'E-mail on trouble is off.';
  return [`Trouble will be told to ${typed}, at most once an hour.`, ...troublesNow(platform, mail)].join(
    ' ',
  );
}

/** What stood in the way may be mended: the next e-mail tells. */
function forgetProblem(platform: Platform): void {
  const store = platform.documentStore();
  const memory = readAlerts(store);
  if (memory.problem !== '') writeAlerts(store, { ...memory, problem: '' });
}

/** Sends one at once, so that a person sees that it arrives. */
export function sendTestMail({ platform }: Execution): string {
  const mail = mailOrStop(platform);
  const workbook = platform.workbook();
  const address = readMailSetting(platform.personStore(), workbook.id)?.address ?? '';
  if (address === '') stop({ code: 'no-mail', why: 'no-address', detail: '' });
  sendLetter(mail, testLetter(address, { name: workbook.name(), url: workbook.url() }));
  forgetProblem(platform);
  return `A test is on its way to ${address}. Look into the spam folder, too.`;
}

function mailOrStop(platform: Platform): Mail {
  return platform.mail() ?? stop({ code: 'no-mail', why: 'build', detail: '' });
}

const TITLE = 'E-mail on trouble';

const ASKED =
  'When a post fails or is in danger, or automation comes to a stop, the add-on can tell you by e-mail, at most once an hour. ' +
  'The address is kept for you alone.';

export const mailActions = {
  mailOnTrouble: (execution: Execution): void => {
    const { platform } = execution;
    const ui = platform.ui();
    guarded(ui, TITLE, () => {
      mailOrStop(platform);
      const { address, isOn } = readMailSetting(platform.personStore(), platform.workbook().id) ?? OFF;
      const now = isOn
        ? `Now: ${address}. Type another address, off, or test.`
        : 'Now: off. Type an address.';
      const typed = ui.prompt(TITLE, `${ASKED}\n\n${now}`);
      if (typed !== null && typed !== '') ui.toast(TITLE, answered(execution, typed));
    });
  },
};

function answered(execution: Execution, typed: string): string {
  const word = typed.toLowerCase();
  if (word === 'off') return setMail(execution, { address: '', isOn: false });
  return word === 'test' ? sendTestMail(execution) : setMail(execution, { address: typed, isOn: true });
}

/** Asked once, at the first Connect: the typed address, `''` for none; `null` where the person cancelled. */
export function askAddress({ platform }: Execution, title: string): string | null {
  if (!platform.mail() || readMailSetting(platform.personStore(), platform.workbook().id)) return '';
  let complaint = '';
  for (;;) {
    const text = `${complaint}${ASKED} Type your address; nothing typed means no.`;
    const typed = platform.ui().prompt(title, text);
    if (typed === null || typed === '') return typed;
    try {
      return parseAddress(typed);
    } catch (error) {
      complaint = `${sentenceOf(error)}\n\n`;
    }
  }
}

/** Keeps what was answered at Connect, also a no: the question does not come again. */
export function keepAddress({ platform }: Execution, address: string): void {
  const { id } = platform.workbook();
  if (!platform.mail() || readMailSetting(platform.personStore(), id)) return;
  saveMailSetting(platform.personStore(), id, { address, isOn: address !== '' });
}
