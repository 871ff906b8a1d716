// A world that goes from one thread to another, or into a file and back.
import { createWorld } from '../../local/sandbox/index';
import { joinWorlds } from '../../local/together';
import { resumeWorld, saveWorld } from '../../local/workbench/index';
import { at } from '../zones';
import { connectedStage, goodRow } from '../e2e/stage';

const HOUR_MS = 3_600_000;

it('goes on as if nothing had happened, after a way through JSON', () => {
  const stage = connectedStage();
  stage.fill([goodRow(1), goodRow(2, { Caption: '' })]);
  stage.reply('YES');
  stage.click('genviralSend');
  stage.host.hands.select('Posts', 'B3:C4');
  const saved = JSON.parse(JSON.stringify(saveWorld(stage))) as ReturnType<typeof saveWorld>;

  const world = resumeWorld(saved, { project: 'dist', spreadsheetZone: 'Europe/Berlin', seed: 7 });
  expect(saved.selection).toEqual({ sheet: 'Posts', range: 'B3:C4' });
  expect(saveWorld(world)).toMatchObject({ selection: saved.selection, properties: saved.properties });
  expect(world.clock.nowMs()).toBe(stage.clock.nowMs());
  expect(world.genviral.nowMs).toBe(world.clock.nowMs());
  expect(world.host.hands.values('Schedule')).toEqual(stage.host.hands.values('Schedule'));

  world.advance(30 * HOUR_MS);
  expect(world.host.run('genviralUpdateNow')).toMatchObject({ ok: true });
  expect(world.host.hands.cell('Schedule', 'B2').display).toBe('Posted');
  expect(world.host.hands.cell('Schedule', 'B3').display).toBe('Mend');
});

const CODE = `
function install() {
  ScriptApp.newTrigger('tick').timeBased().everyHours(1).create();
  PropertiesService.getUserProperties().setProperty('whose', 'Ben');
}
function tick() {
  PropertiesService.getScriptProperties().setProperty('ticked', 'yes');
}`;

it('takes along triggers, with their next time and their people, and what everybody stored', () => {
  const project = { scripts: { 'Code.js': CODE } };
  const before = joinWorlds(createWorld({ seed: 'empty', nowMs: at('2026-10-19T06:00Z') }), { project });
  expect(before.host.run('install', { person: 'editor' })).toMatchObject({ ok: true });
  const saved = JSON.parse(JSON.stringify(saveWorld(before))) as ReturnType<typeof saveWorld>;

  const after = resumeWorld(saved, { project });
  const { host } = after;
  expect(host.triggers).toEqual(before.host.triggers);
  expect(host.propertiesOf('user', 'editor')).toEqual({ whose: 'Ben' });
  expect(host.propertiesOf('user', 'owner')).toEqual({});
  const runs = after.advance(2 * HOUR_MS);
  expect(runs[0]).toMatchObject({ trigger: { handler: 'tick', person: 'editor' }, run: { ok: true } });
  expect(host.propertiesOf('script')).toEqual({ ticked: 'yes' });
});
