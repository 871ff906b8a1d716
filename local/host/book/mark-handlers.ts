// Operations on developer metadata and protections.
import type { HandlersOf } from '../execution/handlers';
import { ServiceError } from '../execution/service-error';
import { listMetadata, removeMetadata, writeMetadata } from './metadata';
import { type BookSession, settle } from './session';

export function markHandlers(session: BookSession): HandlersOf<'metadata' | 'protection'> {
  const { book, guard } = session;
  const { engine, protections } = book;
  return {
    'metadata.list': () => listMetadata(engine),
    'metadata.add': (asked) => {
      settle(session);
      guard.book();
      const facts = { ...asked, id: book.newSheetId() };
      writeMetadata(engine, facts);
      return facts;
    },
    'metadata.change': (facts) => {
      settle(session);
      guard.book();
      if (!listMetadata(engine).some(({ id }) => id === facts.id)) {
        // The text is ours.
        throw new ServiceError('The developer metadata was removed.');
      }
      writeMetadata(engine, facts);
      return null;
    },
    'metadata.remove': (id) => {
      guard.book();
      removeMetadata(engine, id);
      return null;
    },
    'protection.list': () => protections.list(guard.person),
    'protection.add': ({ kind, area }) => {
      settle(session);
      guard.cells(area);
      return protections.add(book.newRuleId(), kind, area, guard.person);
    },
    'protection.change': (change) => {
      settle(session);
      protections.change(change, guard.person);
      return null;
    },
    'protection.remove': (id) => {
      settle(session);
      protections.remove(id, guard.person);
      return null;
    },
    'protection.mayEdit': (area) => protections.allows(guard.person, area),
  };
}
