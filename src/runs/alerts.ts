// At the end of a beat: what went wrong is told by e-mail, where a person wants that. Whatever e-mail does, the beat goes on.
import { tellNews } from '../features/alerts/run';
import type { NewsFacts } from '../features/alerts/plan';
import type { Platform, Store } from '../platform/ports';
import { redact } from '../troubles/redact';
import { readJobs } from './jobs-store';

/** `facts`: what the document remembered when the beat began. Where nothing happened since, it costs no call. */
export function tellByMail(platform: Platform, facts: Store, didWork: boolean): void {
  try {
    tellNews(platform, { facts, didWork, jobs: () => jobsNow(platform.documentStore()) });
  } catch (error) {
    platform.log(
      redact(`E-mail: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`),
    );
  }
}

function jobsNow(store: Store): Pick<NewsFacts, 'jobsOff' | 'isSending'> {
  const jobs = readJobs(store).filter(({ setting }) => setting.isOn);
  return {
    jobsOff: jobs
      .filter(({ state }) => state.result === 'off')
      .map(({ job, state }) => ({ name: job.name, said: state.said })),
    isSending: jobs.some(({ job }) => job.id === 'send'),
  };
}
