// What all windows share: the history of the workbook, what stands around the grid, and the way to the scripts.
// Everything that happens in the workbench passes here, in one order.
import { randomUUID } from 'node:crypto';
import type { CollaborationMessage } from '@odoo/o-spreadsheet';
import type { Command, Order } from './commands';
import type { StoryName } from '../stories/stories';
import type { Facts, FormulaResults, HttpLine, Menu, Place, Scene, Selection, ServerEvent } from './events';
import type { MailFromScript, MailToScript } from './script/mail';
import { Sequencer } from './sequencer';

export type Tell = (event: ServerEvent) => void;
/** What a script tells a room; the rest is for who started the script. */
export type ToldByScript = Exclude<MailFromScript, { kind: 'ready' | 'saved' | 'made' | 'step' }>;

/** The log forgets the oldest lines. */
const MOST_EXCHANGES = 200;

export interface RoomOptions {
  /** o-spreadsheet's data, which all replicas start from. */
  readonly workbook: object;
  readonly selection: Selection;
  readonly facts: Facts;
  readonly toScript: (mail: MailToScript) => void;
  /** Somebody wants another story, or this one again. */
  readonly onStory: (story: StoryName | 'again') => void;
}

export class Room {
  readonly #id = randomUUID();
  readonly #options: RoomOptions;
  readonly #sequencer: Sequencer;
  readonly #windows = new Map<string, Tell>();
  readonly #formulas = new Map<string, FormulaResults[string]>();
  readonly #pages: Record<Place, string> = { sidebar: '', dialog: '' };
  #exchanges: readonly HttpLine[] = [];
  #scene: Scene = {
    nowMs: 0,
    isTimePassing: false,
    ahead: [],
    triggers: [],
    faults: [],
    person: 'owner',
    connected: [],
    preparing: null,
    file: null,
    menus: [],
    isRunning: false,
    question: null,
    sidebar: null,
    dialog: null,
  };
  #versions = 0;

  constructor(options: RoomOptions) {
    this.#options = options;
    const { revisionId } = options.workbook as { readonly revisionId?: string };
    this.#sequencer = new Sequencer(revisionId ?? 'START_REVISION');
  }

  /** Tells a window everything so far and all that follows, until the function that this gives is called. */
  join(window: string, tell: Tell): () => void {
    const { workbook, facts, selection } = this.#options;
    tell({
      kind: 'hello',
      run: this.#id,
      facts,
      workbook,
      revisions: this.#sequencer.revisions,
      formulas: Object.fromEntries(this.#formulas),
      scene: this.#scene,
      selection,
      exchanges: this.#exchanges,
    });
    this.#windows.set(window, tell);
    return () => {
      // The same window may have come back on another connection.
      if (this.#windows.get(window) !== tell) return;
      this.#windows.delete(window);
      this.#collaborate({ type: 'CLIENT_LEFT', version: 1, clientId: window });
    };
  }

  /** What stays as it is in this room. */
  get facts(): Facts {
    return this.#options.facts;
  }

  /** Whether a script runs now, or waits for an answer. */
  get isRunning(): boolean {
    return this.#scene.isRunning;
  }

  /** How it stands with the person's file, where one is open. */
  get file(): Scene['file'] {
    return this.#scene.file;
  }

  /** Content of a page of the add-on. */
  page(place: Place): string {
    return this.#pages[place];
  }

  /** What a window asks that has seen another run of the workbench was meant for another spreadsheet. */
  obey({ window, run, command }: Order): void {
    if (run !== this.#id || this.#scene.preparing) return;
    switch (command.kind) {
      case 'collaborate':
        // Who may only look changes nothing, whatever a page sends.
        if (this.#scene.person === 'viewer' && 'nextRevisionId' in command.message) return;
        this.#collaborate(command.message);
        return;
      case 'run':
        if (!hasItem(this.#scene.menus, command.functionName)) return;
        this.#options.toScript({ ...command, window });
        return;
      case 'call':
        this.#options.toScript({ ...command, window });
        return;
      case 'answer':
        this.#answer(command);
        return;
      case 'close':
        this.#change({ [command.place]: null });
        return;
      case 'clear-log':
        this.#exchanges = [];
        this.#tellAll({ kind: 'log-cleared' });
        return;
      case 'begin-story':
        // A file stays open until the workbench ends.
        if (!this.#options.facts.file) this.#options.onStory(command.story);
        return;
      default:
        this.#options.toScript(command);
    }
  }

  /** A story that is being made; until then nothing else is obeyed. */
  prepare(preparing: Scene['preparing']): void {
    this.#change({ preparing });
  }

  hear(mail: ToldByScript): void {
    switch (mail.kind) {
      case 'collaborate':
        this.#collaborate(mail.message);
        return;
      case 'changes':
        this.#change(this.#seatChanges(mail.changes));
        return;
      case 'exchange':
        this.#exchanges = [...this.#exchanges, mail.exchange].slice(-MOST_EXCHANGES);
        this.#tellAll(mail);
        return;
      case 'page':
        this.#pages[mail.place] = mail.html;
        this.#change({ [mail.place]: { title: mail.title, version: ++this.#versions } });
        return;
      case 'formula':
        this.#formulas.set(mail.key, mail.result);
        this.#tellAll(mail);
        return;
      case 'selected':
        this.#windows.get(mail.window)?.({ kind: 'selected', selection: mail.selection });
        return;
      case 'result':
        this.#windows.get(mail.window)?.({ kind: 'result', id: mail.id, result: mail.result });
        return;
      case 'file':
        this.#change({ file: mail.state });
        return;
      case 'toast':
      case 'trouble':
        this.#tellAll(mail);
        return;
    }
  }

  #collaborate(message: CollaborationMessage): void {
    if (!this.#sequencer.accept(message)) return;
    this.#tellAll({ kind: 'revision', message });
    if ('nextRevisionId' in message) this.#options.toScript({ kind: 'revision', message });
  }

  /** Of two windows that answer, the first is heard. */
  #answer({ question, button, text }: Extract<Command, { kind: 'answer' }>): void {
    if (this.#scene.question?.id !== question) return;
    this.#change({ question: null });
    const answer = text === undefined ? { button } : { button, text };
    this.#options.toScript({ kind: 'answer', question, answer });
  }

  /** Pages of the add-on belong to who opened them. */
  #seatChanges(changes: Partial<Scene>): Partial<Scene> {
    const isSame = changes.person === undefined || changes.person === this.#scene.person;
    return isSame ? changes : { ...changes, sidebar: null, dialog: null };
  }

  #change(changes: Partial<Scene>): void {
    this.#scene = { ...this.#scene, ...changes };
    this.#tellAll({ kind: 'scene', scene: this.#scene });
  }

  #tellAll(event: ServerEvent): void {
    for (const tell of this.#windows.values()) tell(event);
  }
}

function hasItem(menus: readonly Menu[], functionName: string): boolean {
  return menus.some(({ entries }) =>
    entries.some((entry) =>
      entry.kind === 'submenu'
        ? hasItem([entry.menu], functionName)
        : entry.kind === 'item' && entry.functionName === functionName,
    ),
  );
}
