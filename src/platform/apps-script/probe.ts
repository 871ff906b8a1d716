// What only the self-check asks for.
import type { Probe } from '../probe';
import { insertTab } from './workbook';

const SCRATCH = 'Genviral scratch';

export const probe: Probe = {
  scriptZone: () => Session.getScriptTimeZone(),
  onScratch: (work) => {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    const tab = insertTab(spreadsheet, SCRATCH);
    try {
      work({
        tab,
        flush: () => {
          SpreadsheetApp.flush();
        },
      });
    } finally {
      const sheet = spreadsheet.getSheets().find((one) => one.getSheetId() === tab.id);
      if (sheet) spreadsheet.deleteSheet(sheet);
    }
  },
};
