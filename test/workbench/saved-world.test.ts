// A world that goes from one thread to another, or into a file and back.
import { resumeWorld, saveWorld } from '../../local/workbench/index';
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
