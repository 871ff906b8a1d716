// How Google refuses arguments that no overload takes.
import { isDate, isNil } from './brand';
import { exception } from './exception';
import { serviceName } from './service';

/**
 * What Google throws when no overload takes these arguments.
 * @param method with its class, such as `SpreadsheetApp.Range.setValues`
 */
export function signatureError(method: string, args: readonly unknown[]): Error {
  const types = args.map(typeName).join(',');
  return exception(`The parameters (${types}) don't match the method signature for ${method}.`);
}

function typeName(value: unknown): string {
  if (isNil(value)) return 'null';
  if (Array.isArray(value)) return `${value.length === 0 ? 'number' : typeName(value[0])}[]`;
  if (isDate(value)) return 'Date';
  switch (typeof value) {
    case 'string':
      return 'String';
    case 'boolean':
      return 'Boolean';
    case 'number':
      return 'number';
    case 'function':
      return 'Function';
    default:
      return serviceName(value) ?? 'Object';
  }
}
