// What a test or the workbench tells a world beforehand. Each order is checked, so that a misspelt one fails at once.

import { faultShape, type FaultOrder } from './fault-rule';
import { mediaRuleShape, type MediaRule } from './rooms/posts/media';
import { outcomeShape, type OutcomeOrder } from './rooms/posts/outcome-rule';
import { switchesShape, type Switches } from './switches';
import type { World } from './world';

/** Lets requests go wrong from now on; without a match every request, without a timing only the next one. */
export function addFault(world: World, order: FaultOrder): void {
  world.faults.push({ ...faultShape.parse(order), seen: 0, hits: 0 });
}

export function clearFaults(world: World): void {
  world.faults = [];
}

/** Lets matching deliveries end otherwise than posted. */
export function addOutcome(world: World, order: OutcomeOrder): void {
  world.outcomes.push(outcomeShape.parse(order));
}

/** Makes media addresses unreachable or slow. */
export function addMediaRule(world: World, rule: MediaRule): void {
  world.mediaRules.push(mediaRuleShape.parse(rule));
}

/** Turns some switches; the others stay. */
export function turnSwitches(world: World, turned: Partial<Switches>): void {
  world.switches = switchesShape.parse({ ...world.switches, ...turned });
}
