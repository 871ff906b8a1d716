// The port for what a person allowed.

/** What a person may have allowed or not when Google asked; each on its own. */
export type Permission = 'spreadsheet' | 'requests' | 'panel' | 'clocks' | 'mail';

export interface Permissions {
  /** Those among these that this person has not allowed. Two service calls where all are. */
  missing(among: readonly Permission[]): readonly Permission[];
  /** Google's page where a person allows these; `null` where Google names none, or all are allowed. */
  address(among: readonly Permission[]): string | null;
}
