// Protected ranges and sheets. https://developers.google.com/apps-script/reference/spreadsheet/protection
import type { Engine } from '../engine/engine';
import { type PlacedMark, readMarks, removeMark, writeMark } from '../engine/marks';
import { sheetFacts } from '../engine/sheets';
import { ServiceError } from '../execution/service-error';
import type { People } from '../people/people';
import type { ProtectionChange, ProtectionFacts } from '../services/spreadsheet/mark-operations';
import type { Area } from '../services/spreadsheet/operations';

interface Body {
  readonly kind: ProtectionFacts['kind'];
  readonly description: string;
  readonly warningOnly: boolean;
  readonly domainEdit: boolean;
  /** `null` mirrors the spreadsheet's own editors: nothing is protected yet. */
  readonly editors: readonly string[] | null;
}

const NEW: Omit<Body, 'kind'> = { description: '', warningOnly: false, domainEdit: true, editors: null };

export class Protections {
  readonly #engine: Engine;
  readonly #people: People;

  constructor(engine: Engine, people: People) {
    this.#engine = engine;
    this.#people = people;
  }

  list(person: string): ProtectionFacts[] {
    return this.#marks().map((mark) => this.#facts(mark, person));
  }

  /** A range gets one more protection; a sheet has one, which is given again. */
  add(id: string, kind: ProtectionFacts['kind'], area: Area, person: string): ProtectionFacts {
    const body: Body = { kind, ...NEW };
    const standing = this.#marks().find(
      (mark) => kind === 'SHEET' && mark.body.kind === kind && mark.sheetId === area.sheetId,
    );
    const mark = { id, sheetId: area.sheetId, areas: kind === 'SHEET' ? [] : [area], body };
    if (!standing) this.#write(mark);
    return this.#facts(standing ?? mark, person);
  }

  change(
    { id, area, unprotected, addEditors, removeEditors, ...texts }: ProtectionChange,
    person: string,
  ): void {
    const mark = this.#find(id, person);
    const areas = unprotected ?? (area ? [area] : mark.areas);
    const isListed =
      addEditors !== undefined || removeEditors !== undefined || texts.domainEdit !== undefined;
    const editors = isListed
      ? this.#editorsAfter(mark.body, { add: addEditors ?? [], remove: removeEditors ?? [] }, person)
      : mark.body.editors;
    this.#write({ ...mark, areas, body: { ...mark.body, ...texts, editors } });
  }

  remove(id: string, person: string): void {
    removeMark(this.#engine, this.#find(id, person).id);
  }

  /** Whether a person may edit all cells of an area. Scripts have the rights of who runs them. */
  allows(person: string, area: Area): boolean {
    if (!this.allowsBook(person)) return false;
    return this.#marks().every((mark) => !guards(mark, area) || this.#mayEdit(mark.body, person));
  }

  /** Whether a person may change the spreadsheet at all. */
  allowsBook(person: string): boolean {
    return this.#people.roleOf(person) !== 'viewer';
  }

  /** Whether a person may change the sheet itself: its name, its rows and columns. */
  allowsSheet(person: string, sheetId: number): boolean {
    if (!this.allowsBook(person)) return false;
    return this.#marks().every(
      (mark) => mark.body.kind !== 'SHEET' || mark.sheetId !== sheetId || this.#mayEdit(mark.body, person),
    );
  }

  #mayEdit({ editors, warningOnly }: Body, person: string): boolean {
    const role = this.#people.roleOf(person);
    if (role !== 'editor') return role === 'owner';
    return warningOnly || editors === null || editors.includes(this.#people.emailOf(person));
  }

  /** Neither the owner nor who runs the script can be removed. */
  #editorsAfter(
    { editors }: Body,
    { add, remove }: { readonly add: readonly string[]; readonly remove: readonly string[] },
    person: string,
  ): readonly string[] {
    const own = this.#people.roleOf(person) === 'owner' ? [] : [this.#people.emailOf(person)];
    const standing = editors ?? this.#people.withRole('editor');
    const left = standing.filter((email) => !remove.includes(email));
    const [owner = ''] = this.#people.withRole('owner');
    return [...new Set([...left, ...add, ...own])].filter((email) => email !== owner);
  }

  #facts(mark: TypedMark, person: string): ProtectionFacts {
    const { kind, description, warningOnly, domainEdit, editors } = mark.body;
    const sheetId = mark.sheetId ?? 0;
    const { maxRows, maxColumns } = sheetFacts(this.#engine, this.#engine.sheetKey(sheetId) ?? '');
    const whole = { sheetId, row: 1, column: 1, rows: maxRows, columns: maxColumns };
    return {
      id: mark.id,
      kind,
      area: kind === 'RANGE' ? (mark.areas[0] ?? whole) : whole,
      unprotected: kind === 'SHEET' ? mark.areas : [],
      description,
      warningOnly,
      domainEdit: domainEdit && editors === null,
      editors: editors ?? this.#people.withRole('editor'),
      mayEdit: this.#mayEdit(mark.body, person),
    };
  }

  #marks(): TypedMark[] {
    return readMarks(this.#engine, 'protection').map((mark) => ({ ...mark, body: mark.body as Body }));
  }

  #find(id: string, person: string): TypedMark {
    const mark = this.#marks().find((each) => each.id === id);
    // Both texts are ours: what Google says is not documented.
    if (!mark) throw new ServiceError('The protection was removed.');
    if (!this.#mayEdit(mark.body, person)) {
      throw new ServiceError('You do not have permission to edit this protection.');
    }
    return mark;
  }

  #write(mark: TypedMark): void {
    writeMark(this.#engine, 'protection', mark, mark.body.kind === 'RANGE');
  }
}

type TypedMark = PlacedMark & { readonly body: Body };

function guards({ sheetId, areas, body }: TypedMark, area: Area): boolean {
  if (sheetId !== area.sheetId) return false;
  return body.kind === 'RANGE'
    ? areas.some((each) => overlaps(each, area))
    : !areas.some((each) => contains(each, area));
}

export function overlaps(a: Area, b: Area): boolean {
  return (
    a.sheetId === b.sheetId &&
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}

function contains(outer: Area, inner: Area): boolean {
  return (
    outer.row <= inner.row &&
    outer.column <= inner.column &&
    outer.row + outer.rows >= inner.row + inner.rows &&
    outer.column + outer.columns >= inner.column + inner.columns
  );
}
