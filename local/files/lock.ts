// One run at a time works on a file: a second one says so. A lock whose process is gone is no lock.
import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { hostname } from 'node:os';
import * as z from 'zod';
import { EXIT, FileTrouble } from './trouble';

export interface FileLock {
  release(): void;
}

const lockSchema = z.object({ pid: z.int().positive(), host: z.string(), since: z.string() });
type LockNote = z.infer<typeof lockSchema>;

/** Whether a process of this machine lives; asking sends no signal. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's process lives as well.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** @throws FileTrouble where another run works on the file */
export function lockFile(file: string, name: string): FileLock {
  const place = `${file}.genviral.lock`;
  for (let tries = 0; tries < 2; tries++) {
    if (create(place)) {
      return {
        release: () => {
          rmSync(place, { force: true });
        },
      };
    }
    const other = read(place);
    if (other?.host !== hostname() || isAlive(other.pid)) throw busy(name, place, other);
    rmSync(place, { force: true });
  }
  throw busy(name, place, null);
}

function create(place: string): boolean {
  try {
    const handle = openSync(place, 'wx', 0o600);
    const note: LockNote = { pid: process.pid, host: hostname(), since: new Date().toISOString() };
    writeSync(handle, JSON.stringify(note));
    closeSync(handle);
    return true;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return false;
    throw new FileTrouble(EXIT.badFile, `Nothing can be written beside the file: ${message}.`, error);
  }
}

/** `null` where it is gone by now, or being written. */
function read(place: string): LockNote | null {
  try {
    return lockSchema.parse(JSON.parse(readFileSync(place, 'utf8')));
  } catch {
    return null;
  }
}

function busy(name: string, place: string, other: LockNote | null): FileTrouble {
  const who = other ? `process ${other.pid} on ${other.host}, since ${other.since}` : 'another run';
  return new FileTrouble(
    EXIT.inUse,
    `${name} is being worked on by ${who}. Wait until it is done. If that run is gone for certain, delete ${place}.`,
  );
}
