// SpreadsheetApp's operations on charts. They change the workbook at once.
import { chartKey, insertChart, readCharts, removeChart, setGridLines, updateChart } from '../engine/charts';
import type { Handlers } from '../execution/handlers';
import { ServiceError } from '../execution/service-error';
import type { ChartOperations } from '../services/spreadsheet/chart-operations';
import { type BookSession, settle } from './session';

export function chartHandlers(session: BookSession): Handlers<keyof ChartOperations> {
  const { book } = session;
  const { engine } = book;
  const settled = (sheetId: number): string => {
    settle(session);
    return book.sheetKey(sheetId);
  };
  const chartIn = (sheetKey: string, chartId: number): string => {
    const id = chartKey(engine, sheetKey, chartId);
    if (id === undefined) throw new ServiceError('The chart is not in this sheet.');
    return id;
  };
  return {
    'chart.list': (sheetId) => readCharts(engine, settled(sheetId)),
    'chart.insert': ({ sheetId, chart }) => {
      const key = settled(sheetId);
      insertChart(engine, key, String(book.newSheetId()), chart);
      return null;
    },
    'chart.update': ({ sheetId, chartId, changes }) => {
      const key = settled(sheetId);
      updateChart(engine, key, chartIn(key, chartId), changes);
      return null;
    },
    'chart.remove': ({ sheetId, chartId }) => {
      const key = settled(sheetId);
      removeChart(engine, key, chartIn(key, chartId));
      return null;
    },
    'chart.setGridLines': ({ sheetId, hidden }) => {
      setGridLines(engine, settled(sheetId), hidden);
      return null;
    },
  };
}
