// https://developers.google.com/apps-script/reference/script/trigger-builder
import { ask } from '../core/bridge';
import { exception } from '../core/exception';
import { publish } from '../core/service';
import { signatureError } from '../core/signature';
import { Spreadsheet } from '../spreadsheet/spreadsheet';
import { ClockTriggerBuilder } from './clock-trigger-builder';
import type { TriggerEventType } from './operations';
import { Trigger } from './trigger';

export class TriggerBuilder {
  readonly #handler: string;

  constructor(handler: string) {
    this.#handler = handler;
  }

  timeBased(): ClockTriggerBuilder {
    return new ClockTriggerBuilder(this.#handler);
  }

  /** A spreadsheet or its id; the host has one. */
  forSpreadsheet(spreadsheet: unknown): SpreadsheetTriggerBuilder {
    if (typeof spreadsheet !== 'string' && !(spreadsheet instanceof Spreadsheet)) {
      throw signatureError('ScriptApp.TriggerBuilder.forSpreadsheet', [spreadsheet]);
    }
    return new SpreadsheetTriggerBuilder(this.#handler);
  }
}

/** https://developers.google.com/apps-script/reference/script/spreadsheet-trigger-builder */
export class SpreadsheetTriggerBuilder {
  readonly #handler: string;
  #eventType: TriggerEventType | null = null;

  constructor(handler: string) {
    this.#handler = handler;
  }

  onOpen(): this {
    return this.#on('ON_OPEN');
  }
  onEdit(): this {
    return this.#on('ON_EDIT');
  }
  onChange(): this {
    return this.#on('ON_CHANGE');
  }
  onFormSubmit(): this {
    return this.#on('ON_FORM_SUBMIT');
  }

  create(): Trigger {
    // The words are ours.
    if (this.#eventType === null) throw exception('An event must be set before the trigger is created.');
    const request = { handler: this.#handler, eventType: this.#eventType, clock: null, zone: null };
    return new Trigger(ask('trigger.create', request));
  }

  #on(eventType: TriggerEventType): this {
    this.#eventType = eventType;
    return this;
  }
}

publish(TriggerBuilder, 'TriggerBuilder', 'ScriptApp');
publish(SpreadsheetTriggerBuilder, 'SpreadsheetTriggerBuilder', 'ScriptApp');
