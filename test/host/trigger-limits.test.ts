// How many triggers there may be, who sees them, and what people have allowed.
// https://developers.google.com/apps-script/guides/services/quotas
// https://developers.google.com/workspace/add-ons/concepts/editor-triggers
import { makeHost, openHost, runScript, valueOf } from './open-host';

describe('limits (quotas page, editor add-on triggers page)', () => {
  test('20 triggers per user and script', () => {
    const run = runScript(`
      for (let made = 0; made < 20; made++) ScriptApp.newTrigger('x').timeBased().everyHours(1).create();
      try { ScriptApp.newTrigger('x').timeBased().everyHours(1).create(); } catch (error) { return String(error); }`);
    expect(valueOf(run)).toBe(
      'Exception: This script has too many triggers. Triggers must be deleted from the script before more can be added.',
    );
  });

  test('an add-on has one of each type per user and document, and none more often than hourly', () => {
    const run = runScript(
      `
      const texts = [];
      const attempt = (make) => { try { make(); texts.push('made'); } catch (error) { texts.push(error.message); } };
      const builder = () => ScriptApp.newTrigger('x').timeBased();
      attempt(() => builder().everyMinutes(30).create());
      attempt(() => builder().everyHours(1).create());
      attempt(() => builder().everyDays(1).create());
      attempt(() => ScriptApp.newTrigger('x').forSpreadsheet(SpreadsheetApp.getActive()).onEdit().create());
      return texts;`,
      { flavour: 'add-on' },
    );
    expect(valueOf(run)).toEqual([
      'The recurrence interval for an Add-on trigger must be at least one hour.',
      'made',
      'This add-on has created too many time-based triggers in this document for this Google user account.',
      'made',
    ]);
  });

  test('an add-on’s short delay becomes an hour', () => {
    const scripts = {
      'Code.js': `
        function make() { ScriptApp.newTrigger('tick').timeBased().after(1000).create(); }
        function tick() {}`,
    };
    const host = makeHost({ project: { scripts }, flavour: 'add-on' });
    host.run('make');
    const [fired] = host.advance(2 * 3_600_000);
    expect(new Date(fired?.firedAtMs ?? 0).toISOString()).toBe('2026-01-15T13:00:00.000Z');
  });

  test('an add-on that makes and deletes all day is stopped', () => {
    const run = runScript(
      `
      let made = 0;
      try {
        for (; made < 50; made++) ScriptApp.deleteTrigger(ScriptApp.newTrigger('x').timeBased().everyHours(1).create());
      } catch (error) { return [made, error.message]; }`,
      { flavour: 'add-on' },
    );
    expect(valueOf(run)).toEqual([
      30,
      'This add-on has created too many time-based triggers in this document for this Google user account.',
    ]);
  });
});

describe('the list of triggers', () => {
  test('tells handler, event, source and id', () => {
    const { ScriptApp, SpreadsheetApp } = openHost();
    const clock = ScriptApp.newTrigger('a').timeBased().everyHours(1).create();
    ScriptApp.newTrigger('b').forSpreadsheet(SpreadsheetApp.getActive()).onOpen().create();
    const listed = ScriptApp.getUserTriggers(SpreadsheetApp.getActive()).map((each) => [
      each.getHandlerFunction(),
      each.getEventType() === ScriptApp.EventType.CLOCK,
      each.getTriggerSource() === ScriptApp.TriggerSource.CLOCK,
      each.getTriggerSourceId(),
    ]);
    expect(listed).toEqual([
      ['a', true, true, null],
      ['b', false, false, 'local-spreadsheet'],
    ]);
    ScriptApp.deleteTrigger(clock);
    expect(ScriptApp.getProjectTriggers()).toHaveLength(1);
    expect(() => {
      ScriptApp.deleteTrigger(clock);
    }).toThrow('Unexpected error while getting the method or property deleteTrigger on object ScriptApp.');
  });

  test('is closed to simple triggers and custom functions', () => {
    for (const mode of ['NONE', 'LIMITED', 'CUSTOM_FUNCTION'] as const) {
      expect(() => openHost({}, { mode }).ScriptApp.getProjectTriggers()).toThrow(
        'You do not have permission to call ScriptApp.getProjectTriggers',
      );
    }
  });
});

describe('authorization', () => {
  const scopes = [
    'https://www.googleapis.com/auth/script.scriptapp',
    'https://www.googleapis.com/auth/spreadsheets',
  ];
  const project = { scripts: {}, manifest: { oauthScopes: scopes } };

  test('getAuthorizationInfo tells whether something is left to allow', () => {
    const { ScriptApp } = openHost({ project });
    const info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL);
    expect(info.getAuthorizationStatus()).toBe(ScriptApp.AuthorizationStatus.NOT_REQUIRED);
    expect(info.getAuthorizationUrl()).toBeNull();
  });

  test('a scope that a person did not tick is missing for that person alone (granular consent)', () => {
    const granted = { ada: scopes.slice(1) };
    const { ScriptApp } = openHost({ project, granted }, { person: 'ada' });
    // The typings do not know the second argument yet.
    const ask = ScriptApp.getAuthorizationInfo.bind(ScriptApp) as (
      mode: GoogleAppsScript.Script.AuthMode,
      scopes: readonly string[],
    ) => GoogleAppsScript.Script.AuthorizationInfo;
    const info = ask(ScriptApp.AuthMode.FULL, scopes.slice(0, 1));
    expect(info.getAuthorizationStatus()).toBe(ScriptApp.AuthorizationStatus.REQUIRED);
    expect(info.getAuthorizationUrl()).toContain('https://');
    expect(() => ScriptApp.newTrigger('x')).toThrow(
      'You do not have permission to call ScriptApp.newTrigger. Required permissions: https://www.googleapis.com/auth/script.scriptapp',
    );
    expect(() => {
      ScriptApp.requireAllScopes(ScriptApp.AuthMode.FULL);
    }).toThrow('Authorization is required to perform that action.');
    expect(openHost({ project, granted }).ScriptApp.newTrigger('x')).toBeDefined();
  });
});
