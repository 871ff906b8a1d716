// How the host answers the operations that services ask of it.
import type { InputOf, OperationName, OutputOf } from '../services/operations';

export type Handlers<K extends OperationName = OperationName> = {
  readonly [Operation in K]: (input: InputOf<Operation>) => OutputOf<Operation>;
};

/** The operations whose names begin with one of these words. */
export type HandlersOf<Room extends string> = Handlers<Extract<OperationName, `${Room}.${string}`>>;
