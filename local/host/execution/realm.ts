// A fresh global scope with the services in it: where one execution's code lives.
// Only strings cross its border, so that no array, date or error of the host is seen inside.
import vm from 'node:vm';
import type { CallResult, EntryCall } from '../services/core/entry-call';
import type { Realm } from '../services/entry';
import type { Bridge } from '../services/operations';
import { KilledError } from './service-error';
import { compiledScripts, declaredFunctions, type Project } from './project';
import { servicesScript } from './services-script';

/** https://developers.google.com/apps-script/guides/services/quotas#current_limitations */
export const OUT_OF_TIME = 'Exceeded maximum execution time';

/** A call must begin inside the context to be timed; nothing of it is left for the script to find. */
const CALL = 'localHostCall';
const callScript = new vm.Script(`{ const call = globalThis.${CALL}; delete globalThis.${CALL}; call(); }`, {
  filename: 'local-host-call.js',
});
const globalScript = new vm.Script('globalThis', { filename: 'local-host-global.js' });

export interface RealmOptions {
  readonly project: Project;
  readonly scriptZone: string;
  readonly bridge: Bridge;
  /** Real time that an endless loop gets. */
  readonly realTimeLimitMs: number;
}

export interface OpenRealm {
  /** The script's own global object: its functions and the services. */
  readonly globals: Readonly<Record<string, unknown>>;
  call(entry: EntryCall): CallResult;
}

interface Doorstep {
  [name: string]: unknown;
  localHostBridge?: Bridge;
  localHostScriptZone?: string;
  localHostRealm?: Realm;
}

/** Makes the context and runs the project's top level in it. What that throws is thrown as it is. */
export function openRealm({ project, scriptZone, bridge, realTimeLimitMs }: RealmOptions): OpenRealm {
  const context = vm.createContext(Object.create(null) as object, {
    // Promises settle when the call that made them returns, before anybody looks at its result.
    microtaskMode: 'afterEvaluate',
    // Whether Apps Script evaluates strings is not documented: what ships must not need it.
    codeGeneration: { strings: false, wasm: false },
  });
  const globals = globalScript.runInContext(context) as Doorstep;
  globals.localHostBridge = bridge;
  globals.localHostScriptZone = scriptZone;
  servicesScript().runInContext(context);
  const realm = globals.localHostRealm;
  if (!realm) throw new Error('The services left no realm behind');
  delete globals.localHostRealm;

  const runTimed = (script: vm.Script): void => {
    withinTime(() => script.runInContext(context, { timeout: realTimeLimitMs }));
  };
  for (const script of compiledScripts(project)) runTimed(script);
  return {
    globals,
    call(entry) {
      const { functionName, caller } = entry;
      if (caller !== 'host' && !declaredFunctions(project).has(functionName)) {
        const message = `Script function not found: ${functionName}`;
        return { ok: false, error: { name: 'Exception', message, stack: '' } };
      }
      globals[CALL] = () => {
        realm.startCall(JSON.stringify(entry));
      };
      runTimed(callScript);
      return JSON.parse(realm.finishCall()) as CallResult;
    },
  };
}

/** Ending a script in the middle of a write leaves the workbook in pieces: a host that saw this is of no more use. */
function withinTime(run: () => unknown): void {
  try {
    run();
  } catch (error) {
    const { code } = error as { readonly code?: unknown };
    throw code === 'ERR_SCRIPT_EXECUTION_TIMEOUT' ? new KilledError(OUT_OF_TIME) : error;
  }
}
