import { readAnswer } from '../../src/genviral/answer';
import { createPost, getAccounts } from '../../src/genviral/endpoints';
import { answer } from '../fakes/http';

const trouble = (status: number, data: unknown, changes = {}) => {
  const outcome = readAnswer(getAccounts, answer(status, data, changes));
  return outcome.ok ? 'ok' : outcome.trouble;
};

describe('a good answer', () => {
  it('is its data, without what nobody asked for', () => {
    const data = { scope: 'workspace', workspace_id: 'w', accounts: [], surprise: 1 };
    expect(readAnswer(getAccounts, answer(200, data))).toEqual({
      ok: true,
      status: 200,
      value: { scope: 'workspace', workspace_id: 'w', accounts: [] },
    });
  });

  it('to a create is 201 for a new post and 200 for a replay', () => {
    const data = { id: 'p', status: 'scheduled', scheduled_at: null };
    expect(readAnswer(createPost, answer(201, data))).toMatchObject({ ok: true, status: 201 });
    expect(readAnswer(createPost, answer(200, { ...data, duplicate: true }))).toMatchObject({
      ok: true,
      status: 200,
      value: { duplicate: true },
    });
  });

  it('without capabilities is one of an older server', () => {
    const account = {
      id: 'a',
      platform: 'tiktok',
      type: 'byo',
      username: 'u',
      display_name: 'U',
      status: 'active',
    };
    expect(readAnswer(getAccounts, answer(200, { accounts: [account] }))).toMatchObject({ ok: true });
  });
});

describe('an answer that is no', () => {
  it.each([
    [401, { error_code: 'invalid_token' }, { code: 'key-refused' }],
    [401, { error_code: 'unauthorized' }, { code: 'key-refused' }],
    [402, { error_code: 'subscription_required' }, { code: 'no-plan' }],
    [403, { error_code: 'tier_not_allowed' }, { code: 'tier-not-allowed' }],
    [
      403,
      { error_code: 'subscription_required', message: 'Hosted TikTok needs a subscription' },
      {
        code: 'refused',
        status: 403,
        errorCode: 'subscription_required',
        detail: 'Hosted TikTok needs a subscription',
      },
    ],
    [
      422,
      {
        error_code: 'invalid_payload',
        message: 'Invalid payload',
        issues: [{ path: ['accounts', 0], message: 'Unknown' }],
      },
      {
        code: 'refused',
        status: 422,
        errorCode: 'invalid_payload',
        detail: 'Invalid payload; accounts.0: Unknown',
      },
    ],
    [404, {}, { code: 'refused', status: 404, errorCode: '', detail: 'HTTP 404' }],
    [500, { message: 'Oops' }, { code: 'service-failed', status: 500, detail: 'Oops' }],
    [429, {}, { code: 'slow-down', afterSeconds: null }],
  ])('%i %j', (status, data, expected) => {
    expect(trouble(status, data)).toEqual(expected);
  });

  it('carries how long to wait', () => {
    expect(trouble(429, {}, { retryAfterSeconds: 7 })).toEqual({ code: 'slow-down', afterSeconds: 7 });
  });

  it('never carries a key', () => {
    expect(trouble(400, { message: 'Key gva_live_abc.s3cret is odd' })).toMatchObject({
      detail: 'Key gva_live_… is odd',
    });
  });
});

describe('an answer that cannot be read', () => {
  it.each([
    ['nothing', ''],
    ['a page', '<html>Bad gateway</html>'],
    ['half of it', '{"ok":true,"data":{"acc'],
    ['another shape', '{"ok":true,"data":{"accounts":[{"id":7}]}}'],
    ['no envelope', '[]'],
    ['ok that is false', '{"ok":false,"message":"no"}'],
  ])('%s', (_, text) => {
    expect(trouble(200, null, { text })).toMatchObject({
      code: 'unreadable-answer',
      what: 'the list of accounts',
    });
  });

  it('is still a fault of the service where the status says so', () => {
    expect(trouble(502, null, { text: '<html>' })).toEqual({
      code: 'service-failed',
      status: 502,
      detail: '',
    });
  });
});
