// Schedule: the rows, and what becomes of them.
import { check } from '../../check';
import type { ScheduleCalls } from '../calls/schedule';
import type { Answers } from './answering';

export const scheduleAnswers: Answers<ScheduleCalls> = {
  checkRows: (execution) => check(execution),
};
