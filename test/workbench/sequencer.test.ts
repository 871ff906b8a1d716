import type { CollaborationMessage } from '@odoo/o-spreadsheet';
import { Sequencer } from '../../local/workbench/sequencer';

const revision = (before: string, id: string): CollaborationMessage => ({
  type: 'REMOTE_REVISION',
  version: 1,
  clientId: 'someone',
  commands: [],
  serverRevisionId: before,
  nextRevisionId: id,
});

describe('a sequencer', () => {
  it('takes revisions that follow each other, of every kind', () => {
    const sequencer = new Sequencer('start');
    const undo: CollaborationMessage = {
      type: 'REVISION_UNDONE',
      version: 1,
      undoneRevisionId: 'a',
      serverRevisionId: 'a',
      nextRevisionId: 'b',
    };
    expect(sequencer.accept(revision('start', 'a'))).toBe(true);
    expect(sequencer.accept(undo)).toBe(true);
    expect(
      sequencer.revisions.map((message) => 'nextRevisionId' in message && message.nextRevisionId),
    ).toEqual(['a', 'b']);
  });

  it('drops the slower of two that follow the same one, until it comes again on top', () => {
    const sequencer = new Sequencer('start');
    expect(sequencer.accept(revision('start', 'fast'))).toBe(true);
    expect(sequencer.accept(revision('start', 'slow'))).toBe(false);
    expect(sequencer.accept(revision('fast', 'slow'))).toBe(true);
    expect(sequencer.accept(revision('start', 'fast'))).toBe(false);
    expect(sequencer.revisions).toHaveLength(2);
  });

  it('lets cursors pass and forgets them', () => {
    const sequencer = new Sequencer('start');
    expect(sequencer.accept({ type: 'CLIENT_LEFT', version: 1, clientId: 'someone' })).toBe(true);
    expect(sequencer.revisions).toEqual([]);
  });
});
