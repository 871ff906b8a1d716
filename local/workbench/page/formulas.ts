// Custom functions, NOW() and TODAY() in this window's cells. The add-on never runs here: what the host computed is shown.
import {
  addCustomFunctions,
  type CallCustomFunction,
  type FunctionResult,
  volatileFunctions,
} from '../../host/engine/functions';
import { serialOfInstant } from '../../host/time/serial';
import { type Facts, type FormulaResults, formulaKey } from '../events';
import { spreadsheets } from './libraries';

const LOADING: FunctionResult = { value: 'Loading...' };

export class Formulas {
  readonly #results = new Map<string, FunctionResult>();
  readonly #zone: string;
  nowMs: number;

  /** Must come before the first model: it fills o-spreadsheet's registry of functions. */
  constructor({ functions, zone }: Facts, nowMs: number) {
    this.#zone = zone;
    this.nowMs = nowMs;
    addCustomFunctions(spreadsheets, functions);
  }

  /** What a model's configuration needs. */
  get custom() {
    const callCustomFunction: CallCustomFunction = (name, args) =>
      this.#results.get(formulaKey(name, args)) ?? LOADING;
    return { callCustomFunction, ...volatileFunctions(() => serialOfInstant(this.nowMs, this.#zone)) };
  }

  learn(results: FormulaResults): void {
    for (const [key, result] of Object.entries(results)) this.#results.set(key, result);
  }
}
