// The one place that joins parts. Everything is made when it is asked for: a formula never builds what sends posts.
import type { Platform } from './platform/ports';
import { appsScriptPlatform } from './platform/apps-script/platform';
import { beat } from './runs/beat';
import { makeBudget, type Budget } from './runs/budget';
import type { Execution } from './runs/context';
import { formula, type FormulaName, type FormulaResult } from './surfaces/formulas';
import { addMenu, choose, type menuActions } from './surfaces/menu';
import { answerPanel } from './surfaces/sidebar/answer';

export interface App {
  showMenu(): void;
  /** Does what a menu item stands for. */
  choose(action: keyof typeof menuActions): void;
  answerPanel(name: unknown, input: unknown): unknown;
  /** What a formula shows, with its arguments as Sheets hands them over. */
  compute(name: FormulaName, ...given: readonly unknown[]): FormulaResult;
  /** The clock came; `event` is what Google tells about it. */
  beat(event: unknown): void;
}

/** The add-on on Google's services. */
export function app(): App {
  return appOn(appsScriptPlatform());
}

/** The add-on on any platform. */
export function appOn(platform: Platform): App {
  let budget: Budget | undefined;
  const execution: Execution = {
    platform,
    budget: () => (budget ??= makeBudget(platform.clock(), platform.clock().nowMs())),
  };
  return {
    showMenu: () => {
      addMenu(platform.ui());
    },
    choose: (action) => {
      execution.budget();
      choose(execution, action);
    },
    answerPanel: (name, input) => answerPanel(execution, name, input),
    compute: (name, ...given) => formula(platform, name, given),
    beat: (event) => {
      beat(platform, event);
    },
  };
}
