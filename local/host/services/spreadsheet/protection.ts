// https://developers.google.com/apps-script/reference/spreadsheet/protection
import { User } from '../base/session';
import { isNil, textOf } from '../core/brand';
import { ask } from '../core/bridge';
import type { EnumValue } from '../core/enumeration';
import { exception } from '../core/exception';
import { publish } from '../core/service';
import { signatureError } from '../core/signature';
import { ProtectionType } from './enums';
import { rangeHandle } from './handles';
import type { ProtectionChange, ProtectionFacts } from './mark-operations';
import type { Range } from './range';
import { areaOf, isRange } from './range-area';

const CLASS = 'SpreadsheetApp.Protection';

export class Protection {
  readonly #id: string;

  constructor(id: string) {
    this.#id = id;
  }

  getProtectionType(): EnumValue {
    return ProtectionType[this.#facts().kind];
  }
  getRange(): Range {
    return rangeHandle(this.#facts().area);
  }
  setRange(range: unknown): this {
    if (!isRange(range)) throw signatureError(`${CLASS}.setRange`, [range]);
    return this.#change({ area: areaOf(range) });
  }
  /** Protections of named ranges are not in the host: a range's own never has a name. */
  getRangeName(): null {
    return null;
  }
  getUnprotectedRanges(): Range[] {
    return this.#facts().unprotected.map(rangeHandle);
  }
  setUnprotectedRanges(ranges: unknown): this {
    if (!Array.isArray(ranges) || !ranges.every(isRange)) {
      throw signatureError(`${CLASS}.setUnprotectedRanges`, [ranges]);
    }
    // The rule is documented, the text is not.
    if (this.#facts().kind === 'RANGE') {
      throw exception('Only a protected sheet can have unprotected ranges.');
    }
    return this.#change({ unprotected: ranges.map(areaOf) });
  }

  getDescription(): string {
    return this.#facts().description;
  }
  setDescription(description: unknown): this {
    return this.#change({ description: isNil(description) ? '' : textOf(description) });
  }
  isWarningOnly(): boolean {
    return this.#facts().warningOnly;
  }
  setWarningOnly(warningOnly: unknown): this {
    return this.#change({ warningOnly: warningOnly === true });
  }

  canEdit(): boolean {
    return this.#facts().mayEdit;
  }
  getEditors(): User[] {
    return this.#facts().editors.map((email) => new User(email));
  }
  addEditor(editor: unknown): this {
    return this.#change({ addEditors: [emailOf(editor, 'addEditor')] });
  }
  addEditors(emails: unknown): this {
    return this.#change({ addEditors: emailsOf(emails, 'addEditors') });
  }
  removeEditor(editor: unknown): this {
    return this.#change({ removeEditors: [emailOf(editor, 'removeEditor')] });
  }
  removeEditors(editors: unknown): this {
    return this.#change({ removeEditors: emailsOf(editors, 'removeEditors') });
  }
  canDomainEdit(): boolean {
    return this.#facts().domainEdit;
  }
  setDomainEdit(editable: unknown): this {
    return this.#change({ domainEdit: editable === true });
  }

  remove(): void {
    ask('protection.remove', this.#id);
  }

  #facts(): ProtectionFacts {
    const facts = ask('protection.list', null).find(({ id }) => id === this.#id);
    // The text is ours.
    if (!facts) throw exception('The protection was removed.');
    return facts;
  }
  #change(change: Omit<ProtectionChange, 'id'>): this {
    ask('protection.change', { id: this.#id, ...change });
    return this;
  }
}

function emailOf(editor: unknown, method: string): string {
  if (editor instanceof User) return editor.getEmail();
  if (typeof editor !== 'string') throw signatureError(`${CLASS}.${method}`, [editor]);
  return editor;
}

function emailsOf(editors: unknown, method: string): string[] {
  if (!Array.isArray(editors)) throw signatureError(`${CLASS}.${method}`, [editors]);
  return editors.map((editor: unknown) => emailOf(editor, method));
}

publish(Protection, 'Protection', 'SpreadsheetApp');
