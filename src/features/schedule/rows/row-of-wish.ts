// People cells for a post whose row is gone. Pure.
import type { Cell } from '../../../platform/ports';
import { accountById, type AccountBook } from '../../accounts/book';
import { SETTINGS, SETTING_IDS, type SettingId } from '../../settings/settings';
import type { Json, Setting } from '../../settings/setting';
import type { ScheduleRecord } from '../table';
import type { Wish } from '../wish/wish';

/** What a person would have written for this post, as far as columns for it exist. */
export function cellsOfWish(wish: Wish, book: AccountBook): Partial<ScheduleRecord> {
  const names = wish.accountIds.map((id) => accountById(book, id)?.name ?? id);
  return {
    ready: true,
    accounts: names.join('\n'),
    caption: wish.caption,
    media: linksOf(wish.media),
    postAt: wish.when.kind === 'now' ? 'now' : { instantMs: wish.when.instantMs },
    ...settingCells(wish),
  };
}

function linksOf(media: Wish['media']): string {
  if (media === null) return '';
  return media.type === 'video' ? media.url : media.urls.join('\n');
}

function settingCells(wish: Wish): Partial<Record<SettingId, Cell>> {
  return Object.fromEntries(SETTING_IDS.map((id) => [id, cellOfSetting(id, wish)]));
}

function cellOfSetting(id: SettingId, wish: Wish): Cell {
  const one: Setting = SETTINGS[id];
  if (id === 'music') return wish.musicUrl ?? '';
  if (id === 'videoSeconds') return wish.media?.type === 'video' ? (wish.media.duration_sec ?? '') : '';
  if (id === 'mediaType') return wish.media === null ? '' : wish.media.type === 'video' ? 'video' : 'images';
  if (one.provider === 'post') return '';
  return cellOfValue(one, wish.blocks[one.provider]?.[one.field]);
}

function cellOfValue({ shape }: Setting, value: Json | undefined): Cell {
  if (value === undefined || value === null) return '';
  switch (shape.kind) {
    case 'choice':
      return Object.entries(shape.choices).find(([, sent]) => sent === value)?.[0] ?? textOf(value);
    case 'yesNo':
      return value === true ? 'Yes' : 'No';
    case 'number':
      return typeof value === 'number' ? value : textOf(value);
    case 'list':
      return Array.isArray(value) ? value.map(textOf).join('\n') : textOf(value);
    case 'text':
    case 'link':
      return textOf(value);
  }
}

/** A wrapped value, such as a tagged person, is an object around one text. */
function textOf(value: Json): string {
  if (value === null) return '';
  if (typeof value !== 'object') return String(value);
  const [text] = Object.values(value);
  return typeof text === 'string' ? text : JSON.stringify(value);
}
