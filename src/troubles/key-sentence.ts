// One sentence for everything about the key and what it opens.
import { isOneOf } from './codes';
import type { KeyTrouble } from './trouble';

export function keySentence(trouble: KeyTrouble): string {
  switch (trouble.code) {
    case 'not-connected':
      return 'This spreadsheet is not connected to Genviral yet. Choose Genviral > Connect… first.';
    case 'no-own-key':
      return `${trouble.who === '' ? 'Somebody' : trouble.who} connected this spreadsheet, and each person connects with a key of their own; you have none here yet. Choose Genviral > Connect…. Until then you can write rows and read all tabs; checking, sending and updating need your key.`;
    case 'key-malformed':
      return 'This does not look like a Genviral API key: it starts with gva_live_ and has one dot in it. Copy the whole key from Genviral and try again.';
    case 'key-refused':
      return 'Genviral refused the API key. It may have been revoked: make a new one in Genviral and choose Genviral > Connect….';
    case 'key-expired':
      return 'Too much time went by since the key was checked. Paste it once more.';
    case 'no-plan':
      return 'The key is right, but its workspace has no active plan. The API needs Creator, Professional or Business: see your plan in Genviral.';
    case 'tier-not-allowed':
      return 'The key is right, but its plan does not include the API. It needs Creator, Professional or Business: see your plan in Genviral.';
    case 'no-accounts':
      return 'No social accounts are connected in this workspace. Connect one in Genviral, then try again.';
    case 'other-workspace':
      return `This spreadsheet belongs to ${trouble.bound}; the key opens ${trouble.offered}. Use one spreadsheet per workspace: open the other file, or a new one, for this key.`;
  }
}

export const isKeyTrouble = isOneOf<KeyTrouble>({
  'not-connected': true,
  'no-own-key': true,
  'key-malformed': true,
  'key-refused': true,
  'key-expired': true,
  'no-plan': true,
  'tier-not-allowed': true,
  'no-accounts': true,
  'other-workspace': true,
});
