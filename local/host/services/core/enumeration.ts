// Google's enums are objects, not strings: methods refuse the strings.
// https://developers.google.com/apps-script/guides/services#enums
import { absentService } from './service';

export class EnumValue<N extends string = string> {
  readonly #name: N;
  readonly #ordinal: number;

  constructor(name: N, ordinal: number) {
    this.#name = name;
    this.#ordinal = ordinal;
  }

  name(): N {
    return this.#name;
  }

  ordinal(): number {
    return this.#ordinal;
  }

  toString(): N {
    return this.#name;
  }

  compareTo(other: EnumValue): number {
    return this.#ordinal - other.#ordinal;
  }
}

export type Enumeration<N extends string> = Readonly<Record<N, EnumValue<N>>>;

/** @param name of the enum, for who asks for a value that it does not have */
export function enumeration<N extends string>(name: string, names: readonly N[]): Enumeration<N> {
  const values = Object.fromEntries(names.map((each, index) => [each, new EnumValue(each, index)]));
  return Object.freeze(Object.assign(absentService(name), values)) as Enumeration<N>;
}

/** The name of an enum's value; `null` for anything else. */
export function enumName<N extends string>(all: Enumeration<N>, value: unknown): N | null {
  return value instanceof EnumValue && Object.values(all).includes(value) ? (value.name() as N) : null;
}
