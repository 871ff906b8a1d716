import { planStatus, type StatusFacts } from '../../../src/features/statuses/plan';
import { book, ledgerLine, NOW_MS, post, row } from '../../given';
import { at } from '../../zones';

const HOUR_MS = 3_600_000;
const DUE_MS = at('2026-10-20T07:30Z');

const status = (changes: Partial<StatusFacts>) =>
  planStatus({
    line: ledgerLine(),
    record: row(2, { status: 'Scheduled', rowKey: 'r1' }).record,
    post: post(),
    book,
    nowMs: NOW_MS,
    ...changes,
  });

const delivered = (word: string, error: string | null = null) => ({
  account_id: 'acc-ig',
  status: word,
  published_at: word === 'posted' ? '2026-10-20T07:33:51.000Z' : null,
  published_url: word === 'posted' ? 'https://www.instagram.com/p/x/' : null,
  error_message: error,
});

describe('what a sent row says', () => {
  it('is Scheduled, and for when', () => {
    expect(status({}).face).toMatchObject({ status: 'Scheduled', message: '', scheduledFor: DUE_MS });
  });

  it('is Publishing when its time has come', () => {
    expect(status({ post: post({ status: 'pending' }), nowMs: DUE_MS + 60_000 }).face.status).toBe(
      'Publishing',
    );
  });

  it.each(['scheduled', 'pending', 'retry'])(
    'is Overdue a quarter of an hour after its time while it is %s',
    (word) => {
      expect(status({ post: post({ status: word }), nowMs: DUE_MS + 16 * 60_000 }).face.status).toBe(
        'Overdue',
      );
    },
  );

  it('is Posted, with link and time, and its line is closed', () => {
    const { face, line } = status({
      post: post({ status: 'posted', accounts: { states: [delivered('posted')] } }),
      nowMs: DUE_MS + HOUR_MS,
    });
    expect(face).toMatchObject({
      status: 'Posted',
      message: '',
      link: 'https://www.instagram.com/p/x/',
      publishedAt: at('2026-10-20T07:33:51Z'),
    });
    expect(line.state).toBe('closed');
  });

  it('is Partly posted, naming who failed and why, and goes on being looked at', () => {
    const states = [delivered('posted'), { ...delivered('failed', 'Board not found'), account_id: 'acc-tt' }];
    const { face, line } = status({ post: post({ status: 'partial', accounts: { states } }) });
    expect(face).toMatchObject({
      status: 'Partly posted',
      message: 'tiktok @lumenbakery: Board not found',
      link: 'https://www.instagram.com/p/x/',
    });
    expect(line.state).toBe('open');
  });

  it('is Failed with the platform’s reason', () => {
    const states = [delivered('failed', 'Media could not be processed')];
    expect(status({ post: post({ status: 'failed', accounts: { states } }) }).face).toMatchObject({
      status: 'Failed',
      message: 'instagram @lumen.bakery: Media could not be processed',
    });
  });

  it('is closed a month after a failure', () => {
    const failed = post({ status: 'failed', accounts: { states: [delivered('failed', 'No')] } });
    expect(status({ post: failed, nowMs: DUE_MS + 29 * 24 * HOUR_MS }).line.state).toBe('open');
    expect(status({ post: failed, nowMs: DUE_MS + 31 * 24 * HOUR_MS }).line.state).toBe('closed');
  });

  it('is Gone in Genviral where the post is not shown', () => {
    expect(status({ post: null })).toMatchObject({
      face: { status: 'Gone in Genviral' },
      line: { state: 'open' },
    });
  });

  it('is Changed in Genviral where time or caption differ from what was agreed', () => {
    expect(
      status({ post: post({ scheduled_at: '2026-10-21T07:30:00Z', caption: 'Other' }) }).face,
    ).toMatchObject({
      status: 'Changed in Genviral',
      message:
        'The time and caption of this post was changed in Genviral. It goes out as it stands there, unless you change the row and send.',
      scheduledFor: at('2026-10-21T07:30Z'),
    });
  });

  it.each(['canceled', 'deleted', 'something-new'])('does not break on the word %s', (word) => {
    expect(status({ post: post({ status: word }) }).face.status).toBe('Changed in Genviral');
  });

  it('keeps its own words about a change that was not sent', () => {
    const record = row(2, { status: 'Changed, not sent', message: 'Caption', rowKey: 'r1' }).record;
    const { face } = status({ record });
    expect(face).not.toHaveProperty('status');
    expect(face).not.toHaveProperty('message');
  });
});
