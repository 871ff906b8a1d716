// What is selected, as scripts see it: a service is the only one that the host lets look.
import type { Host } from '../../host/index';
import type { Selection } from '../events';

interface SelectionServices {
  readonly SpreadsheetApp: {
    getActiveRange(): { getA1Notation(): string; getSheet(): { getName(): string } };
  };
}

export function selectionOf(host: Host): Selection {
  const execution = host.open();
  const { SpreadsheetApp } = execution.globals as unknown as SelectionServices;
  const range = SpreadsheetApp.getActiveRange();
  const selection = { sheet: range.getSheet().getName(), range: range.getA1Notation() };
  execution.close();
  return selection;
}
