/** What a key opens: one workspace, or one person's own accounts. */
export interface Scope {
  id: string;
  kind: 'workspace' | 'personal';
  workspaceId: string | null;
  /** As the dashboard calls it; `Personal` for a personal scope. */
  name: string;
  ownerUserId: string;
  /** `none`: nothing paid, 402. `scheduler`: the tier that may not use the API, 403. */
  plan: 'active' | 'none' | 'scheduler';
  /** The add-on without which hosted TikTok accounts answer 403 `subscription_required`. */
  hostedTikTok: boolean;
  tier: string;
  billingInterval: 'month' | 'year';
  creditLimit: number;
  creditsUsed: number;
  periodStartMs: number;
  periodEndMs: number;
}

export interface ApiKey {
  publicId: string;
  secret: string;
  scopeId: string;
  isActive: boolean;
}
