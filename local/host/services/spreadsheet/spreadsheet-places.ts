// What is attached to the spreadsheet as a whole, and who may do what with it.
// https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet
import { User } from '../base/session';
import { ask } from '../core/bridge';
import { enumName } from '../core/enumeration';
import { signatureError } from '../core/signature';
import type { DeveloperMetadata } from './developer-metadata';
import { DeveloperMetadataFinder } from './developer-metadata-finder';
import { ProtectionType } from './enums';
import { addMetadata } from './metadata-places';
import { Protection } from './protection';

const CLASS = 'SpreadsheetApp.Spreadsheet';

export class SpreadsheetPlaces {
  getOwner(): User {
    return new User(ask('book.people', null).owner);
  }
  /** Whether the owner is among them is not documented; here it is. */
  getEditors(): User[] {
    const { owner, editors } = ask('book.people', null);
    return [owner, ...editors].map((email) => new User(email));
  }
  getViewers(): User[] {
    return ask('book.people', null).viewers.map((email) => new User(email));
  }

  getProtections(type: unknown): Protection[] {
    const kind = enumName(ProtectionType, type);
    if (kind === null) throw signatureError(`${CLASS}.getProtections`, [type]);
    return ask('protection.list', null)
      .filter((facts) => facts.kind === kind)
      .map(({ id }) => new Protection(id));
  }

  addDeveloperMetadata(...args: unknown[]): this {
    addMetadata({ kind: 'SPREADSHEET' }, args, `${CLASS}.addDeveloperMetadata`);
    return this;
  }
  /** The spreadsheet's own, without that of its sheets, rows and columns. */
  getDeveloperMetadata(): DeveloperMetadata[] {
    const found = this.createDeveloperMetadataFinder().find();
    return found.filter((each) => each.getLocation().getSpreadsheet() !== null);
  }
  createDeveloperMetadataFinder(): DeveloperMetadataFinder {
    return new DeveloperMetadataFinder(null);
  }
}
