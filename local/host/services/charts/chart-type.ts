// https://developers.google.com/apps-script/reference/charts/chart-type
import { enumeration } from '../core/enumeration';

/** The kinds of chart that the host can draw. */
export const ChartType = enumeration('ChartType', ['LINE', 'AREA', 'COLUMN', 'BAR', 'PIE']);
export type ChartTypeName = keyof typeof ChartType;
