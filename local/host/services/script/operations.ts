// Pure types, shared by both sides of the bridge: triggers and what a person has allowed.

import type { Area } from '../spreadsheet/operations';

/** When a clock trigger runs. Hours and minutes are those of the trigger's time zone; `null` lets Google choose. */
export type ClockRule =
  | { readonly kind: 'after'; readonly ms: number }
  | { readonly kind: 'at'; readonly instantMs: number }
  | { readonly kind: 'date'; readonly year: number; readonly month: number; readonly day: number }
  | { readonly kind: 'minutes'; readonly every: number }
  | { readonly kind: 'hours'; readonly every: number }
  | ({ readonly kind: 'days'; readonly every: number } & TimeOfDay)
  | ({ readonly kind: 'weeks'; readonly every: number; readonly weekDay: number } & TimeOfDay)
  | ({ readonly kind: 'monthDay'; readonly day: number } & TimeOfDay);

export interface TimeOfDay {
  readonly hour: number | null;
  readonly minute: number | null;
}

export type TriggerEventType = 'CLOCK' | 'ON_OPEN' | 'ON_EDIT' | 'ON_CHANGE' | 'ON_FORM_SUBMIT';

export interface TriggerRequest {
  readonly handler: string;
  readonly eventType: TriggerEventType;
  /** Of `CLOCK` only. */
  readonly clock: ClockRule | null;
  /** A zone name; `null` means the script's. */
  readonly zone: string | null;
}

export interface TriggerFacts {
  readonly id: string;
  readonly handler: string;
  readonly eventType: TriggerEventType;
  /** The document of a trigger that is not of the clock. */
  readonly sourceId: string | null;
}

/** What a handler is told about why it runs. */
export type TriggerEvent =
  | { readonly kind: 'open'; readonly mode: string; readonly triggerUid?: string }
  | {
      readonly kind: 'edit';
      readonly mode: string;
      readonly area: Area;
      /** Of a single cell, where there is one. */
      readonly value?: string;
      readonly oldValue?: string;
      readonly email: string;
      readonly triggerUid?: string;
    }
  | {
      readonly kind: 'clock';
      readonly mode: string;
      /** As Google names them, such as `day-of-month`. */
      readonly fields: Readonly<Record<string, string | number>>;
    };

export interface ScriptOperations {
  'trigger.create': { input: TriggerRequest; output: TriggerFacts };
  'trigger.list': { input: null; output: readonly TriggerFacts[] };
  'trigger.delete': { input: string; output: null };
  /** Whether the person still has to allow some of these scopes; of all that the script needs for `null`. */
  'script.needsConsent': { input: readonly string[] | null; output: boolean };
  'script.facts': {
    input: null;
    output: { readonly scriptId: string; readonly isAddOn: boolean; readonly name: string };
  };
}
