// Keys that open the seeds' scopes. They open nothing else: no real key looks like this behind its dot.

/** The key of the small seed: the workspace "Lumen Bakery". */
export const DEMO_KEY = 'gva_live_lumen7.sandbox-only-4b1f0c';

/** The key that belongs to each seed. */
export const SEED_KEYS = {
  small: DEMO_KEY,
  agency: 'gva_live_north3.sandbox-only-9d27aa',
  empty: 'gva_live_blank0.sandbox-only-e0e0e0',
  personal: 'gva_live_ines42.sandbox-only-77c3d1',
  'other-workspace': 'gva_live_crumb5.sandbox-only-5150ff',
  'no-plan': 'gva_live_lapsed.sandbox-only-402402',
  'wrong-tier': 'gva_live_sched1.sandbox-only-403403',
  revoked: 'gva_live_gone99.sandbox-only-401401',
} as const;

export type SeedName = keyof typeof SEED_KEYS;
