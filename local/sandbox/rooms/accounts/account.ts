/** A social account as the sandbox keeps it. */
export interface Account {
  id: string;
  scopeId: string;
  /** `tiktok`, `instagram`, `youtube`, `pinterest`, `linkedin`, `facebook`, `twitter` (X) or `bluesky`. */
  platform: string;
  /** `byo`: connected by the user. `hosted`: run by Genviral. */
  type: 'byo' | 'hosted';
  username: string;
  displayName: string | null;
  /** Only `active` accounts are listed and can be posted to. */
  status: string;
  /** X Premium: 4,000 characters and long videos. */
  premium: boolean;
  /** When the connection will break, if that is arranged. */
  disconnectAtMs: number | null;
}
