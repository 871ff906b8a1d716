// The page of what the host has is made from its code: `npx tsx local/host/coverage.ts`.
import { readFileSync } from 'node:fs';
import { coveragePage, coveragePagePath } from '../../local/host/coverage';
import { runScript } from './open-host';

test('local/host/coverage.md is up to date', () => {
  expect(readFileSync(coveragePagePath, 'utf8')).toBe(coveragePage());
});

test('what it calls missing throws its name', () => {
  const page = readFileSync(coveragePagePath, 'utf8');
  const [, missing = ''] = /^\| Spreadsheet \| \d+ of \d+ \| (\w+)/m.exec(page) ?? [];
  expect(missing).toMatch(/^[a-z]/);
  expect(runScript(`SpreadsheetApp.getActive().${missing}()`)).toMatchObject({
    ok: false,
    error: { message: `Spreadsheet.${missing} is not in the local host` },
  });
});
