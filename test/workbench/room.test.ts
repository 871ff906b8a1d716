// What all windows share, with a script on the other side that is played by the test.
import type { CollaborationMessage } from '@odoo/o-spreadsheet';
import type { Command } from '../../local/workbench/commands';
import type { Menu, Scene, ServerEvent } from '../../local/workbench/events';
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
  const room = new Room({
    workbook: { revisionId: 'start' },
    selection: { sheet: 'Schedule', range: 'A1' },
    facts: { spreadsheetName: 'Lumen Bakery', zone: 'Europe/Berlin', functions: [] },
    toScript: (mail) => toScript.push(mail),
  });
  room.hear({ kind: 'changes', changes: { nowMs: 1000, menus: [MENU] } });
  return {
    room,
    toScript,
    join: (name: string) => {
      const heard: ServerEvent[] = [];
      const leave = room.join(name, (event) => heard.push(event));
      return {
        heard,
        leave,
        command: (command: Command) => {
          room.obey({ window: name, command });
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
