// The panel's calls on a spreadsheet in memory, as the page makes them, with what they cost.
import { appOn } from '../../../src/app';
import type {
  PanelAnswer,
  PanelCallName,
  PanelInput,
  PanelOutput,
} from '../../../src/surfaces/sidebar/calls';
import type { FakePlatform } from '../../fakes/platform';

/** What the server answers. */
export function answerOf<Name extends PanelCallName>(
  platform: FakePlatform,
  name: Name,
  input: PanelInput<Name>,
): PanelAnswer<PanelOutput<Name>> {
  // Everything that crosses is JSON, both ways.
  const crossed: unknown = JSON.parse(JSON.stringify(input));
  return JSON.parse(JSON.stringify(appOn(platform).answerPanel(name, crossed))) as PanelAnswer<
    PanelOutput<Name>
  >;
}

/** The value of an answer that must be there. */
export function valueOf<Name extends PanelCallName>(
  platform: FakePlatform,
  name: Name,
  input: PanelInput<Name>,
): PanelOutput<Name> {
  const answer = answerOf(platform, name, input);
  if (!answer.ok) throw new Error(answer.because);
  return answer.value;
}

/** Why a call was refused. */
export function refusalOf(platform: FakePlatform, name: string, input: unknown): string {
  const answer = appOn(platform).answerPanel(name, input) as PanelAnswer<unknown>;
  if (answer.ok) throw new Error(`${name} was answered: ${JSON.stringify(answer.value)}`);
  return answer.because;
}

/** Calls to the spreadsheet that an action makes. */
export function sheetCalls({ book }: FakePlatform, action: () => void): number {
  const count = (): number => Object.values(book.calls).reduce((sum, one) => sum + one, 0);
  const before = count();
  action();
  return count() - before;
}
