// What the section Schedule asks for.

export interface ScheduleCalls {
  checkRows: { input: null; output: string };
}
