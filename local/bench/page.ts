// The results as tables: Markdown for docs/bench.md, and the same text for the terminal.
import type { Cost } from './counts';
import { FAULT_CASES, type FaultResult } from './fault-cases';
import { growthOf } from './growth';
import type { HostFacts } from './host-facts';
import type { JobResult } from './jobs';
import type { LoadResult } from './load-cases';
import { ABOUT, FAULTS_READ, LOAD_READ, SPEED_READ } from './page-texts';
import { SPEED_CASES, type SpeedResult } from './speed-cases';
import { table, type Row } from './table';

type Results = readonly JobResult[];

const seconds = (value: number): string => (value < 10 ? value.toFixed(1) : value.toFixed(0));
const thousands = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, ',');

type Speed = SpeedResult & { readonly realSeconds: number };

const speedOf = (results: Results, id: string): readonly Speed[] =>
  results
    .flatMap((one) =>
      one.kind === 'speed' && one.id === id ? [{ ...one.result, realSeconds: one.realSeconds }] : [],
    )
    .sort((one, other) => one.size - other.size);

const NAMES: Readonly<Record<SpeedResult['subject'], string>> = {
  product: '**Genviral for Sheets**',
  baseline: 'naive script',
  'flushing baseline': 'naive script, flushing',
};

function speedTable(results: Results): string {
  const header = [
    'Work',
    'Script',
    'Runs',
    'Requests',
    'Waits',
    'Sheet calls',
    'Service calls',
    'Seconds',
    'Ratio',
    'Real',
    'In the end',
  ];
  const rows = SPEED_CASES.flatMap(({ id, title, unit }) => {
    const measured = speedOf(results, id);
    return measured.map((one) => speedRow(`${title}, ${thousands(one.size)} ${unit}`, one, measured));
  });
  return table(header, rows);
}

function speedRow(work: string, one: Speed, all: readonly Speed[]): Row {
  const { cost, isDone, missing } = one;
  const product = all.find(({ subject, size }) => subject === 'product' && size === one.size);
  const ratio = product ? `${(cost.modelledSeconds / product.cost.modelledSeconds).toFixed(1)} ×` : '';
  const end = isDone ? 'done' : `not done: ${missing}`;
  return [work, NAMES[one.subject], ...costCells(cost), ratio, seconds(one.realSeconds), end];
}

const costCells = ({ runs, requests, rounds, sheetCalls, serviceCalls, modelledSeconds }: Cost): Row => [
  ...[runs, requests, rounds, sheetCalls, serviceCalls].map(thousands),
  seconds(modelledSeconds),
];

function growthTable(results: Results): string {
  const header = [
    'Work',
    'Script',
    'Requests',
    'Sheet calls',
    'Seconds',
    'Seconds grow as size to the power of',
  ];
  const rows = SPEED_CASES.flatMap(({ id, title, unit, subjects }) =>
    subjects.flatMap((subject): Row[] => {
      const points = speedOf(results, id).filter((one) => one.subject === subject && one.isDone);
      if (points.length < 2) return [];
      const grown = (value: (cost: Cost) => number) =>
        growthOf(points.map(({ size, cost }) => ({ size, value: value(cost) })));
      const time = grown(({ modelledSeconds }) => modelledSeconds);
      const more = [grown(({ requests }) => requests), grown(({ sheetCalls }) => sheetCalls), time];
      const cells = more.map(({ perThousand }) => seconds(perThousand));
      return [[`${title}, for each 1,000 ${unit} more`, NAMES[subject], ...cells, time.exponent.toFixed(2)]];
    }),
  );
  return table(header, rows);
}

function faultTable(results: Results): string {
  const header = [
    'What goes wrong',
    'Script',
    'Tries',
    'Seconds of the run',
    'Unsent by it',
    'Deny a live post',
    'Doubles',
    'Losses',
    'Wrong row',
  ];
  const rows = FAULT_CASES.flatMap(({ id, title, rows: size }) =>
    results.flatMap((one) =>
      one.kind === 'fault' && one.id === id ? [faultRow(`${title} (${String(size)} rows)`, one.result)] : [],
    ),
  );
  return table(header, rows);
}

function faultRow(title: string, { trial, tried, step }: FaultResult): Row {
  const script = trial.isProduct
    ? NAMES.product
    : `naive script; Genviral ${trial.knowsBodies ? 'knows' : 'does not know'} an equal body again`;
  const tries =
    step === null || step === 1 ? String(tried.tries) : `${String(tried.tries)}, one call in ${String(step)}`;
  const { denials, doubles, losses, wrongRows } = tried.harm;
  const took = seconds(tried.seconds / tried.tries);
  return [title, script, tries, took, ...[tried.unsent, denials, doubles, losses, wrongRows].map(thousands)];
}

function loadTable(results: Results): string {
  const header = [
    'Load',
    'Runs',
    'Requests',
    'Waits',
    'Sheet calls',
    'Service calls',
    'Seconds',
    'Real, all of them',
    'Figures',
    'Lost or broken',
  ];
  const rows = results.flatMap((one) =>
    one.kind === 'load'
      ? one.results.map((each, index) => loadRow(each, index === 0 ? seconds(one.realSeconds) : ''))
      : [],
  );
  return table(header, rows);
}

const loadRow = ({ what, figures, cost, broken }: LoadResult, real: string): Row => [
  what,
  ...costCells(cost),
  real,
  figures,
  broken.length === 0 ? 'nothing' : broken.join('; '),
];

function hostText(results: Results): string {
  const facts = results.flatMap((one): HostFacts[] => (one.kind === 'host' ? [one.result] : []));
  const all = results.reduce((sum, { realSeconds }) => sum + realSeconds, 0);
  return facts
    .map(
      ({ bundleBytes, pageBytes, startMs }) =>
        `Code.js ${(bundleBytes / 1000).toFixed(1)} kB, Sidebar.html ${(pageBytes / 1000).toFixed(1)} kB. ` +
        `An execution that loads the bundle in a fresh context and shows the menu took ${startMs.toFixed(0)} ms on the machine that wrote this page; all jobs of the bench together took ${(all / 60).toFixed(0)} minutes there.`,
    )
    .join('\n');
}

export function terminalText(results: Results): string {
  const parts = [
    speedTable(results),
    growthTable(results),
    faultTable(results),
    loadTable(results),
    hostText(results),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

export function page(results: Results, isThorough: boolean): string {
  const tries = isThorough
    ? 'Every call was tried.'
    : 'Runs are killed at every call; the other calls were sampled evenly, as the table says: `--thorough` tries every one.';
  const parts = [
    ABOUT,
    `## Work that goes well\n\n${SPEED_READ}`,
    speedTable(results),
    `### Growth\n\nBy least squares over the sizes above.`,
    growthTable(results),
    `## What goes wrong\n\n${FAULTS_READ}\n\n${tries}`,
    faultTable(results),
    `## Load\n\n${LOAD_READ}`,
    loadTable(results),
    `## Size and start\n\n${hostText(results)}`,
  ];
  return `${parts.join('\n\n')}\n`;
}
