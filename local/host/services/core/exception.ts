/** What Google's services throw: an Error of the script's own realm with the name Exception. */
export function exception(message: string): Error {
  const error = new Error(message);
  Object.defineProperty(error, 'name', { value: 'Exception', writable: true, configurable: true });
  return error;
}
