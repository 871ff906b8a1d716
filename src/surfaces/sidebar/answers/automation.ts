// Automation: the clock, its jobs, and e-mail on trouble.
import * as z from 'zod/mini';
import { automationState, everySchema, jobSchema, setEvery, setJob } from '../../automation';
import { mailState, sendTestMail, setMail } from '../../mail';
import type { AutomationCalls } from '../calls/automation';
import { parsed, zoneNow, type Answers } from './answering';

export const automationAnswers: Answers<AutomationCalls> = {
  automationState: ({ platform }) => {
    const zone = zoneNow({ platform });
    return { ...automationState(platform, zone), mail: mailState(platform, zone) };
  },
  setMail: (execution, input) => setMail(execution, parsed(mailInputSchema(), input)),
  sendTestMail: (execution) => sendTestMail(execution),
  setEvery: (execution, input) => setEvery(execution, parsed(everySchema(), input).every),
  setJob: (execution, input) => setJob(execution, parsed(jobSchema(), input)),
};

const mailInputSchema = () =>
  z.strictObject({ address: z.string().check(z.maxLength(320)), isOn: z.boolean() });
