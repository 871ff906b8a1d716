// `google.script` for a page of the add-on. https://developers.google.com/apps-script/guides/html/reference/run
import { illegalArgument } from '../../../host/page-arguments';
import type { FromFrame, ToFrame } from './messages';

interface Handlers {
  readonly onSuccess?: (value: unknown, userObject: unknown) => void;
  readonly onFailure?: (error: Error, userObject: unknown) => void;
  readonly userObject?: unknown;
}

const waiting = new Map<number, Handlers>();
let calls = 0;

function tell(message: FromFrame): void {
  // Whoever framed this page is the workbench: others are refused by the page's policy.
  window.parent.postMessage(message, '*');
}

function call(functionName: string, args: unknown[], handlers: Handlers): void {
  const illegal = illegalArgument(args);
  if (illegal !== null) throw new TypeError(`Failed due to illegal value in property: ${illegal}`);
  calls += 1;
  waiting.set(calls, handlers);
  tell({ kind: 'call', call: calls, functionName, args });
}

/** Each handler gives a new runner, as Google's does, so that one may be kept and used again. */
function runner(handlers: Handlers): unknown {
  const withHandler =
    (name: keyof Handlers) =>
    (value: unknown): unknown =>
      runner({ ...handlers, [name]: value });
  const own: Readonly<Record<string, unknown>> = {
    withSuccessHandler: withHandler('onSuccess'),
    withFailureHandler: withHandler('onFailure'),
    withUserObject: withHandler('userObject'),
  };
  return new Proxy(own, {
    get: (_target, name) => {
      if (typeof name === 'symbol') return undefined;
      return (
        own[name] ??
        ((...args: unknown[]): void => {
          call(name, args, handlers);
        })
      );
    },
  });
}

window.addEventListener('message', ({ source, data }: MessageEvent<ToFrame>) => {
  const handlers = source === window.parent ? waiting.get(data.call) : undefined;
  if (!handlers) return;
  waiting.delete(data.call);
  const { onSuccess, onFailure, userObject } = handlers;
  if (data.result.ok) {
    onSuccess?.(data.result.value, userObject);
    return;
  }
  const { name, message } = data.result.error;
  const error = Object.assign(new Error(message), { name });
  if (onFailure) onFailure(error, userObject);
  // What Google does with a failure that nobody handles.
  else console.error(`Uncaught ${name}: ${message}`);
});

const host = {
  close: (): void => {
    tell({ kind: 'close' });
  },
  editor: { focus: (): void => undefined },
  setHeight: (): void => undefined,
  setWidth: (): void => undefined,
};

Object.assign(window, { google: { script: { run: runner({}), host } } });
