// Where windows stand while rooms change: another story is another room, and all windows go there together.
import type { Order } from './commands';
import type { Place } from './events';
import type { Room, Tell } from './room';

interface Standing {
  readonly tell: Tell;
  leave: () => void;
}

type RoomFace = Pick<Room, 'join' | 'obey' | 'page' | 'facts'>;

export class Hall {
  readonly #windows = new Map<string, Standing>();
  #room: RoomFace;

  constructor(room: RoomFace) {
    this.#room = room;
  }

  /** As a room's; what this gives leaves whatever room the window stands in by then. */
  join(window: string, tell: Tell): () => void {
    const standing: Standing = { tell, leave: this.#room.join(window, tell) };
    this.#windows.set(window, standing);
    return () => {
      if (this.#windows.get(window) === standing) this.#windows.delete(window);
      standing.leave();
    };
  }

  obey(order: Order): void {
    this.#room.obey(order);
  }

  page(place: Place): string {
    return this.#room.page(place);
  }

  get facts(): RoomFace['facts'] {
    return this.#room.facts;
  }

  /** All windows hear the hello of another room, and nothing of the old one any more. */
  moveTo(room: RoomFace): void {
    this.#room = room;
    for (const [window, standing] of this.#windows) standing.leave = room.join(window, standing.tell);
  }
}
