// Windows that go from one story to the next.
import type { ServerEvent } from '../../local/workbench/events';
import { Hall } from '../../local/workbench/hall';
import { Room } from '../../local/workbench/room';
import type { MailToScript } from '../../local/workbench/script/mail';

function roomOf(name: string, toScript: MailToScript[] = []): Room {
  return new Room({
    workbook: { revisionId: 'start' },
    selection: { sheet: 'Schedule', range: 'A1' },
    facts: { spreadsheetName: name, zone: 'Europe/Berlin', story: 'small', keptIn: null, functions: [] },
    toScript: (mail) => toScript.push(mail),
    onStory: () => undefined,
  });
}

const runOf = (heard: readonly ServerEvent[]): string =>
  heard.flatMap((event) => (event.kind === 'hello' ? [event.run] : [])).at(-1) ?? '';

it('all windows go along, hear the new hello, and nothing of the old room', () => {
  const [first, second] = [roomOf('First'), roomOf('Second')];
  const hall = new Hall(first);
  const heard: ServerEvent[] = [];
  hall.join('one', (event) => heard.push(event));
  const firstRun = runOf(heard);
  hall.moveTo(second);
  expect(heard.at(-1)).toMatchObject({ kind: 'hello', facts: { spreadsheetName: 'Second' } });
  expect(runOf(heard)).not.toBe(firstRun);
  second.hear({ kind: 'trouble', text: 'Here' });
  expect(heard.at(-1)).toEqual({ kind: 'trouble', text: 'Here' });
  expect(hall.facts.spreadsheetName).toBe('Second');
});

it('a window that leaves after the move leaves the new room', () => {
  const hall = new Hall(roomOf('First'));
  const [heard, other]: ServerEvent[][] = [[], []];
  const leave = hall.join('one', (event) => heard?.push(event));
  hall.join('two', (event) => other?.push(event));
  hall.moveTo(roomOf('Second'));
  leave();
  expect(other?.at(-1)).toMatchObject({ message: { type: 'CLIENT_LEFT', clientId: 'one' } });
});

it('what a window sends that still shows the old spreadsheet changes nothing in the new one', () => {
  const toScript: MailToScript[] = [];
  const hall = new Hall(roomOf('First'));
  const heard: ServerEvent[] = [];
  hall.join('one', (event) => heard.push(event));
  const oldRun = runOf(heard);
  hall.moveTo(roomOf('Second', toScript));
  hall.obey({ window: 'one', run: oldRun, command: { kind: 'advance', ms: 1000 } });
  expect(toScript).toEqual([]);
  hall.obey({ window: 'one', run: runOf(heard), command: { kind: 'advance', ms: 1000 } });
  expect(toScript).toEqual([{ kind: 'advance', ms: 1000 }]);
});
