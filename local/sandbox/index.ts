// The sandbox's public face. A world is made, asked (`handle`), moved in time, broken on purpose and saved; nothing else
// is needed by tests, by the workbench or by the server.

export { advance, moveTo } from './clock';
export { control, CONTROL_PREFIX } from './control';
export { createWorld, type WorldOptions } from './create-world';
export * as dashboard from './dashboard';
export type { ApiReply } from './envelope';
export type { FaultOrder } from './fault-rule';
export { handle } from './handle';
export type { ApiRequest } from './request';
export { forgetFingerprints } from './rooms/posts/claims';
export type { MediaRule } from './rooms/posts/media';
export type { OutcomeOrder } from './rooms/posts/outcome-rule';
export { API_PREFIX } from './router';
export { addFault, addMediaRule, addOutcome, clearFaults, turnSwitches } from './script';
export { DEMO_KEY, SEED_KEYS, type SeedName } from './seeds/keys';
export { startServer, type RunningServer, type ServerOptions } from './server';
export { become, reset, restore, snapshot } from './snapshot';
export { describe as describeWorld } from './state';
export type { Switches } from './switches';
export type { World } from './world';
