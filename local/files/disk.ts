// The person's file on the disk: read whole, replaced whole, never half written, and never over somebody else's change.
import { createHash } from 'node:crypto';
import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { badFile, EXIT, FileTrouble } from './trouble';

const LARGEST_FILE_BYTES = 100 * 1024 * 1024;
/** What .doc, .xls and everything with a password begin with. */
const COMPOUND_FILE = 'd0cf11e0a1b11ae1';
const ZIP = '504b0304';

export type FileKind = 'xlsx' | 'csv';

export interface DiskFile {
  /** Behind links, so that a link stays a link. */
  readonly path: string;
  readonly name: string;
  readonly kind: FileKind;
  readonly bytes: Uint8Array;
}

/** @throws FileTrouble where the file is none that can be worked on, or a program has it open */
export function readDiskFile(given: string): DiskFile {
  const name = path.basename(given);
  const file = existing(given, name);
  const stat = statSync(file);
  if (!stat.isFile()) badFile(`${name} is no file.`);
  const kind = kindOf(name);
  if (stat.size > LARGEST_FILE_BYTES) {
    badFile(`${name} is larger than 100 MB, which no calendar needs to be.`);
  }
  // Renaming over it would succeed: what a person protected is looked at here.
  if ((stat.mode & 0o200) === 0) badFile(`${name} is read-only. Allow changes to it, or use a copy.`);
  refuseOpenElsewhere(file);
  const bytes = readBytes(file, name);
  refuseOtherContent(bytes, kind, name);
  return { path: file, name, kind, bytes };
}

function existing(given: string, name: string): string {
  try {
    return realpathSync(given);
  } catch (error) {
    return badFile(`${name} cannot be found at ${given}. Is the path right?`, error);
  }
}

function kindOf(name: string): FileKind {
  const extension = path.extname(name).toLowerCase();
  if (extension === '.xlsx') return 'xlsx';
  if (extension === '.csv') return 'csv';
  if (/^\.(xlsm|xltm|xlam)$/.test(extension)) {
    return badFile(
      `${name} has macros, and files with macros are not opened here. Save a copy as .xlsx and use that.`,
    );
  }
  return badFile(`${name} is neither .xlsx nor .csv. Save it as .xlsx and use that.`);
}

function readBytes(file: string, name: string): Uint8Array {
  try {
    return new Uint8Array(readFileSync(file));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EBUSY' || code === 'EAGAIN') throw openElsewhere(name, 'another program', error);
    return badFile(`${name} cannot be read: this user may not.`, error);
  }
}

function refuseOtherContent(bytes: Uint8Array, kind: FileKind, name: string): void {
  const start = Buffer.from(bytes.subarray(0, 8)).toString('hex');
  if (bytes.length === 0) badFile(`${name} is empty.`);
  if (start === COMPOUND_FILE) {
    badFile(
      `${name} has a password, or is an old .xls under another name. Save it as .xlsx without a password.`,
    );
  }
  const isZip = start.startsWith(ZIP);
  if (kind === 'xlsx' && !isZip) badFile(`${name} is no .xlsx workbook, whatever its name says.`);
  if (kind === 'csv' && (isZip || bytes.includes(0))) badFile(`${name} is no text, whatever its name says.`);
}

/** Excel and LibreOffice put a small file beside the one they have open. */
function refuseOpenElsewhere(file: string): void {
  const [folder, name] = [path.dirname(file), path.basename(file)];
  const owners: readonly (readonly [string, string])[] = [
    [`~$${name}`, 'Excel'],
    [`~$${name.slice(2)}`, 'Excel'],
    [`.~lock.${name}#`, 'LibreOffice'],
  ];
  const owner = owners.find(([mark]) => existsSync(path.join(folder, mark)));
  if (owner) throw openElsewhere(name, owner[1]);
}

function openElsewhere(name: string, program: string, cause?: unknown): FileTrouble {
  return new FileTrouble(
    EXIT.inUse,
    `${name} is open in ${program}. Close it there and try again; what is not saved there would be lost.`,
    cause,
  );
}

export const printOfBytes = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/**
 * Puts new bytes in the place of a file in one step, if it is still the one that was read.
 * @throws FileTrouble where it was changed, or opened by another program, since
 */
export function replaceFile({ path: file, name, bytes: before }: DiskFile, bytes: Uint8Array): DiskFile {
  refuseOpenElsewhere(file);
  const standing = existsSync(file) ? new Uint8Array(readFileSync(file)) : new Uint8Array();
  if (printOfBytes(standing) !== printOfBytes(before)) {
    throw new FileTrouble(
      EXIT.inUse,
      `${name} was changed by somebody else meanwhile, so it was left as it is now. Run this again, with “Update statuses”: what was sent is remembered beside it.`,
    );
  }
  writeWhole(file, bytes, statSync(file).mode & 0o777);
  return { path: file, name, kind: kindOf(name), bytes };
}

/** Writes beside the place, waits for the disk, and renames: there is the old file or the new one, never half of one. */
export function writeWhole(file: string, bytes: Uint8Array, mode: number): void {
  const beside = path.join(path.dirname(file), `.${path.basename(file)}.${String(process.pid)}.tmp`);
  try {
    const handle = openSync(beside, 'w', mode);
    try {
      for (let at = 0; at < bytes.length;) at += writeSync(handle, bytes, at);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(beside, file);
  } catch (error) {
    rmSync(beside, { force: true });
    const why = error instanceof Error ? error.message : String(error);
    throw new FileTrouble(EXIT.inUse, `${path.basename(file)} could not be written: ${why}.`, error);
  }
  syncFolder(path.dirname(file));
}

/** The rename itself must reach the disk, too. Windows cannot open folders, and does so by itself. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** `Calendar.2026-10-19T06-00-00Z.backup.xlsx`, beside the file. Gives its name. */
export function backUp({ path: file, name }: DiskFile, nowMs: number): string {
  const extension = path.extname(name);
  const time = new Date(nowMs).toISOString().slice(0, 19).replace(/:/g, '-');
  const backup = `${path.basename(name, extension)}.${time}Z.backup${extension}`;
  copyFileSync(file, path.join(path.dirname(file), backup));
  return backup;
}
