import { rectanglesOf, type CellPatch, type Keeps } from '../../src/workbook/rectangles';

const patch = (row: number, column: number, cell: string | number = 'new'): CellPatch => ({
  row,
  column,
  cell,
});
const never: Keeps = () => undefined;
const always: Keeps = () => 'kept';

/** `R2C3:R4C5`. */
const areas = (patches: readonly CellPatch[], keeps: Keeps): string[] =>
  rectanglesOf(patches, keeps).map(
    ({ area: { row, column, rows, columns } }) =>
      `R${String(row)}C${String(column)}:R${String(row + rows - 1)}C${String(column + columns - 1)}`,
  );

describe('the set of writes', () => {
  it('is one where the cells touch', () => {
    expect(areas([patch(2, 2), patch(2, 3), patch(3, 2), patch(3, 3)], never)).toEqual(['R2C2:R3C3']);
  });

  it('joins columns that are near, where what stands between may be written again', () => {
    expect(areas([patch(2, 2), patch(2, 5)], always)).toEqual(['R2C2:R2C5']);
    expect(areas([patch(2, 2), patch(2, 5)], never)).toEqual(['R2C2:R2C2', 'R2C5:R2C5']);
    expect(areas([patch(2, 2), patch(2, 7)], always)).toEqual(['R2C2:R2C2', 'R2C7:R2C7']);
  });

  it('joins rows across others whose cells may be written again', () => {
    expect(rectanglesOf([patch(2, 2), patch(5, 2)], always)).toEqual([
      { area: { row: 2, column: 2, rows: 4, columns: 1 }, cells: [['new'], ['kept'], ['kept'], ['new']] },
    ]);
  });

  it('never writes a cell it may not', () => {
    const keeps: Keeps = (row) => (row === 3 ? undefined : 'kept');
    expect(areas([patch(2, 2), patch(4, 2), patch(6, 2)], keeps)).toEqual(['R2C2:R2C2', 'R4C2:R6C2']);
  });

  it('writes a torn row cell by cell', () => {
    const keeps: Keeps = (_, column) => (column === 3 ? undefined : 'kept');
    const patches = [patch(2, 2), patch(2, 3), patch(2, 4), patch(4, 2), patch(4, 4)];
    expect(areas(patches, keeps)).toEqual(['R2C2:R2C4', 'R4C2:R4C2', 'R4C4:R4C4']);
  });

  it('is small even for rows far apart', () => {
    const patches = Array.from({ length: 30 }, (_, index) => patch(2 + index * 300, 2));
    expect(areas(patches, always)).toHaveLength(4);
  });

  it('leaves far rows apart while they are few', () => {
    expect(areas([patch(2, 2), patch(9000, 2)], always)).toEqual(['R2C2:R2C2', 'R9000C2:R9000C2']);
  });

  it('holds the last value given to a cell', () => {
    expect(rectanglesOf([patch(2, 2, 'a'), patch(2, 2, 'b')], never)[0]?.cells).toEqual([['b']]);
  });

  it('is empty where nothing changes', () => {
    expect(rectanglesOf([], always)).toEqual([]);
  });
});
