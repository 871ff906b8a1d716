// What can be broken on purpose, in plain words. Words only: the page knows them, too.

export const FAULT_NAMES = [
  'down',
  'unreachable',
  'lost-answers',
  'cut-sending',
  'rate-limited',
  'slow',
  'error-pages',
  'instagram-refuses',
  'url-quota',
  'sheet-errors',
  'killed',
] as const;
export type FaultName = (typeof FAULT_NAMES)[number];

export interface FaultWords {
  /** Who misbehaves. */
  readonly whose: 'Genviral' | 'Google';
  readonly title: string;
  readonly says: string;
}

export const FAULTS: Readonly<Record<FaultName, FaultWords>> = {
  down: { whose: 'Genviral', title: 'Genviral is down', says: 'Every request is answered with 503.' },
  unreachable: {
    whose: 'Genviral',
    title: 'No way to Genviral',
    says: 'Every connection ends before the request arrives.',
  },
  'lost-answers': {
    whose: 'Genviral',
    title: 'Every 10th answer is lost',
    says: 'Genviral does what it was asked; its answer never comes.',
  },
  'cut-sending': {
    whose: 'Genviral',
    title: 'Cut after sending',
    says: 'Posts are made, and the add-on is never told.',
  },
  'rate-limited': {
    whose: 'Genviral',
    title: 'Too many requests',
    says: 'Every 3rd request is refused with 429: wait 10 seconds.',
  },
  slow: { whose: 'Genviral', title: 'Genviral is slow', says: 'Every answer takes 20 seconds.' },
  'error-pages': {
    whose: 'Genviral',
    title: 'Answers are error pages',
    says: 'Every 2nd answer is a web page of a gateway, with 502.',
  },
  'instagram-refuses': {
    whose: 'Genviral',
    title: 'Instagram refuses posts',
    says: 'What becomes due on Instagram fails with a reason.',
  },
  'url-quota': {
    whose: 'Google',
    title: 'Today’s requests are used up',
    says: 'UrlFetchApp refuses every request until tomorrow.',
  },
  'sheet-errors': {
    whose: 'Google',
    title: 'Every 5th spreadsheet call fails',
    says: 'Reading or writing cells throws Google’s “Service Spreadsheets failed”.',
  },
  killed: {
    whose: 'Google',
    title: 'Scripts are ended',
    says: 'After 60 calls, as after six minutes: nothing can clean up.',
  },
};
