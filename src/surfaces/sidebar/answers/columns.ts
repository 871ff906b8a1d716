// Columns: the shape of the tabs.
import { setUp } from '../../set-up';
import type { ColumnsCalls } from '../calls/columns';
import type { Answers } from './answering';

export const columnsAnswers: Answers<ColumnsCalls> = {
  setUpTabs: (execution) => setUp(execution),
};
