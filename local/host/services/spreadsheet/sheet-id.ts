// Which sheet a handle means: known to our classes, invisible to scripts.

const ids = new WeakMap<object, number>();

export function setSheetId(sheet: object, sheetId: number): void {
  ids.set(sheet, sheetId);
}

export function sheetIdOf(sheet: object): number {
  const sheetId = ids.get(sheet);
  if (sheetId === undefined) throw new TypeError('Not a sheet');
  return sheetId;
}
