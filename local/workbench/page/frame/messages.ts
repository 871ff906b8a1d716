// What a page of the add-on and the workbench around it say to each other.
import type { CallResult } from '../../events';

export type FromFrame =
  | {
      readonly kind: 'call';
      readonly call: number;
      readonly functionName: string;
      readonly args: unknown[];
    }
  | { readonly kind: 'close' };

export interface ToFrame {
  readonly kind: 'result';
  readonly call: number;
  readonly result: CallResult;
}
