import { createHost, manualClock } from '../../local/host/index';
import { appsScriptPlatform } from '../../src/platform/apps-script/platform';
import { fakeWorkbook } from '../fakes/workbook';
import { NOW_MS } from '../given';
import { withServices } from './on-host';
import { workbookContract } from './workbook';

workbookContract('the fake in memory', () => fakeWorkbook());

describe('on the host', () => {
  const onHost = withServices(() =>
    createHost({
      spreadsheetZone: 'Europe/Berlin',
      scriptZone: 'America/New_York',
      clock: manualClock(NOW_MS),
    }),
  );
  workbookContract('SpreadsheetApp', () => onHost(() => appsScriptPlatform().workbook()));
});
