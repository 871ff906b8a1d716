// What the Accounts tab should say, given what Genviral lists. Pure.
import type { InstantMs } from '../../time/instant';
import { isoUtc } from '../../time/instant';
import { planUpsert, type Upsert } from '../../workbook/upsert';
import type { TableView } from '../../workbook/view';
import type { Account } from './account';
import { CONNECTED, type AccountColumns, type AccountRecord } from './table';

const KIND_NAMES: Readonly<Record<string, string>> = {
  text_only: 'text',
  single_video: 'video',
  multi_image: 'images',
  single_image: 'image',
};

function recordFor(account: Account): Partial<AccountRecord> {
  return {
    name: account.name,
    platform: account.platform,
    displayName: account.displayName,
    canPost: (account.contentKinds ?? []).map((kind) => KIND_NAMES[kind] ?? kind).join(', '),
    captionLimit: account.captionLimit,
    mostImages: account.mostImages,
    longestVideo: account.mostVideoSeconds ?? null,
    state: CONNECTED,
    kind: account.isHosted ? 'Hosted' : 'Connected',
    id: account.id,
  };
}

/** Chosen accounts are brought up to date; one that Genviral no longer lists is marked, never deleted. */
export function planAccounts(
  view: TableView<AccountColumns>,
  chosen: readonly Account[],
  nowMs: InstantMs,
): Upsert<AccountColumns> {
  const listed = new Set(chosen.map((account) => account.id));
  const gone = view.lines
    .filter(({ record }) => record.id !== '' && !listed.has(record.id) && record.state === CONNECTED)
    .map(({ record }) => ({
      id: record.id,
      state: `Not listed by Genviral since ${isoUtc(nowMs).slice(0, 10)}`,
    }));
  return planUpsert(view, [...chosen.map(recordFor), ...gone], (record) => record.id);
}
