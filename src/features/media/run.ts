// Lists the files of Genviral's library in the Media tab, page by page.
import { FILES_PAGE_SIZE, listFiles } from '../../genviral/analytics-endpoints';
import type { WireFiles } from '../../genviral/analytics-schemas';
import { isoUtc, parseIso } from '../../time/instant';
import { TroubleError } from '../../troubles/trouble';
import { openOrMakeTable } from '../../workbook/ensure';
import { webAddresses } from '../../workbook/kinds';
import { requireRoom } from '../../workbook/room';
import { planUpsert } from '../../workbook/upsert';
import { writeChanges } from '../../workbook/write';
import type { RunContext } from '../run-context';
import { mediaTable, type MediaRecord } from './table';

export interface MediaUpdated {
  readonly found: number;
  readonly added: number;
  readonly gone: number;
}

export function updateMedia(run: RunContext): MediaUpdated {
  const records = fetchFiles(run).map(recordOf);
  const before = openOrMakeTable(run.workbook, run.store, mediaTable);
  const listed = new Set(records.map(({ fileId }) => fileId));
  const state = `Not listed by Genviral since ${isoUtc(run.nowMs()).slice(0, 10)}`;
  const gone = before.lines
    .filter(({ record }) => record.fileId !== '' && !listed.has(record.fileId) && record.state === '')
    .map(({ record }) => ({ fileId: record.fileId, state }));
  const upsert = planUpsert(before, [...records, ...gone], (record) => record.fileId);
  requireRoom(run.workbook, before.tab, before.cells.length + upsert.added);
  writeChanges(before, upsert.changes);
  return { found: records.length, added: upsert.added, gone: gone.length };
}

type WireFile = WireFiles['files'][number];

function fetchFiles(run: RunContext): readonly WireFile[] {
  run.report('Files', 0, 0);
  const first = run.client.call(listFiles, 0);
  const pages = Math.ceil(first.total / FILES_PAGE_SIZE);
  const offsets = Array.from({ length: Math.max(0, pages - 1) }, (_, index) => (index + 1) * FILES_PAGE_SIZE);
  const between = (done: number): void => {
    run.report('Files', (done + 1) * FILES_PAGE_SIZE, first.total);
  };
  const others = run.client.callAll(listFiles, offsets, between).flatMap((page) => {
    if (!page.ok) throw new TroubleError(page.trouble);
    return page.value.files;
  });
  // A file uploaded meanwhile pushes the others on: the last of a page comes again.
  return [...new Map([...first.files, ...others].map((file) => [file.id, file])).values()];
}

function recordOf({ id, url, contentType, filename, size, createdAt }: WireFile): MediaRecord {
  const createdMs = createdAt ? parseIso(createdAt) : null;
  return {
    name: filename ?? url.split('/').pop() ?? '',
    type: contentType ?? '',
    kilobytes: typeof size === 'number' ? Math.max(1, Math.round(size / 1000)) : null,
    createdAt: createdMs === null ? null : Math.floor(createdMs / 1000) * 1000,
    url: webAddresses(url.trim()),
    state: '',
    fileId: id,
  };
}
