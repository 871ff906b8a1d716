// The workbook kept in step with a replica, as a browser has it, by o-spreadsheet's own protocol.
import { createRequire } from 'node:module';
import type * as OSpreadsheet from '@odoo/o-spreadsheet';
import { quietly } from '../../local/host/engine/library';
import { createHost } from '../../local/host/index';
import { makeHost } from './open-host';

interface Message {
  readonly type: string;
  readonly serverRevisionId: string;
  readonly nextRevisionId: string;
}

/**
 * The server's part: revisions pass one after the other, and one that does not follow the last is lost; its sender makes
 * it anew on top of those it has heard of since.
 */
class Sequencer {
  readonly #listeners = new Map<string, (message: Message) => void>();
  readonly #heldBack: Message[] = [];
  #head: string;
  /** Keeps what the browser sends until `drain`. */
  isHolding = false;

  constructor(head: string) {
    this.#head = head;
  }

  service(canBeHeld: boolean): OSpreadsheet.TransportService<Message> {
    return {
      onNewMessage: (id, callback) => void this.#listeners.set(id, callback),
      leave: (id) => void this.#listeners.delete(id),
      sendMessage: (message: Message) => {
        if (canBeHeld && this.isHolding) this.#heldBack.push(message);
        else this.#pass(message);
        return Promise.resolve();
      },
    };
  }

  drain(): void {
    if (this.isHolding) return;
    for (const message of this.#heldBack.splice(0)) this.#pass(message);
  }

  #pass(message: Message): void {
    if (message.type.includes('REVISION')) {
      if (message.serverRevisionId !== this.#head) return;
      this.#head = message.nextRevisionId;
    }
    for (const listen of this.#listeners.values()) listen(message);
  }
}

interface Shared {
  readonly host: ReturnType<typeof createHost>;
  readonly browser: OSpreadsheet.Model;
  hold(held: boolean): void;
  deliver(): void;
}

function share(): Shared {
  const data = makeHost({ workbook: { sheets: [{ name: 'S', cells: [['a'], ['b']] }] } }).snapshot();
  const { revisionId } = data as { readonly revisionId: string };
  const sequencer = new Sequencer(revisionId);
  const host = createHost({
    workbook: data,
    collaboration: {
      transportService: sequencer.service(false),
      client: { id: 'host', name: 'Apps Script' },
      drain: () => {
        sequencer.drain();
      },
    },
    project: {
      scripts: {
        'Code.js': `function main() {
          const sheet = SpreadsheetApp.getActiveSheet();
          const row = sheet.getRange('A1:A9').getValues().flat().indexOf('b') + 1;
          sheet.getRange(row, 2).setNumberFormat('@').setValue('=of b').setNote('note of b').setBackground('#ff0000');
        }
        function mark() {
          const sheet = SpreadsheetApp.getActiveSheet();
          sheet.getRange('2:2').addDeveloperMetadata('row', 'b');
          sheet.getRange('A2:B3').protect().setDescription('of b');
        }
        function marks() {
          const sheet = SpreadsheetApp.getActiveSheet();
          const [found] = sheet.createDeveloperMetadataFinder().withKey('row').find();
          const [protection] = sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE);
          return [found.getLocation().getRow().getRow(), protection.getRange().getA1Notation()];
        }`,
      },
    },
  });
  const library = createRequire(import.meta.url)('@odoo/o-spreadsheet') as typeof OSpreadsheet;
  const browser = quietly(
    () =>
      new library.Model(data, {
        transportService: sequencer.service(true),
        client: { id: 'browser', name: 'Person' },
      }),
  );
  return {
    host,
    browser,
    hold: (value) => {
      sequencer.isHolding = value;
    },
    deliver: () => {
      quietly(() => {
        sequencer.drain();
      });
    },
  };
}

const stateOf = (model: OSpreadsheet.Model): unknown => {
  const { sheets, styles, formats } = quietly(() => model._exportData(false));
  return { sheets, styles, formats };
};
const stateOfHost = (host: Shared['host']): unknown => {
  const { sheets, styles, formats } = host.snapshot() as OSpreadsheet.WorkbookData;
  return { sheets, styles, formats };
};

test('what a script writes is in the replica, notes and text cells included', () => {
  const { host, browser } = share();
  host.run('main');
  expect(stateOf(browser)).toEqual(stateOfHost(host));
  expect(host.hands.cell('S', 'B2')).toMatchObject({
    value: '=of b',
    note: 'note of b',
    background: '#ff0000',
  });
});

test('what a person types in the replica, the next read of a script finds', () => {
  const { host, browser } = share();
  quietly(() => browser.dispatch('UPDATE_CELL', { sheetId: '0', col: 2, row: 0, content: 'typed' }));
  expect(host.hands.values('S')).toEqual([
    ['a', '', 'typed'],
    ['b', '', ''],
  ]);
});

test('rows that a person inserts at the same time move metadata and protections, too', () => {
  const shared = share();
  const { host, browser } = shared;
  shared.hold(true);
  const insert = {
    sheetId: '0',
    sheetName: 'S',
    dimension: 'ROW',
    base: 0,
    quantity: 2,
    position: 'before',
  } as const;
  quietly(() => browser.dispatch('ADD_COLUMNS_ROWS', insert));
  host.run('mark');
  expect(host.run('marks')).toMatchObject({ value: [2, 'A2:B3'] });
  shared.hold(false);
  shared.deliver();
  expect(host.run('marks')).toMatchObject({ value: [4, 'A4:B5'] });
  const marksOf = (data: object): unknown => (data as { readonly marks?: unknown }).marks;
  expect(marksOf(quietly(() => browser._exportData(false)))).toEqual(marksOf(host.snapshot()));
});

test('rows that a person inserts at the same time move what the script writes', () => {
  const shared = share();
  const { host, browser } = shared;
  shared.hold(true);
  const insert = {
    sheetId: '0',
    sheetName: 'S',
    dimension: 'ROW',
    base: 0,
    quantity: 2,
    position: 'before',
  } as const;
  quietly(() => browser.dispatch('ADD_COLUMNS_ROWS', insert));
  // The host has not heard of the rows: it writes beside row 2, and its revisions are the first.
  host.run('main');
  expect(host.hands.cell('S', 'B2').value).toBe('=of b');
  shared.hold(false);
  shared.deliver();
  expect(host.hands.cell('S', 'B4')).toMatchObject({
    value: '=of b',
    note: 'note of b',
    background: '#ff0000',
  });
  expect(host.hands.cell('S', 'B2')).toMatchObject({ value: '', note: '' });
  expect(stateOf(browser)).toEqual(stateOfHost(host));
});
