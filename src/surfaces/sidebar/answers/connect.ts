// Connect: whose key, which workspace, and what the key may be used for. A key comes in once, and never goes out.
import * as z from 'zod/mini';
import { readBinding } from '../../../features/connection/binding';
import { maskedKey, parseKey, readKey, requireKey } from '../../../features/connection/key';
import { dropOffered, keepOffered, readOffered } from '../../../features/connection/offered';
import { savePersonName, typedName } from '../../../features/connection/person';
import { countFromElsewhere } from '../../../features/schedule/edits/start-fresh';
import { fetchPlanText } from '../../../features/subscription/subscription';
import type { RunContext } from '../../../features/run-context';
import type { Execution } from '../../../runs/context';
import { localText, offsetMinutesIn, offsetText } from '../../../time/zone';
import { sentence, troubleOf } from '../../../troubles/sentence';
import { stop } from '../../../troubles/trouble';
import { join, leave, lookWith } from '../../connecting';
import { mayUseMyKey, setFormulasAllowed } from '../../formula-menu';
import type { ConnectCalls, ConnectState, KeyOffer } from '../calls/connect';
import { parsed, zoneNow, type Answers, type Reach } from './answering';

const keySchema = () => z.strictObject({ key: z.string().check(z.maxLength(1000)) });
const nameOf = () => z.string().check(z.maxLength(100));
const joiningSchema = () =>
  z.strictObject({
    accountIds: z.array(z.string().check(z.maxLength(100))).check(z.minLength(1), z.maxLength(1000)),
    name: nameOf(),
    startsFresh: z.boolean(),
  });

export const connectAnswers: Answers<ConnectCalls> = {
  connectState: (execution) => connectState(execution),
  checkKey: (execution, input) => {
    const { platform } = execution;
    const key = parseKey(parsed(keySchema(), input).key);
    const offer = offerOf(execution, key);
    keepOffered(platform.personStore(), platform.workbook().id, key, platform.clock().nowMs());
    return offer;
  },
  checkOwnKey: (execution) => offerOf(execution, requireKey(execution.platform)),
  join: (execution, input) => joinFile(execution, parsed(joiningSchema(), input)),
  saveName: ({ platform }, input) => {
    const name = cleanName(parsed(z.strictObject({ name: nameOf() }), input).name);
    if (name === '') return 'Nothing was changed: the name is empty.';
    savePersonName(platform.personStore(), platform.workbook().id, name);
    return `Activity says ${name} from now on.`;
  },
  forgetKey: (execution) => leave(execution),
  allowFormulas: (execution, input) =>
    setFormulasAllowed(execution, parsed(z.strictObject({ allowed: z.boolean() }), input).allowed),
};

function connectState({ platform }: Reach): ConnectState {
  const key = ownKey({ platform });
  const binding = readBinding(platform.documentStore());
  const zone = zoneNow({ platform });
  const nowMs = platform.clock().nowMs();
  return {
    key: key === null ? null : maskedKey(key),
    workspace: binding?.label ?? null,
    connectedBy: binding?.connectedBy ?? '',
    accounts: binding?.accountIds.length ?? 0,
    clock: `${zone.name}, now ${localText(zone, nowMs)} (${offsetText(offsetMinutesIn(zone, nowMs))})`,
    formulasAllowed: mayUseMyKey(platform),
    name: typedName(platform.personStore(), platform.workbook().id),
  };
}

function ownKey({ platform }: Reach): string | null {
  return readKey(platform.personStore(), platform.workbook().id);
}

function offerOf(execution: Execution, key: string): KeyOffer {
  const { look, offer } = lookWith(execution, key);
  const binding = readBinding(execution.platform.documentStore());
  return {
    key: maskedKey(key),
    workspace: offer.label,
    plan: planOrReason(look),
    accounts: offer.accounts.map(({ id, name, displayName }) => ({
      id,
      name,
      shownAs: displayName,
      isChosen: binding?.accountIds.includes(id) ?? true,
    })),
    copiedRows: countFromElsewhere(look),
  };
}

/** The plan is good to know, and no reason not to connect: Genviral itself refuses what it does not include. */
function planOrReason(look: RunContext): string {
  try {
    return fetchPlanText(look);
  } catch (error) {
    const trouble = troubleOf(error);
    if (!trouble) throw error;
    return sentence(trouble);
  }
}

type JoiningInput = z.infer<ReturnType<typeof joiningSchema>>;

function joinFile(execution: Execution, { accountIds, name, startsFresh }: JoiningInput): string {
  const { platform } = execution;
  const { id } = platform.workbook();
  const personStore = platform.personStore();
  const key =
    readOffered(personStore, id, platform.clock().nowMs()) ??
    ownKey(execution) ??
    stop({ code: 'key-expired' });
  const { offer } = lookWith(execution, key);
  const chosen = offer.accounts.filter((account) => accountIds.includes(account.id));
  if (chosen.length === 0) stop({ code: 'no-accounts' });
  const told = join(execution, { key, offer, chosen, name: cleanName(name), isFresh: startsFresh });
  dropOffered(personStore, id);
  return `Connected. ${told}`;
}

/** One line, because it stands in a cell of Activity. */
function cleanName(name: string): string {
  return name.replace(/\s+/g, ' ').trim();
}
