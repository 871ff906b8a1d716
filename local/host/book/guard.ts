// Refuses what a person may not edit: scripts have the rights of who runs them.
// https://developers.google.com/apps-script/guides/services/authorization
import { ServiceError } from '../execution/service-error';
import type { Area } from '../services/spreadsheet/operations';
import type { Protections } from './protections';

const PROTECTED =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

export interface Guard {
  readonly person: string;
  /** Throws when the person may only look. */
  book(): void;
  /** Throws when the person may not edit all these cells. */
  cells(area: Area): void;
  /** Throws when the person may not change the sheet itself. */
  sheet(sheetId: number): void;
}

/** A viewer is refused in the same words: those that Google has for a viewer's script are not documented. */
export function guardOf(protections: Protections, person: string): Guard {
  return {
    person,
    book: () => {
      if (!protections.allowsBook(person)) throw new ServiceError(PROTECTED);
    },
    cells: (area) => {
      if (!protections.allows(person, area)) throw new ServiceError(PROTECTED);
    },
    sheet: (sheetId) => {
      if (!protections.allowsSheet(person, sheetId)) throw new ServiceError(PROTECTED);
    },
  };
}
