// A person's own file in the workbench: what the add-on writes and what people type goes back into it, under the same
// guarantees as headless. Build first (npm run build).
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { openSession, type Session } from '../../local/files/session';
import { tabName } from '../../local/files/tab-data';
import { openXlsx } from '../../local/files/xlsx';
import { openInWorkbench } from '../../local/start/workbook';
import type { Scene } from '../../local/workbench/events';
import type { Workbench } from '../../local/workbench/index';
import { fileWith, partsOf, workbook, zipped, type Parts } from '../files/fixtures';
import { optionsFor } from '../files/run';
import { openWindow, type TestWindow } from './window';

/** Connecting, setting up and a second thread, on a machine that does other work. */
const SLOW_START_MS = 120_000;
const BUFFER = path.resolve(__dirname, '../features/calendar-import/files/buffer.csv');
const SHEET = 'xl/worksheets/sheet1.xml';
const OF_THE_ID = ['[Content_Types].xml', '_rels/.rels', 'docProps/custom.xml'];
const A1 = { sheet: 'Content plan', range: 'A1' };
/** In the tab the headers of row 3 stand in row 1: places of the file's Caption and Media, as the grid counts. */
const CAPTION = { col: 2, row: 1 };
const MEDIA_BY_FORMULA = { col: 3, row: 1 };

const file = fileWith('plan.xlsx', workbook());
const before = partsOf(file);
let session: Session;
let workbench: Workbench;
let window: TestWindow;
let typed = 0;

beforeAll(async () => {
  session = openSession(optionsFor(file, []));
  session.do([]);
  workbench = await openInWorkbench(session, 0);
  window = await openWindow(workbench.url, 'w-1');
}, SLOW_START_MS);

afterAll(async () => {
  window.close();
  await workbench.close();
  session.close();
});

const changed = (one: Parts, other: Parts): string[] =>
  Object.keys({ ...one, ...other })
    .filter((part) => one[part] !== other[part])
    .sort();

const fileScene = (fits: (file: NonNullable<Scene['file']>) => boolean): Promise<Scene> =>
  window.scene((scene) => scene.file !== null && fits(scene.file));

/** A cell of the file. */
const cell = (row: number, column: number): unknown =>
  openXlsx(zipped(partsOf(file)), 'plan.xlsx')
    .read('Content plan')
    .get(row)
    ?.get(column)?.value;

const sidecar = () =>
  z
    .object({ genviral: z.string(), rowKeys: z.array(z.string()), isMarked: z.boolean() })
    .parse(JSON.parse(readFileSync(`${file}.genviral.json`, 'utf8')));

/** Types into the grid as a window does: on top of everything that was heard. */
async function type(place: { readonly col: number; readonly row: number }, content: string): Promise<void> {
  // What scripts write to the workbook comes as revisions, too; the newest one is the head.
  const late = await openWindow(workbench.url, `late-${String(++typed)}`);
  const { workbook: start, revisions } = await late.next('hello');
  late.close();
  const last = revisions.flatMap((one) => ('nextRevisionId' in one ? [one.nextRevisionId] : [])).at(-1);
  const head = last ?? z.object({ revisionId: z.string() }).parse(start).revisionId;
  await window.send({
    kind: 'collaborate',
    message: {
      type: 'REMOTE_REVISION',
      version: 1,
      clientId: 'w-1',
      serverRevisionId: head,
      nextRevisionId: `typed-${String(typed)}`,
      commands: [{ type: 'UPDATE_CELL', sheetId: '1', ...place, content }],
    },
  });
}

it('says which file it is; stories are not offered while it is open', async () => {
  const { facts, scene } = await window.next('hello');
  expect(facts).toMatchObject({
    spreadsheetName: 'plan.xlsx',
    zone: 'Europe/Berlin',
    file: { name: 'plan.xlsx', tab: 'Content plan' },
  });
  expect(scene.connected).toEqual(['owner']);
  await window.send({ kind: 'begin-story', story: 'empty' });
  await window.send({ kind: 'clear-log' });
  await window.next('log-cleared');
  expect(window.everything()).not.toContain('"story":"empty"');
});

it('sends from the menu: the statuses stand in the file, and nothing else of it changed', async () => {
  await window.send({ kind: 'run', functionName: 'genviralSend', selection: A1 });
  const { question } = await window.scene((scene) => scene.question !== null);
  expect(question?.title).toBe('Schedule 2 posts?');
  await window.send({ kind: 'answer', question: question?.id ?? 0, button: 'YES' });
  await window.next('toast', ({ toast }) => toast.title.startsWith('Send'));
  await workbench.save();
  expect(changed(before, partsOf(file))).toEqual([...OF_THE_ID, SHEET].sort());
  expect(partsOf(file)[SHEET]?.match(/Scheduled</g)).toHaveLength(2);
  expect(sidecar()).toMatchObject({ isMarked: true });
  expect(sidecar().rowKeys).toHaveLength(3);
  expect(workbench.file).toEqual({ savedAtMs: expect.any(Number), trouble: null });
});

it('what people type is written back', async () => {
  const standing = partsOf(file);
  await type(CAPTION, 'Rye at noon');
  await workbench.save();
  expect(cell(4, 3)).toBe('Rye at noon');
  expect(changed(standing, partsOf(file))).toEqual([SHEET]);
});

it('what is broken on purpose is not found broken the next time', async () => {
  await window.send({ kind: 'fault', fault: 'down', isOn: true });
  await window.scene(({ faults }) => faults.includes('down'));
  await workbench.save();
  expect(JSON.parse(sidecar().genviral)).toMatchObject({ faults: [] });
  await window.send({ kind: 'mend-all' });
});

it('a formula of the file is not overwritten: it says so, and writes nothing until that is undone', async () => {
  const standing = readFileSync(file);
  await type(MEDIA_BY_FORMULA, 'https://media.example.test/other.jpg');
  await workbench.save();
  const { file: state } = await fileScene(({ trouble }) => trouble !== null);
  expect(state?.trouble).toContain('plan.xlsx has a formula or merged cells at D4,');
  expect(readFileSync(file)).toEqual(standing);
  await type(MEDIA_BY_FORMULA, 'https://media.example.test/4.jpg');
  await workbench.save();
  expect(workbench.file?.trouble).toBeNull();
});

it('a file that somebody changed meanwhile is left as it is, runs stop, and it says why', async () => {
  const posts = (): number =>
    z.object({ posts: z.array(z.unknown()) }).parse(JSON.parse(sidecar().genviral)).posts.length;
  const sent = posts();
  copyFileSync(file, `${file}.mine`);
  writeFileSync(file, workbook({ changes: { 'xl/media/image1.png': 'another picture' } }));
  const theirs = readFileSync(file);
  await type({ col: 1, row: 3 }, '2026-10-22 09:00');
  await workbench.save();
  const { file: state } = await fileScene(({ trouble }) => trouble !== null);
  expect(state?.trouble).toContain('plan.xlsx was changed by somebody else meanwhile');
  await window.send({ kind: 'run', functionName: 'genviralCheckRows', selection: A1 });
  const { text } = await window.next('trouble');
  expect(text).toContain('was changed by somebody else meanwhile');
  await workbench.save();
  expect(readFileSync(file)).toEqual(theirs);
  expect(posts()).toBe(sent);
  // Put back as it was, it takes what was typed, and runs go on.
  copyFileSync(`${file}.mine`, file);
  await window.send({ kind: 'run', functionName: 'genviralCheckRows', selection: A1 });
  await window.next('toast', ({ toast }) => toast.title === 'Check rows');
  await workbench.close();
  expect(workbench.file?.trouble).toBeNull();
  expect(partsOf(file)[SHEET]).toContain('2026-10-22 09:00');
});

it('what is typed into the calendar of another tool has no place, and it says so', () => {
  const calendar = openSession(optionsFor(fileWith('buffer.csv', readFileSync(BUFFER)), []));
  const { book, world } = calendar;
  expect(book.tab.role).toBe('calendar');
  expect(book.save(world.host).notKept).toBeNull();
  world.host.hands.type(tabName(world.host) ?? '', 'A2', 'typed');
  expect(book.save(world.host).notKept).toContain('buffer.csv is the calendar of another tool');
  calendar.close();
});
