// Automation: the clock, and its jobs.
import { automationState, everySchema, jobSchema, setEvery, setJob } from '../../automation';
import type { AutomationCalls } from '../calls/automation';
import { parsed, zoneNow, type Answers } from './answering';

export const automationAnswers: Answers<AutomationCalls> = {
  automationState: ({ platform }) => automationState(platform, zoneNow({ platform })),
  setEvery: (execution, input) => setEvery(execution, parsed(everySchema(), input).every),
  setJob: (execution, input) => setJob(execution, parsed(jobSchema(), input)),
};
