// Connect: whose key, which workspace, and what the key may be used for.
import * as z from 'zod/mini';
import { readBinding } from '../../../features/connection/binding';
import { maskedKey, readKey } from '../../../features/connection/key';
import { localText } from '../../../time/zone';
import { mayUseMyKey, setFormulasAllowed } from '../../formula-menu';
import type { ConnectCalls, ConnectState } from '../calls/connect';
import { parsed, zoneNow, type Answers, type Reach } from './answering';

const allowedSchema = () => z.strictObject({ allowed: z.boolean() });

export const connectAnswers: Answers<ConnectCalls> = {
  connectState: (execution) => connectState(execution),
  allowFormulas: (execution, input) => setFormulasAllowed(execution, parsed(allowedSchema(), input).allowed),
};

function connectState({ platform }: Reach): ConnectState {
  const key = readKey(platform.personStore(), platform.workbook().id);
  const binding = readBinding(platform.documentStore());
  const zone = zoneNow({ platform });
  return {
    key: key === null ? null : maskedKey(key),
    workspace: binding?.label ?? null,
    accounts: binding?.accountIds.length ?? 0,
    clock: `${zone.name}, now ${localText(zone, platform.clock().nowMs())}`,
    formulasAllowed: mayUseMyKey(platform),
  };
}
