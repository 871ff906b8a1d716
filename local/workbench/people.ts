// Who can sit at the workbench. Words only: the page knows them, too.

export const PERSON_IDS = ['owner', 'editor', 'viewer'] as const;
export type PersonId = (typeof PERSON_IDS)[number];

export interface PersonWords {
  readonly name: string;
  readonly role: string;
  readonly says: string;
}

export const PEOPLE: Readonly<Record<PersonId, PersonWords>> = {
  owner: {
    name: 'Ada',
    role: 'owner',
    says: 'Made the spreadsheet. Formulas run as her, and so do the clocks she turned on.',
  },
  editor: {
    name: 'Ben',
    role: 'editor',
    says: 'May edit. Has properties and a key of his own: Connect… asks him, too.',
  },
  viewer: {
    name: 'Vera',
    role: 'viewer',
    says: 'May only look: no Genviral menu and no typing, as in Google Sheets.',
  },
};
