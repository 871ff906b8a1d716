// npm start -- --workbook FILE: the add-on on a person's own file, and with --live for real.
import path from 'node:path';
import { askInTerminal } from '../files/answers';
import { jobsNamed, type Job } from '../files/jobs';
import { liveAccess } from '../files/live';
import { openSession, type Session, type SessionOptions } from '../files/session';
import { FileTrouble, type Exit } from '../files/trouble';
import { SANDBOX_KEY } from '../files/world';
import type { StartOptions, WorkbookChoice } from './options';

const DIST = path.resolve(import.meta.dirname, '../../dist');
const DEFAULT_JOBS = ['Check rows'];

/** Gives the exit code; says on standard error why it stopped. */
export function startWorkbook(options: StartOptions, choice: WorkbookChoice): Exit {
  try {
    const jobs = jobsNamed(choice.jobs.length > 0 ? choice.jobs : DEFAULT_JOBS);
    const session = openSession(sessionOptions(options, choice));
    return headless(session, jobs);
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
