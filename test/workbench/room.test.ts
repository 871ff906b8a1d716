// What all windows share, with a script on the other side that is played by the test.
import type { CollaborationMessage } from '@odoo/o-spreadsheet';
import type { Command } from '../../local/workbench/commands';
import type { HttpLine, Menu, Scene, ServerEvent } from '../../local/workbench/events';
import { Room } from '../../local/workbench/room';
import type { MailToScript } from '../../local/workbench/script/mail';

const MENU: Menu = {
  caption: 'Genviral',
  entries: [
    { kind: 'item', caption: 'Send…', functionName: 'send' },
    { kind: 'separator' },
    {
      kind: 'submenu',
      menu: { caption: 'Help', entries: [{ kind: 'item', caption: 'About', functionName: 'about' }] },
    },
  ],
};
const selection = { sheet: 'Schedule', range: 'B2' };

function open() {
  const toScript: MailToScript[] = [];
  const stories: string[] = [];
  const room = new Room({
    workbook: { revisionId: 'start' },
    selection: { sheet: 'Schedule', range: 'A1' },
    facts: {
      spreadsheetName: 'Lumen Bakery',
      zone: 'Europe/Berlin',
      story: 'small',
      keptIn: null,
      functions: [],
    },
    toScript: (mail) => toScript.push(mail),
    onStory: (story) => stories.push(story),
  });
  room.hear({ kind: 'changes', changes: { nowMs: 1000, menus: [MENU] } });
  return {
    room,
    toScript,
    stories,
    join: (name: string) => {
      const heard: ServerEvent[] = [];
      const leave = room.join(name, (event) => heard.push(event));
      const [hello] = heard;
      const run = hello?.kind === 'hello' ? hello.run : '';
      return {
        heard,
        leave,
        run,
        command: (command: Command, seenRun = run) => {
          room.obey({ window: name, run: seenRun, command });
        },
      };
    },
  };
}

/** As a window shows it. */
const sceneOf = (heard: readonly ServerEvent[]): Scene | undefined =>
  heard.flatMap((event) => ('scene' in event ? [event.scene] : [])).at(-1);

const revision = (before: string, id: string): CollaborationMessage => ({
  type: 'REMOTE_REVISION',
  version: 1,
  clientId: 'one',
  commands: [],
  serverRevisionId: before,
  nextRevisionId: id,
});

describe('a window that joins', () => {
  it('hears everything so far, then what follows', () => {
    const { room, join } = open();
    const one = join('one');
    one.command({ kind: 'collaborate', message: revision('start', 'a') });
    room.hear({ kind: 'formula', key: 'F', result: { value: 1 } });
    room.hear({ kind: 'page', place: 'sidebar', title: 'Genviral', html: '<p>Panel</p>' });
    const late = join('late');
    expect(late.heard).toEqual([
      expect.objectContaining({
        kind: 'hello',
        workbook: { revisionId: 'start' },
        revisions: [revision('start', 'a')],
        formulas: { F: { value: 1 } },
        scene: expect.objectContaining({ nowMs: 1000, sidebar: { title: 'Genviral', version: 1 } }),
      }),
    ]);
    one.command({ kind: 'collaborate', message: revision('a', 'b') });
    expect(late.heard.at(-1)).toEqual({ kind: 'revision', message: revision('a', 'b') });
  });

  it('is said goodbye to when it leaves, but not when it came back meanwhile', () => {
    const { join } = open();
    const first = join('one');
    const again = join('one');
    const other = join('other');
    first.leave();
    expect(other.heard).toHaveLength(1);
    again.leave();
    expect(other.heard.at(-1)).toMatchObject({ message: { type: 'CLIENT_LEFT', clientId: 'one' } });
  });
});

describe('revisions', () => {
  it('pass to all, their sender and the scripts included; those that come too late to nobody', () => {
    const { toScript, join } = open();
    const [one, two] = [join('one'), join('two')];
    one.command({ kind: 'collaborate', message: revision('start', 'a') });
    two.command({ kind: 'collaborate', message: revision('start', 'b') });
    for (const { heard } of [one, two]) {
      expect(heard.slice(1)).toEqual([{ kind: 'revision', message: revision('start', 'a') }]);
    }
    expect(toScript).toEqual([{ kind: 'revision', message: revision('start', 'a') }]);
  });
});

describe('a click', () => {
  it('runs an item of a menu, at any depth, with what is selected', () => {
    const { toScript, join } = open();
    const { command } = join('one');
    command({ kind: 'run', functionName: 'send', selection });
    command({ kind: 'run', functionName: 'about', selection });
    expect(toScript).toEqual([
      { kind: 'run', window: 'one', functionName: 'send', selection },
      { kind: 'run', window: 'one', functionName: 'about', selection },
    ]);
  });

  it('runs nothing that no menu offers', () => {
    const { toScript, join } = open();
    join('one').command({ kind: 'run', functionName: 'deleteEverything', selection });
    expect(toScript).toEqual([]);
  });
});

describe('a question', () => {
  const question = { id: 7, kind: 'alert', title: 'Send', text: 'All?', buttons: 'YES_NO' } as const;

  it('is shown to all, and the first answer counts', () => {
    const { room, toScript, join } = open();
    const [one, two] = [join('one'), join('two')];
    room.hear({ kind: 'changes', changes: { question } });
    expect(sceneOf(two.heard)?.question).toEqual(question);
    one.command({ kind: 'answer', question: 7, button: 'YES' });
    two.command({ kind: 'answer', question: 7, button: 'NO' });
    expect(toScript).toEqual([{ kind: 'answer', question: 7, answer: { button: 'YES' } }]);
    expect(sceneOf(two.heard)?.question).toBeNull();
  });

  it('that is over takes no answer', () => {
    const { room, toScript, join } = open();
    room.hear({ kind: 'changes', changes: { question } });
    join('one').command({ kind: 'answer', question: 6, button: 'YES', text: 'late' });
    expect(toScript).toEqual([]);
  });
});

describe('what belongs to one window', () => {
  it('reaches that window only', () => {
    const { room, join } = open();
    const [one, two] = [join('one'), join('two')];
    room.hear({ kind: 'selected', window: 'one', selection });
    room.hear({ kind: 'result', window: 'one', id: 'c1', result: { ok: true, value: 1 } });
    room.hear({ kind: 'result', window: 'gone', id: 'c2', result: { ok: true, value: 2 } });
    expect(one.heard.slice(1)).toEqual([
      { kind: 'selected', selection },
      { kind: 'result', id: 'c1', result: { ok: true, value: 1 } },
    ]);
    expect(two.heard).toHaveLength(1);
  });
});

it('a page that is closed can be opened again', () => {
  const { room, join } = open();
  const { heard, command } = join('one');
  room.hear({ kind: 'page', place: 'sidebar', title: 'Genviral', html: '<p>1</p>' });
  command({ kind: 'close', place: 'sidebar' });
  expect(sceneOf(heard)?.sidebar).toBeNull();
  room.hear({ kind: 'page', place: 'sidebar', title: 'Genviral', html: '<p>2</p>' });
  expect(sceneOf(heard)?.sidebar).toEqual({ title: 'Genviral', version: 2 });
  expect(room.page('sidebar')).toBe('<p>2</p>');
});

describe('the bench', () => {
  it('passes what people do there to the scripts, and stories to who makes them', () => {
    const { toScript, stories, join } = open();
    const { command } = join('one');
    command({ kind: 'fault', fault: 'down', isOn: true });
    command({ kind: 'advance-to-local', local: '2026-10-20T09:00' });
    command({ kind: 'stop-clock' });
    command({ kind: 'begin-story', story: 'empty' });
    expect(toScript.map(({ kind }) => kind)).toEqual(['fault', 'advance-to-local', 'stop-clock']);
    expect(stories).toEqual(['empty']);
  });

  it('obeys nobody who has seen another run, and nothing while a story is made', () => {
    const { room, toScript, join } = open();
    const { heard, command, run } = join('one');
    command({ kind: 'advance', ms: 1000 }, 'another run');
    room.prepare({ story: 'agency', step: '1. Genviral' });
    command({ kind: 'advance', ms: 1000 });
    expect(toScript).toEqual([]);
    expect(sceneOf(heard)?.preparing).toEqual({ story: 'agency', step: '1. Genviral' });
    room.prepare(null);
    command({ kind: 'advance', ms: 1000 }, run);
    expect(toScript).toHaveLength(1);
  });

  it('takes no change of the workbook from a viewer, whose page could be made to send one', () => {
    const { room, toScript, join } = open();
    const [one, two] = [join('one'), join('two')];
    room.hear({ kind: 'changes', changes: { person: 'viewer' } });
    one.command({ kind: 'collaborate', message: revision('start', 'a') });
    expect(toScript).toEqual([]);
    expect(two.heard.some(({ kind }) => kind === 'revision')).toBe(false);
  });

  it('closes the pages of who got up', () => {
    const { room, join } = open();
    const { heard } = join('one');
    room.hear({ kind: 'page', place: 'sidebar', title: 'Genviral', html: '' });
    room.hear({ kind: 'changes', changes: { person: 'owner', nowMs: 2000 } });
    expect(sceneOf(heard)?.sidebar).not.toBeNull();
    room.hear({ kind: 'changes', changes: { person: 'editor' } });
    expect(sceneOf(heard)).toMatchObject({ person: 'editor', sidebar: null });
  });

  it('remembers the newest requests for windows that join late, until somebody clears the log', () => {
    const { room, join } = open();
    const { command, heard } = join('one');
    for (let id = 1; id <= 250; id++) room.hear({ kind: 'exchange', exchange: line(id) });
    const [late] = join('late').heard;
    const ids = late?.kind === 'hello' ? late.exchanges.map(({ id }) => id) : [];
    expect([ids.length, ids[0], ids.at(-1)]).toEqual([200, 51, 250]);
    command({ kind: 'clear-log' });
    expect(heard.at(-1)).toEqual({ kind: 'log-cleared' });
    expect(join('later').heard[0]).toMatchObject({ exchanges: [] });
  });
});

const line = (id: number): HttpLine => ({
  id,
  atMs: 0,
  during: 'panel',
  method: 'GET',
  path: '/accounts',
  status: 200,
  tookMs: 1,
  isFaulty: false,
  request: '',
  response: '',
});
