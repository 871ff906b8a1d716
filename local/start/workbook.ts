// npm start -- --workbook FILE: the add-on on a person's own file, in the workbench or headless; headless with --live for
// real.
import { randomInt } from 'node:crypto';
import path from 'node:path';
import { askInTerminal } from '../files/answers';
import { jobsNamed, type Job } from '../files/jobs';
import { liveAccess } from '../files/live';
import { openSession, type Session, type SessionOptions } from '../files/session';
import { EXIT, FileTrouble, type Exit } from '../files/trouble';
import { SANDBOX_KEY } from '../files/world';
import { saveWorld, startWorkbench, type Workbench } from '../workbench/index';
import { endOnSignals } from './end';
import type { StartOptions, WorkbookChoice } from './options';

const DIST = path.resolve(import.meta.dirname, '../../dist');
const DEFAULT_JOBS = ['Check rows'];

/** Gives the exit code; says on standard error why it stopped. */
export async function startWorkbook(options: StartOptions, choice: WorkbookChoice): Promise<Exit> {
  try {
    const unsaid = options.headless ? DEFAULT_JOBS : [];
    const jobs = jobsNamed(choice.jobs.length > 0 ? choice.jobs : unsaid);
    const session = openSession(sessionOptions(options, choice));
    return options.headless ? headless(session, jobs) : await inWorkbench(session, jobs, options.port);
  } catch (error) {
    if (!(error instanceof FileTrouble)) throw error;
    console.error(error.message);
    return error.exit;
  }
}

function headless(session: Session, jobs: readonly Job[]): Exit {
  try {
    return session.do(jobs);
  } finally {
    session.close();
  }
}

/** The lock stays until the workbench ends: its scripts work on the file from another thread. */
async function inWorkbench(session: Session, jobs: readonly Job[], port: number): Promise<Exit> {
  try {
    session.do(jobs);
    const workbench = await openInWorkbench(session, port);
    const { name } = session.book;
    console.log(
      `\nThe workbench is at ${workbench.url} (Ctrl+C ends it). What you do there is written into ${name}.`,
    );
    let ended: Promise<void> | undefined;
    endOnSignals(() => (ended ??= end(session, workbench)));
    return EXIT.done;
  } catch (error) {
    session.close();
    throw error;
  }
}

async function end(session: Session, workbench: Workbench): Promise<void> {
  await workbench.close();
  session.close();
  const trouble = workbench.file?.trouble ?? null;
  if (trouble === null) return;
  console.error(`Not everything is in ${session.book.name}: ${trouble}`);
  process.exitCode = EXIT.inUse;
}

/**
 * The workbench on a file whose session has done its jobs; from now on the session must not save.
 * @throws Error with one sentence when the port is in use
 */
export function openInWorkbench({ book, world, order }: Session, port: number): Promise<Workbench> {
  const { host, clock, genviral } = world;
  if (!genviral) throw new Error('The workbench works with the sandbox only.');
  return startWorkbench({
    saved: saveWorld({ host, clock, genviral }),
    file: order,
    project: DIST,
    spreadsheetName: book.name,
    zone: book.start.spreadsheetZone,
    port,
    // Of ids: two starts must not make the same.
    seed: randomInt(2 ** 31 - 1),
  });
}

function sessionOptions({ dates, accounts, zone }: StartOptions, choice: WorkbookChoice): SessionOptions {
  const live = choice.isLive ? liveAccess(process.env) : null;
  return {
    path: choice.file,
    project: DIST,
    api: live ? 'live' : 'sandbox',
    key: live?.key ?? SANDBOX_KEY,
    http: live?.http,
    tab: choice.tab,
    zone,
    locale: choice.locale,
    said: choice.said,
    isBackedUp: choice.isBackedUp,
    nowMs: Date.now(),
    known: { dates, accounts },
    isAgreed: choice.isAgreed,
    ask: process.stdin.isTTY ? askInTerminal : null,
    print: (text) => {
      console.log(text);
    },
  };
}
