// What the section Automation asks for.

export interface PanelAutomation {
  /** Minutes between two runs; 0 where it is off. */
  readonly every: number;
  /** What may be chosen, in minutes, often last. */
  readonly choices: readonly number[];
  /** Whose it is; empty where it is off. */
  readonly owner: string;
  /** When it was last seen at work here; `null` where it never was. */
  readonly lastRun: string | null;
  /** It runs as somebody else, who alone can change it. */
  readonly isAnothers: boolean;
  readonly text: string;
  /** What was put right, or needs a person. */
  readonly told: readonly string[];
  readonly jobs: readonly PanelJob[];
  /** E-mail on trouble, for this person. */
  readonly mail: PanelMail;
}

export interface PanelMail {
  /** Whether this copy of the add-on can send any. */
  readonly canSend: boolean;
  readonly isOn: boolean;
  readonly address: string;
  readonly text: string;
  /** What keeps e-mail from being sent. */
  readonly troubles: readonly string[];
}

export interface PanelJob {
  readonly id: string;
  readonly name: string;
  readonly note: string;
  readonly setting: PanelJobSetting;
  readonly last: string;
  readonly next: string;
  readonly said: string;
  readonly isTrouble: boolean;
}

export interface PanelJobSetting {
  readonly isOn: boolean;
  /** Weekdays count from Monday, 1 to 7. */
  readonly interval:
    | { readonly kind: 'beat' }
    | { readonly kind: 'daily'; readonly hour: number }
    | { readonly kind: 'weekly'; readonly weekday: number; readonly hour: number };
}

export interface AutomationCalls {
  automationState: { input: null; output: PanelAutomation };
  /** Nothing typed keeps the address that was typed before. */
  setMail: { input: { readonly address: string; readonly isOn: boolean }; output: string };
  sendTestMail: { input: null; output: string };
  setEvery: { input: { readonly every: number }; output: string };
  setJob: { input: { readonly id: string; readonly setting: PanelJobSetting }; output: string };
}
