// A person's file while the add-on works on it: opened under a lock, given to a host, written back at every flush.
import { randomUUID } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { scheduleTable } from '../../src/features/schedule/table';
import { normalHeader } from '../../src/workbook/table';
import type { Host, LocaleName, PropertySeed } from '../host/index';
import { openCsv } from './csv';
import { backUp, readDiskFile, replaceFile, type DiskFile } from './disk';
import type { CellChange, OpenedFile } from './grid';
import { HeldTab } from './held-tab';
import { identify, type Said } from './identity';
import { lockFile, type FileLock } from './lock';
import { propertiesOf, readSidecar, setAside, withoutKey, writeSidecar, type Sidecar } from './sidecar';
import { cellsOf, changesBetween, columnOf, freshCells, type TabCells } from './tab-cells';
import { cannotTake, onlyRead, peoplesOwn, untaken } from './typed';
import { chooseTab, type ChosenTab } from './tab-choice';
import { TAB_ID, withoutTabCells, withTab } from './tab-data';
import { badFile, EXIT, FileTrouble } from './trouble';
import { openXlsx } from './xlsx';

/** Who works on a file here. */
export const OWNER = 'owner';

export interface BookOptions {
  readonly path: string;
  readonly api: Sidecar['api'];
  readonly key: string;
  readonly tab?: string | undefined;
  readonly zone?: string | undefined;
  readonly locale?: LocaleName | undefined;
  readonly said?: Said;
  readonly isBackedUp?: boolean;
  /** In the workbench: another thread holds the lock, and people change cells as well as the add-on. */
  readonly isShared?: boolean;
  readonly nowMs: number;
}

/** What became of a save. */
export interface SaveResult {
  /** Whether anything was written. */
  readonly isWritten: boolean;
  /** What people changed that has no place on the disk; `null` where all has. */
  readonly notKept: string | null;
}

/** What a host starts with. */
export interface BookStart {
  readonly workbook: object;
  readonly properties: PropertySeed;
  readonly spreadsheetId: string;
  readonly spreadsheetName: string;
  readonly spreadsheetZone: string;
  readonly locale: LocaleName;
  readonly owner: string;
}

const LOCALES: readonly LocaleName[] = ['en_US', 'en_GB', 'de_DE', 'fr_FR'];

/**
 * Opens the file and what is kept beside it. Changes nothing yet but for the lock: call `release` when done.
 * @throws FileTrouble with one sentence; then nothing is locked
 */
export function openBook(options: BookOptions): FileBook {
  const lock = options.isShared === true ? NO_LOCK : lockFile(realPath(options.path), nameOf(options.path));
  try {
    return new FileBook(options, lock);
  } catch (error) {
    lock.release();
    throw error;
  }
}

const NO_LOCK: FileLock = { release: () => undefined };

function realPath(given: string): string {
  try {
    return realpathSync(given);
  } catch {
    // Says what is wrong with the path.
    return readDiskFile(given).path;
  }
}

const nameOf = (given: string): string => given.split(/[\\/]/).at(-1) ?? given;

export class FileBook {
  readonly start: BookStart;
  readonly tab: ChosenTab;
  /** The sandbox as it was left. */
  readonly genviral: string | undefined;
  /** What a person is told about the opening. */
  readonly told: readonly string[];
  readonly #options: BookOptions;
  readonly #lock: FileLock;
  readonly #kept: Omit<Sidecar, 'workbook' | 'properties' | 'genviral' | 'rowKeys'>;
  #disk: DiskFile;
  #file: OpenedFile;
  /** What the file holds, as the add-on sees it. */
  #standing: TabCells;
  #isMarked: boolean;
  #lastText = '';
  readonly #held: HeldTab;
  #backup: string | null = null;

  constructor(options: BookOptions, lock: FileLock) {
    this.#options = options;
    this.#lock = lock;
    this.#disk = readDiskFile(options.path);
    this.#file = openFile(this.#disk);
    const { name, path } = this.#disk;
    // One that cannot be read is put aside all the same.
    const before = options.said === 'fresh' ? null : readSidecar(path);
    this.tab = chooseTab(this.#file, name, options.tab ?? before?.tab ?? null);
    this.#standing = cellsOf(this.tab);
    const isFresh = this.#identified(before);
    const told: string[] = [];
    const aside = isFresh ? setAside(path, options.nowMs) : null;
    if (aside !== null) told.push(`What was remembered about ${name} is now called ${aside}.`);
    const zone = zoneOf(options, before, name);
    const cells = isFresh ? freshCells(this.#standing) : this.#standing;
    const { tab, role } = this.tab;
    const locale = options.locale ?? LOCALES.find((one) => one === before?.locale) ?? 'en_US';
    this.#kept = {
      version: 1,
      id: before?.id ?? randomUUID(),
      api: options.api,
      zone,
      locale,
      tab,
      role,
      isMarked: true,
    };
    this.#isMarked = before?.isMarked ?? false;
    if (this.#file.id !== null && this.#file.id !== this.#kept.id) this.#isMarked = false;
    const known = before ?? {
      id: this.#kept.id,
      properties: { script: {}, document: newNotes(role), user: {} },
    };
    const tabName =
      before?.workbook.sheets.find(({ id }) => id === String(TAB_ID))?.name ?? tabNameOf(this.tab);
    this.start = {
      workbook: withTab(before?.workbook ?? null, tabName, cells, role),
      properties: propertiesOf(known, OWNER, options.key),
      spreadsheetId: this.#kept.id,
      spreadsheetName: name,
      spreadsheetZone: zone,
      locale,
      owner: OWNER,
    };
    this.#held = new HeldTab(name, zone);
    this.genviral = before?.genviral;
    this.told = told;
  }

  get name(): string {
    return this.#disk.name;
  }

  get path(): string {
    return this.#disk.path;
  }

  /** The name of the backup, once there is one. */
  get backup(): string | null {
    return this.#backup;
  }

  /**
   * Brings to the disk what the host holds: first what was sent, then the cells of the file. When it returns, both are
   * there whatever happens next.
   * @throws FileTrouble where the file was changed by somebody else, or cannot take what people typed: then nothing more
   * may be sent
   */
  save(host: Host, genviral?: string): SaveResult {
    const { workbook, cells } = this.#held.look(host);
    const all = changesBetween(this.#standing, cells, this.tab.headerRow);
    // The calendar of another tool is only read.
    const changes = this.tab.role === 'schedule' ? all : [];
    const notKept = all.length > changes.length ? onlyRead(this.name) : null;
    const isStanding = this.#isMarked && changes.length === 0;
    const isRemembered = this.#remember(host, workbook, cells, genviral, this.#isMarked);
    if (isStanding) return { isWritten: isRemembered, notKept };
    if (this.tab.role === 'schedule') this.#write(changes, cells);
    this.#isMarked = true;
    this.#remember(host, workbook, cells, genviral, true);
    return { isWritten: true, notKept };
  }

  release(): void {
    this.#lock.release();
  }

  #identified(before: Sidecar | null): boolean {
    const { name, kind } = this.#disk;
    const { said = null, api } = this.#options;
    const rowKeys = columnOf(this.#standing, 'Row key').map(({ text }) => text);
    const facts = { name, kind, id: this.#file.id, rowKeys };
    // A calendar that is only read carries nothing: its rows are known by what they say.
    const remembered = before?.role === 'calendar' ? { ...before, isMarked: false } : before;
    const identity = identify(facts, remembered, said, api);
    if (identity.kind === 'apart') throw new FileTrouble(EXIT.apart, identity.question);
    return identity.kind === 'fresh';
  }

  #write(changes: readonly CellChange[], cells: TabCells): void {
    if (this.#options.isBackedUp === true) this.#backup ??= backUp(this.#disk, this.#options.nowMs);
    const hidden = newHidden(changes, this.tab.headerRow);
    const bytes = this.#file.changed(this.tab.tab, changes, hidden, this.#kept.id);
    if (this.#options.isShared === true) this.#refuseUntaken(changes, cells, bytes);
    this.#disk = replaceFile(this.#disk, bytes);
    this.#file = openFile(this.#disk);
    this.#standing = cells;
  }

  /** Formulas and merged blocks keep what they have: a row that moved would be mixed with another one. */
  #refuseUntaken(changes: readonly CellChange[], cells: TabCells, bytes: Uint8Array): void {
    const { tab, headerRow } = this.tab;
    const grid = openFile({ ...this.#disk, bytes }).read(tab);
    const taken = changesBetween(this.#standing, cellsOf({ ...this.tab, grid }), headerRow);
    const places = untaken(peoplesOwn(changes, cells, headerRow), taken);
    if (places.length > 0) throw new FileTrouble(EXIT.badFile, cannotTake(this.name, places));
  }

  #remember(
    host: Host,
    workbook: Sidecar['workbook'],
    cells: TabCells,
    genviral: string | undefined,
    isMarked: boolean,
  ): boolean {
    const sidecar: Sidecar = {
      ...this.#kept,
      isMarked,
      rowKeys: columnOf(cells, 'Row key').map(({ text }) => text),
      workbook: withoutTabCells(workbook),
      properties: {
        script: host.propertiesOf('script', OWNER),
        document: host.propertiesOf('document', OWNER),
        user: withoutKey(host.propertiesOf('user', OWNER)),
      },
      ...(genviral !== undefined && { genviral }),
    };
    const text = JSON.stringify(sidecar);
    if (text === this.#lastText) return false;
    writeSidecar(this.path, sidecar, this.#options.api === 'live' ? this.#options.key : '');
    this.#lastText = text;
    return true;
  }
}

function openFile({ kind, bytes, name }: DiskFile): OpenedFile {
  return kind === 'csv' ? openCsv(bytes, name) : openXlsx(bytes, name);
}

/** The add-on knows its Schedule by the id of the tab, whatever the tab is called. */
function newNotes(role: ChosenTab['role']): Record<string, string> {
  return role === 'schedule' ? { tabs: JSON.stringify({ schedule: TAB_ID }) } : {};
}

function tabNameOf({ tab, role }: ChosenTab): string {
  if (tab !== '') return tab;
  return role === 'schedule' ? 'Schedule' : 'Calendar';
}

/** Another zone would move every post: it is chosen once. */
function zoneOf({ zone, api }: BookOptions, before: Sidecar | null, name: string): string {
  if (before && zone !== undefined && zone !== before.zone) {
    return badFile(
      `${name} is planned in ${before.zone}; in ${zone} every row would mean another time. Leave --zone away, or begin anew with --fresh.`,
    );
  }
  if (!before && zone === undefined && api === 'live') {
    return badFile(
      `In which time zone is ${name} planned? Say it once, such as --zone Europe/Berlin; it is remembered.`,
    );
  }
  return before?.zone ?? zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** Columns that the add-on adds for itself, and nobody needs to see. */
function newHidden(changes: readonly CellChange[], headerRow: number): readonly number[] {
  const hidden = new Set(
    Object.values(scheduleTable.columns).flatMap((column) =>
      'hidden' in column ? [normalHeader(column.header)] : [],
    ),
  );
  return changes.flatMap(({ row, column, value }) =>
    row === headerRow && typeof value === 'string' && hidden.has(normalHeader(value)) ? [column] : [],
  );
}
