// What one execution has of the book.
import type { Area } from '../services/spreadsheet/operations';
import type { Book } from './book';
import type { WriteBuffer } from './write-buffer';

export interface BookSession {
  readonly book: Book;
  readonly buffer: WriteBuffer;
  /** The selection when the execution began, or what it selected since. */
  selection: Area;
}

/** Applies buffered writes and lets the workbook catch up with the clock and with other replicas. */
export function settle({ book, buffer }: BookSession): void {
  buffer.apply();
  book.engine.catchUp();
}
