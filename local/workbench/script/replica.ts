// How the host's workbook is kept in step with those of the windows: its end of o-spreadsheet's protocol.
import type { CollaborationMessage } from '@odoo/o-spreadsheet';
import type { Collaboration } from '../../host/index';
import type { Mailbox } from './mailbox';

export interface Replica extends Collaboration {
  drain(): void;
  /** Blocks until all that was written here stands in the windows' history. */
  settle(): void;
}

export function replicaOf(mailbox: Mailbox, send: (message: CollaborationMessage) => void): Replica {
  let listen: (message: CollaborationMessage) => void = () => undefined;
  /** A revision that came too late is not answered: o-spreadsheet sends it again on top of the one that was faster. */
  let unconfirmed: string | null = null;
  const drain = (): void => {
    for (const message of mailbox.takeRevisions()) {
      if ('nextRevisionId' in message && message.nextRevisionId === unconfirmed) unconfirmed = null;
      listen(message);
    }
  };
  return {
    client: { id: 'apps-script', name: 'Apps Script' },
    transportService: {
      onNewMessage: (_id, callback) => {
        listen = callback;
      },
      leave: () => undefined,
      sendMessage: (message: CollaborationMessage) => {
        // Nobody looks at where a script's cursor is.
        if ('nextRevisionId' in message) {
          unconfirmed = message.nextRevisionId;
          send(message);
        }
        return Promise.resolve();
      },
    },
    drain,
    settle: () => {
      mailbox.waitFor(() => {
        drain();
        return unconfirmed === null ? true : undefined;
      });
    },
  };
}
