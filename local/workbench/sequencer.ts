// Puts the revisions of all replicas in one order: the whole server side of o-spreadsheet's live collaboration.
import type { CollaborationMessage } from '@odoo/o-spreadsheet';

export class Sequencer {
  readonly #revisions: CollaborationMessage[] = [];
  #head: string;

  /** @param head the revision of the workbook's data that all replicas start from */
  constructor(head: string) {
    this.#head = head;
  }

  /** Everything since the start, for who joins late. */
  get revisions(): readonly CollaborationMessage[] {
    return this.#revisions;
  }

  /**
   * Whether all shall hear of a message. A revision that does not follow the last one is dropped without an answer:
   * its sender hears of the faster one and sends its own again on top of it.
   */
  accept(message: CollaborationMessage): boolean {
    if (!('nextRevisionId' in message)) return true;
    if (message.serverRevisionId !== this.#head) return false;
    this.#head = message.nextRevisionId;
    this.#revisions.push(message);
    return true;
  }
}
