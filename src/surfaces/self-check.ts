// Help > Check this installation: what works here and what does not, in a tab that can be shown to whoever helps.
import { requireKey } from '../features/connection/key';
import { fetchOffer } from '../features/connection/run';
import { inspect, summaryOf, writeFindings, type Parts } from '../features/self-check/run';
import type { Platform } from '../platform/ports';
import { readHeart, readOwnClocks } from '../runs/clock-notes';
import { makeContext, type Execution } from '../runs/context';
import { PERMISSION_TEXTS, permissionsOf } from '../runs/permission';
import { mayUseMyKey } from './formula-menu';

export function checkInstallation(execution: Execution): string {
  const { platform } = execution;
  const findings = inspect(platform, partsOf(execution));
  const summary = summaryOf(findings, `${platform.build.version} (${platform.build.kind})`);
  const tab = writeFindings(platform.workbook(), platform.documentStore(), findings, summary);
  const failed = findings.filter(({ result }) => result === 'fail').length;
  const verdict =
    failed === 0 ? 'Everything works' : `${String(failed)} of ${String(findings.length)} checks failed`;
  return `${verdict}: see the tab ${tab.name()}.`;
}

function partsOf(execution: Execution): Parts {
  const { platform } = execution;
  return {
    permissions: permissionsOf(platform.build).map((permission) => ({
      permission,
      text: PERMISSION_TEXTS[permission],
    })),
    askGenviral: () => {
      const key = requireKey(platform);
      return fetchOffer(makeContext({ platform, key, budget: execution.budget() })).accounts.length;
    },
    mayFormulasUseKey: mayUseMyKey(platform),
    clock: clockSeen(platform),
  };
}

/** Nothing is put right here: a check only looks. */
function clockSeen(platform: Platform): Parts['clock'] {
  const heart = readHeart(platform.documentStore());
  const own = readOwnClocks(platform.personStore(), platform.workbook().id);
  const isOn = heart?.ownerId === own.personId && own.here !== null;
  const isAllowed = platform.permissions().missing(['clocks']).length === 0;
  const isStanding =
    isOn &&
    isAllowed &&
    platform
      .triggers()
      .mine()
      .some(({ id }) => id === own.here);
  return { isOn, isStanding, hasCome: isOn && heart.lastMs !== null, lost: own.lost?.because ?? null };
}
