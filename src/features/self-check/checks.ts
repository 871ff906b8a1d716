// Everything that has to work where the add-on is installed, in the order in which it is looked at.
import { passIf, told, type Check, type Inspected } from './check';
import { TEXT_CHECKS } from './text-traps';

const PROBE = 'genviral-self-check';
const FIVE_SECONDS = 5;

/** What the bundle uses of the language beyond the syntax, which was checked when it was pushed. */
function missingFeatures(): readonly string[] {
  const features: Readonly<Record<string, boolean>> = {
    'Map and Set': typeof Map === 'function' && typeof Set === 'function',
    Symbol: typeof Symbol === 'function',
    Proxy: typeof Proxy === 'function',
    'Object.fromEntries': typeof Object.fromEntries === 'function',
    flatMap: typeof [].flatMap === 'function',
    'Array at': typeof [].at === 'function',
    replaceAll: typeof ''.replaceAll === 'function',
    matchAll: typeof ''.matchAll === 'function',
    padStart: typeof ''.padStart === 'function',
    normalize: typeof ''.normalize === 'function',
    'Unicode classes': /^\p{L}$/u.test('é'),
  };
  return Object.keys(features).filter((name) => !features[name]);
}

function intlText(): string {
  const date = new Date(Date.UTC(2026, 0, 2, 12));
  const german =
    typeof Intl === 'object'
      ? new Intl.DateTimeFormat('de-DE', { timeZone: 'Asia/Tokyo' }).format(date)
      : 'absent';
  return `Intl.DateTimeFormat: ${german}; Segmenter: ${typeof Intl === 'object' && 'Segmenter' in Intl ? 'there' : 'absent'}`;
}

const RUNTIME: readonly Check[] = [
  {
    what: 'The language',
    look: () => passIf(missingFeatures().length === 0, missingFeatures().join(', ') || 'all there'),
    means: 'Apps Script runs what the add-on is written in.',
    todo: 'Check under Project settings that the runtime is V8, and push again.',
  },
  {
    what: 'Open question: Intl',
    look: () => told(intlText()),
    means: 'How much of the language’s own formatting Apps Script has. The add-on does without.',
    todo: '',
  },
];

const PERMISSIONS: Check = {
  what: 'Permissions',
  look: ({ platform, permissions }) => {
    const missing = platform.permissions().missing(permissions.map(({ permission }) => permission));
    const texts = permissions
      .filter(({ permission }) => missing.includes(permission))
      .map(({ text }) => text);
    return passIf(
      texts.length === 0,
      texts.length === 0 ? 'all allowed' : `not allowed to ${texts.join(', ')}`,
    );
  },
  means: 'Google lets people allow each thing on its own.',
  todo: 'Choose Genviral > Help > Permissions….',
};

const STORES: readonly Check[] = [
  {
    what: 'Notes of the spreadsheet and of you',
    look: ({ platform }) => {
      const kept = [platform.documentStore(), platform.personStore()].map((store) => {
        store.put(PROBE, 'ä 1');
        const came = store.all()[PROBE];
        store.remove(PROBE);
        return came === 'ä 1' && store.all()[PROBE] === undefined;
      });
      return passIf(kept.every(Boolean), kept.map((one) => (one ? 'kept' : 'lost')).join(', '));
    },
    means: 'What the add-on remembers between two runs.',
    todo: 'Wait an hour; Google’s properties may be out of order.',
  },
  {
    what: 'Cache',
    look: ({ platform }) => {
      const cache = platform.documentCache();
      cache.put(PROBE, 'there', 60);
      const came = cache.get(PROBE);
      cache.remove(PROBE);
      return came === 'there'
        ? passIf(true, 'kept')
        : told('lost at once, as Google’s cache may at any time');
    },
    means: 'Makes formulas fast. Losing it loses no data.',
    todo: '',
  },
  {
    what: 'Lock',
    look: ({ platform }) => {
      const lock = platform.lock();
      const isTaken = lock.take(FIVE_SECONDS * 1000);
      if (isTaken) lock.release();
      return passIf(isTaken, isTaken ? 'taken and given back' : 'somebody else holds it');
    },
    means: 'Only one run at a time changes the spreadsheet.',
    todo: 'Wait until the other run is done, and check again.',
  },
  {
    what: 'Time zones',
    look: ({ platform }) => {
      const zones = [platform.workbook().zoneName(), platform.probe().scriptZone()];
      const offset = platform.offsetMinutesAt(zones[0] ?? '', platform.clock().nowMs());
      return passIf(
        Number.isFinite(offset),
        `spreadsheet ${zones[0] ?? ''} (${String(offset)} minutes ahead of UTC), script ${zones[1] ?? ''}`,
      );
    },
    means: 'Times in cells are those of the spreadsheet’s zone; the script’s own does not matter.',
    todo: 'If the spreadsheet’s zone is not yours, change it under File > Settings.',
  },
];

const GENVIRAL: readonly Check[] = [
  {
    what: 'Genviral answers',
    look: ({ askGenviral }) => passIf(true, `the key opens ${String(askGenviral())} accounts`),
    means: 'The add-on reaches www.genviral.io, and your key is good.',
    todo: 'Do what Found says; a network that blocks www.genviral.io needs its administrator.',
  },
  {
    what: 'Formulas and your key',
    look: ({ mayFormulasUseKey }) =>
      told(
        mayFormulasUseKey
          ? 'formulas may use your key, if you own this spreadsheet'
          : 'formulas read the tabs',
      ),
    means: 'What formulas such as =GENVIRAL_SUMMARY() are made from.',
    todo: '',
  },
  {
    what: 'Open question: what a formula shows that cannot be computed',
    look: (inspected) => told(`=GENVIRAL_SUMMARY("nothing") shows ${formulaShown(inspected)}`),
    means: 'Loading… means that Sheets had not computed it after five seconds.',
    todo: '',
  },
];

function formulaShown({ scratch, platform }: Inspected): string {
  if (!scratch) throw new Error('no tab could be made to try it on');
  const area = { row: 6, column: 1, rows: 1, columns: 1 };
  scratch.tab.write(area, [['=GENVIRAL_SUMMARY("nothing")']]);
  scratch.flush();
  platform.clock().sleep(FIVE_SECONDS * 1000);
  return scratch.tab.readShown(area)[0]?.[0] ?? '';
}

const CLOCK: readonly Check[] = [
  {
    what: 'Automation',
    look: ({ clock: { isOn, isStanding, lost } }) => {
      if (lost !== null) return passIf(false, lost);
      if (!isOn) return told('off');
      return passIf(isStanding, isStanding ? 'on, and Google has its clock' : 'on, but Google has no clock');
    },
    means: 'Whether the spreadsheet is kept up to date when nobody has it open.',
    todo: 'Choose Genviral > Automation > Turn on….',
  },
  {
    what: 'Open question: the clock finds its spreadsheet and is known by its id',
    look: ({ clock: { isOn, hasCome } }) =>
      told(
        hasCome
          ? 'yes, it came and found both'
          : isOn
            ? 'not known yet: check again in two hours'
            : 'not known: automation is off',
      ),
    means: 'Google’s pages do not agree about published add-ons.',
    todo: '',
  },
];

export const CHECKS: readonly Check[] = [
  ...RUNTIME,
  PERMISSIONS,
  ...STORES,
  ...TEXT_CHECKS,
  ...GENVIRAL,
  ...CLOCK,
];
