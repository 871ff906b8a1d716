// Tracked accounts: a refresh of their numbers, and tracking those of this file. What costs something is asked first.
import { Button } from '../parts/button';
import { Part } from '../parts/section';
import { useTools, type Tools } from '../parts/tools';
import { refreshQuestion, trackQuestion } from './offer-question';

export function Tracked() {
  return (
    <Part title="Tracked accounts">
      <p class="quiet">
        Genviral measures them by itself. One refresh a day and account is free; whatever costs credits or a
        seat is asked first.
      </p>
      <div class="buttons">
        <Refresh />
        <Track />
      </div>
    </Part>
  );
}

/** Looks something up behind the progress bar; `null` where that failed, which is said by then. */
async function found<T>(during: Tools['during'], doing: string, look: () => Promise<T>): Promise<T | null> {
  const answers: T[] = [];
  await during({
    doing,
    action: async () => {
      answers.push(await look());
      return null;
    },
  });
  return answers[0] ?? null;
}

function Refresh() {
  const { ask, during, confirm, say } = useTools();
  const refresh = async (): Promise<void> => {
    const offer = await found(during, 'Asking Genviral what it would cost…', () => ask('offerRefresh', null));
    if (offer === null) return;
    const { id, free, count } = offer;
    if (free + count === 0) {
      say('No account is tracked yet.');
      return;
    }
    const isPaid = id !== null && (await confirm(refreshQuestion(offer, free)));
    if (!isPaid && free === 0) {
      say('Nothing was refreshed, and nothing paid.');
      return;
    }
    await during({
      doing: 'Starting refreshes…',
      action: () => ask('refreshTracked', { id: isPaid ? id : null }),
    });
  };
  return <Button press={() => void refresh()}>Refresh numbers</Button>;
}

function Track() {
  const { ask, during, confirm, say } = useTools();
  const track = async (): Promise<void> => {
    const offer = await found(during, 'Looking which accounts are tracked…', () =>
      ask('offerTracking', null),
    );
    if (offer === null) return;
    const { id } = offer;
    if (id === null) {
      say('Every account of this file that Genviral can measure (TikTok, Instagram, YouTube) is tracked.');
      return;
    }
    if (await confirm(trackQuestion(offer))) {
      await during({ doing: 'Tracking…', action: () => ask('trackConnected', { id }) });
    }
  };
  return <Button press={() => void track()}>Track my accounts</Button>;
}
