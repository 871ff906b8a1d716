// Fires triggers: the clock's at their time, those of the document when somebody opens or edits it.
// https://developers.google.com/apps-script/guides/triggers
import type { Executions, StartFacts } from '../execution/executions';
import { refused } from '../execution/executions';
import { declaredFunctions } from '../execution/project';
import type { HostParts } from '../parts';
import type { Run } from '../run';
import type { TriggerEvent, TriggerEventType } from '../services/script/operations';
import { clockEvent, type TriggerRun } from './fire';
import type { StandingTrigger } from './triggers';

/** An event of the document, without what differs from trigger to trigger. */
export type DocumentEvent =
  { readonly kind: 'open' } | Omit<Extract<TriggerEvent, { kind: 'edit' }>, 'mode' | 'triggerUid'>;

const SIMPLE: Readonly<Record<DocumentEvent['kind'], string>> = { open: 'onOpen', edit: 'onEdit' };
const EVENT_TYPE: Readonly<Record<DocumentEvent['kind'], TriggerEventType>> = {
  open: 'ON_OPEN',
  edit: 'ON_EDIT',
};
const OUT_OF_TIME_FOR_TODAY = 'Service using too much computer time for one day.';

export class Firing {
  readonly #parts: HostParts;
  readonly #executions: Executions;
  readonly #clockHasDocument: boolean;

  constructor(parts: HostParts, executions: Executions, clockHasDocument: boolean) {
    this.#parts = parts;
    this.#executions = executions;
    this.#clockHasDocument = clockHasDocument;
  }

  /** Lets time pass and fires clock triggers at their minute. */
  advance(ms: number): TriggerRun[] {
    const { clock, triggers } = this.#parts;
    const untilMs = clock.nowMs() + ms;
    const runs: TriggerRun[] = [];
    for (;;) {
      const next = triggers.firstDue(untilMs);
      if (!next) break;
      clock.advance(Math.max(0, (next.dueMs ?? 0) - clock.nowMs()));
      runs.push(this.#fireClock(next));
    }
    clock.advance(Math.max(0, untilMs - clock.nowMs()));
    return runs;
  }

  /** Fires what is due by now, each once however long it has been due. */
  fireDue(): TriggerRun[] {
    const nowMs = this.#parts.clock.nowMs();
    const runs: TriggerRun[] = [];
    for (;;) {
      const next = this.#parts.triggers.firstDue(nowMs);
      if (!next) return runs;
      runs.push(this.#fireClock(next));
    }
  }

  /** The simple trigger as the person who caused the event, then installable ones as those who made them. */
  document(event: DocumentEvent, person: string, mode: 'NONE' | 'LIMITED'): Run[] {
    const { project, triggers } = this.#parts;
    const simple = SIMPLE[event.kind];
    const facts: StartFacts = { mode, surface: 'menu', person, hasDocument: true };
    const first = declaredFunctions(project).has(simple)
      ? [this.#run(simple, { ...event, mode }, facts)]
      : [];
    const installed = triggers.all.filter(({ eventType }) => eventType === EVENT_TYPE[event.kind]);
    return [
      ...first,
      ...installed.map((trigger) =>
        this.#spending(trigger, { ...event, mode: 'FULL', triggerUid: trigger.id }, true),
      ),
    ];
  }

  #fireClock(trigger: StandingTrigger): TriggerRun {
    const { clock, triggers, isAddOn } = this.#parts;
    const firedAtMs = clock.nowMs();
    const run = this.#spending(trigger, clockEvent(trigger, firedAtMs), !isAddOn || this.#clockHasDocument);
    triggers.hasRun(trigger.id);
    return { trigger, firedAtMs, run };
  }

  /** All triggers of a person share one daily time. */
  #spending({ person, handler }: StandingTrigger, event: TriggerEvent, hasDocument: boolean): Run {
    const { quotas } = this.#parts;
    const facts: StartFacts = { mode: 'FULL', surface: 'trigger', person, hasDocument };
    const run =
      quotas.left(person, 'triggerMs') === 0
        ? refused(OUT_OF_TIME_FOR_TODAY)
        : this.#run(handler, event, facts);
    quotas.add(person, 'triggerMs', run.modelledMs);
    return run;
  }

  #run(functionName: string, event: TriggerEvent, facts: StartFacts): Run {
    return this.#executions.execute({ functionName, argsJson: '[]', caller: 'host', event }, facts);
  }
}
