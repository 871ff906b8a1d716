// The whole workbench but for the page: server, thread of scripts and sandbox. Build first (npm run build).
import path from 'node:path';
import { restore } from '../../local/sandbox/index';
import {
  saveWorld,
  startWorkbench,
  type Workbench,
  type WorkbenchOptions,
} from '../../local/workbench/index';
import { connectedStage, goodRow } from '../e2e/stage';
import { openWindow, type TestWindow } from './window';

const DIST = path.resolve(__dirname, '../../dist');
const A1 = { sheet: 'Schedule', range: 'A1' };

let workbench: Workbench;
let window: TestWindow;

beforeAll(async () => {
  const stage = connectedStage();
  stage.fill([goodRow(1), goodRow(2, { Caption: '' })]);
  stage.host.hands.select('Schedule', 'E2');
  workbench = await startWorkbench(options(saveWorld(stage)));
});

afterAll(() => workbench.close());

beforeEach(async () => {
  window = await openWindow(workbench.url, 'w-1');
});

afterEach(() => {
  window.close();
});

function options(saved: WorkbenchOptions['saved']): WorkbenchOptions {
  return { saved, project: DIST, spreadsheetName: 'Lumen Bakery', zone: 'Europe/Berlin' };
}

const captions = async (): Promise<readonly string[]> =>
  restore((await workbench.save()).genviral).posts.map((post) => post.caption);

it('says hello with the menu, the clock and what is selected', async () => {
  const { facts, scene, selection } = await window.next('hello');
  expect(facts).toEqual({
    spreadsheetName: 'Lumen Bakery',
    zone: 'Europe/Berlin',
    story: 'small',
    keptIn: null,
    functions: expect.arrayContaining(['GENVIRAL_POSTS', 'GENVIRAL_BEST_TIMES']),
  });
  expect(scene.menus).toMatchObject([{ caption: 'Genviral', entries: expect.any(Array) }]);
  expect(new Date(scene.nowMs).toISOString()).toMatch(/^2026-10-19T06:0/);
  expect(selection).toEqual({ sheet: 'Schedule', range: 'E2' });
});

it('asks before it sends, with all that was written so far, and does nothing on no', async () => {
  const before = await captions();
  await window.send({ kind: 'run', functionName: 'genviralSend', selection: A1 });
  const { question } = await window.scene((scene) => scene.question !== null);
  expect(question).toMatchObject({ kind: 'alert', title: 'Schedule 1 post?', buttons: 'YES_NO' });
  await window.send({ kind: 'answer', question: question?.id ?? 0, button: 'CLOSE' });
  expect(await captions()).toEqual(before);
});

it('sends on yes: the rows are written for all windows, and the sandbox holds the post', async () => {
  await window.send({ kind: 'run', functionName: 'genviralSend', selection: A1 });
  const { question } = await window.scene((scene) => scene.question !== null);
  await window.send({ kind: 'answer', question: question?.id ?? 0, button: 'YES' });
  const { toast } = await window.next('toast', (event) => event.toast.title.startsWith('Send'));
  expect(toast.text).toBe('1 post accepted by Genviral.');
  const { message } = await window.next('revision', (event) => JSON.stringify(event).includes('Scheduled'));
  expect(message.type).toBe('REMOTE_REVISION');
  expect(await captions()).toContain('Post 1');
});

it('lets time pass: what is due is published', async () => {
  await window.next('hello');
  await window.send({ kind: 'advance', ms: 24 * 3_600_000 });
  const { nowMs } = await window.scene((scene) =>
    new Date(scene.nowMs).toISOString().startsWith('2026-10-20'),
  );
  const saved = await workbench.save();
  expect(restore(saved.genviral).nowMs).toBe(nowMs);
});

it('answers the panel as google.script.run does', async () => {
  const call = (id: string, functionName: string, ...args: unknown[]) =>
    window.send({ kind: 'call', id, functionName, args, selection: A1 });
  await call('1', 'genviralPanelCall', 'state', null);
  expect((await window.next('result')).result).toMatchObject({ ok: true, value: { ok: true } });
  await call('2', 'noSuchFunction');
  expect((await window.next('result')).result).toMatchObject({
    ok: false,
    error: { message: expect.stringContaining('noSuchFunction') },
  });
  await call('3', 'genviralPanelCall', 'showCell', { line: 3, key: '', header: '' });
  expect(await window.next('selected')).toMatchObject({
    selection: { sheet: 'Schedule', range: expect.stringMatching(/^A3\b/) },
  });
});

it('does not start where its port is taken', async () => {
  const saved = await workbench.save();
  const port = Number(new URL(workbench.url).port);
  await expect(startWorkbench({ ...options(saved), port })).rejects.toThrow(
    `Port ${String(port)} is in use.`,
  );
});

it('ends while a script waits for an answer', async () => {
  await window.send({ kind: 'run', functionName: 'genviralConnect', selection: A1 });
  await window.scene((scene) => scene.question !== null);
  await workbench.close();
  await expect(fetch(workbench.url)).rejects.toThrow();
});
