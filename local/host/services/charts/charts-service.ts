// https://developers.google.com/apps-script/reference/charts/charts
import { publish } from '../core/service';
import { ChartType } from './chart-type';

export class Charts {
  readonly ChartType = ChartType;
}

publish(Charts, 'Charts');
