// What one execution has of the book.
import type { Area } from '../services/spreadsheet/operations';
import type { Book } from './book';
import type { Guard } from './guard';
import type { WriteBuffer } from './write-buffer';

export interface BookSession {
  readonly book: Book;
  readonly buffer: WriteBuffer;
  /** What the person may edit. */
  readonly guard: Guard;
  /** The selection when the execution began, or what it selected since. */
  selection: Area;
}

/** Applies buffered writes and lets the workbook catch up with the clock and with other replicas. */
export function settle({ book, buffer }: BookSession): void {
  buffer.apply();
  book.engine.catchUp();
}
