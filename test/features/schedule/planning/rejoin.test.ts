// Rows and posts find each other again, whatever people do to hidden columns.
import * as fc from 'fast-check';
import { rejoinRows, type PostPrint } from '../../../../src/features/schedule/planning/rejoin';
import { row } from '../../../given';

/** A row that says `print`, under `rowKey`, with the id of a post beside it. */
const says = (line: number, print: string | null, rowKey: string, postId = '') => ({
  ...row(line, { rowKey, postId }),
  print,
});
const post = (name: string): PostPrint => ({
  rowKey: `r${name}`,
  print: `says ${name}`,
  postId: `post-${name}`,
});
const A = post('A');
const B = post('B');
const C = post('C');

function rejoin(rows: readonly ReturnType<typeof says>[], posts: readonly PostPrint[] = [A, B, C]) {
  const { keys, copies, apart } = rejoinRows(rows, posts);
  return [
    ...rows.map(({ line }) => `${String(line)} ${keys.get(line) ?? 'lost'}`),
    ...[...copies].map((line) => `${String(line)} is a copy`),
    ...[...apart].map((line) => `${String(line)} is apart`),
  ];
}

describe('1. a row that still says what was agreed under its key', () => {
  it('keeps it', () => {
    expect(rejoin([says(2, 'says A', 'rA'), says(3, 'says B', 'rB')])).toEqual(['2 rA', '3 rB']);
  });

  it('keeps it before a copy that stands above', () => {
    expect(rejoin([says(2, 'edited', 'rA'), says(3, 'says A', 'rA')])).toEqual(['2 ', '3 rA', '2 is a copy']);
  });

  it('keeps it once: an exact copy below is a copy', () => {
    expect(rejoin([says(2, 'says A', 'rA'), says(3, 'says A', 'rA')])).toEqual(['2 rA', '3 ', '3 is a copy']);
  });
});

describe('2. a row that says what was agreed under another key', () => {
  it('gets that key when it lost its own', () => {
    expect(rejoin([says(2, 'says A', '')])).toEqual(['2 rA']);
  });

  it('gets that key when its own was overwritten', () => {
    expect(rejoin([says(2, 'says A', 'banana')])).toEqual(['2 rA']);
  });

  it('changes keys with the row that has its own', () => {
    expect(rejoin([says(2, 'says A', 'rB'), says(3, 'says B', 'rA')])).toEqual(['2 rA', '3 rB']);
  });

  it('gets none while the key’s own row still says it: it is a twin, not the original', () => {
    expect(rejoin([says(2, 'says A', ''), says(3, 'says A', 'rA')])).toEqual(['2 ', '3 rA']);
  });

  it('of two equal rows without keys, the first gets it', () => {
    expect(rejoin([says(2, 'says A', ''), says(3, 'says A', '')])).toEqual(['2 rA', '3 ']);
  });
});

describe('3. a row whose key is nowhere and that has a post’s id', () => {
  it('gets that post’s key, even if it was edited', () => {
    expect(rejoin([says(2, 'edited', '', 'post-A')])).toEqual(['2 rA']);
    expect(rejoin([says(2, null, 'banana', 'post-A')])).toEqual(['2 rA']);
  });

  it('gets none while that key stands in another row', () => {
    expect(rejoin([says(2, 'edited', '', 'post-A'), says(3, 'other', 'rA')])).toEqual(['2 ', '3 rA']);
  });

  it('gets none for a post that is not ours', () => {
    expect(rejoin([says(2, 'edited', '', 'post-Z')])).toEqual(['2 ']);
  });
});

describe('4. what is left keeps its key', () => {
  it('when nobody else got it', () => {
    expect(rejoin([says(2, 'edited', 'rA'), says(3, null, 'rB'), says(4, 'new', 'rNew')])).toEqual([
      '2 rA',
      '3 rB',
      '4 rNew',
    ]);
  });

  it('and the second row of a key is a copy', () => {
    expect(rejoin([says(2, 'edited', 'rA'), says(3, 'edited more', 'rA')])).toEqual([
      '2 rA',
      '3 ',
      '3 is a copy',
    ]);
    expect(rejoin([says(2, 'new', 'rNew'), says(3, 'newer', 'rNew')], [])).toEqual([
      '2 rNew',
      '3 ',
      '3 is a copy',
    ]);
  });

  it('and a row without a key stays without', () => {
    expect(rejoin([says(2, 'new', ''), says(3, null, '')])).toEqual(['2 ', '3 ']);
  });
});

describe('5. after an exchange', () => {
  it('a single row and a single post that are left belong together', () => {
    expect(rejoin([says(2, 'says B', 'rA'), says(3, 'edited', 'rB')], [A, B])).toEqual(['2 rB', '3 rA']);
  });

  it('more than one cannot be told apart, and nothing is sent for them', () => {
    const rows = [
      says(2, 'edited A', 'rC'),
      says(3, 'edited B', 'rD'),
      says(4, 'says C', 'rA'),
      says(5, 'says D', 'rB'),
    ];
    expect(rejoin(rows, [A, B, C, post('D')])).toEqual([
      '2 ',
      '3 ',
      '4 rC',
      '5 rD',
      '2 is apart',
      '3 is apart',
    ]);
  });
});

describe('any permutation of the hidden columns', () => {
  const all = ['A', 'B', 'C', 'D', 'E'];
  const posts = all.map(post);

  it('of unchanged rows is undone', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: 5, maxLength: 5 }), (shuffled) => {
        const rows = all.map((name, index) => says(index + 2, `says ${name}`, `r${shuffled[index] ?? ''}`));
        expect(rejoin(rows, posts)).toEqual(all.map((name, index) => `${String(index + 2)} r${name}`));
      }),
    );
  });

  it('of which some keys are cleared is undone', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(all, { minLength: 5, maxLength: 5 }),
        fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
        (shuffled, cleared) => {
          const rows = all.map((name, index) =>
            says(index + 2, `says ${name}`, cleared[index] === true ? '' : `r${shuffled[index] ?? ''}`),
          );
          expect(rejoin(rows, posts)).toEqual(all.map((name, index) => `${String(index + 2)} r${name}`));
        },
      ),
    );
  });

  it('with one row edited still gives every row its own post', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(all, { minLength: 5, maxLength: 5 }).filter((shuffled) => shuffled[0] !== 'A'),
        (shuffled) => {
          const rows = all.map((name, index) =>
            says(index + 2, index === 0 ? 'edited' : `says ${name}`, `r${shuffled[index] ?? ''}`),
          );
          expect(rejoin(rows, posts)).toEqual(all.map((name, index) => `${String(index + 2)} r${name}`));
        },
      ),
    );
  });
});

describe('whatever stands in the rows', () => {
  const prints = fc.constantFrom('says A', 'says B', 'says C', 'edited', 'new', null);
  const keys = fc.constantFrom('', 'rA', 'rB', 'rC', 'rNew', 'banana');
  const ids = fc.constantFrom('', 'post-A', 'post-B', 'post-Z');
  const anyRows = fc.array(fc.tuple(prints, keys, ids), { maxLength: 6 });

  it('every row is told something, and no key is given twice', () => {
    fc.assert(
      fc.property(anyRows, (cells) => {
        const rows = cells.map(([print, key, id], index) => says(index + 2, print, key, id));
        const rejoined = rejoinRows(rows, [A, B, C]);
        const given = [...rejoined.keys.values()].filter((key) => key !== '');
        expect([...rejoined.keys.keys()].sort()).toEqual(rows.map(({ line }) => line));
        expect(new Set(given).size).toBe(given.length);
      }),
      { numRuns: 2000 },
    );
  });

  it('copies and rows that came apart have no key', () => {
    fc.assert(
      fc.property(anyRows, (cells) => {
        const rows = cells.map(([print, key, id], index) => says(index + 2, print, key, id));
        const rejoined = rejoinRows(rows, [A, B, C]);
        for (const line of [...rejoined.copies, ...rejoined.apart]) expect(rejoined.keys.get(line)).toBe('');
      }),
      { numRuns: 2000 },
    );
  });
});
