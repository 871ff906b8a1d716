// https://developers.google.com/apps-script/reference/script/trigger
import type { EnumValue } from '../core/enumeration';
import { publish } from '../core/service';
import { EventType, TriggerSource } from './enums';
import type { TriggerFacts } from './operations';

export class Trigger {
  readonly #facts: TriggerFacts;

  constructor(facts: TriggerFacts) {
    this.#facts = facts;
  }

  getUniqueId(): string {
    return this.#facts.id;
  }
  getHandlerFunction(): string {
    return this.#facts.handler;
  }
  getEventType(): EnumValue {
    return EventType[this.#facts.eventType];
  }
  getTriggerSource(): EnumValue {
    return this.#facts.eventType === 'CLOCK' ? TriggerSource.CLOCK : TriggerSource.SPREADSHEETS;
  }
  /** Of a clock trigger `null`. */
  getTriggerSourceId(): string | null {
    return this.#facts.sourceId;
  }
}

publish(Trigger, 'Trigger', 'ScriptApp');
