// The page: shows what the server tells, and sends what people do.
import type { Model } from '@odoo/o-spreadsheet';
import type { Place, Scene, ServerEvent } from '../events';
import { AddonPage } from './addon-page';
import { Bar } from './bar';
import { Bench } from './bench/bench';
import { element } from './elements';
import { Grid } from './grid';
import { QuestionDialog } from './question';
import { listen, order } from './server';
import { ToastBox, TroubleBar } from './toast';

declare global {
  interface Window {
    /** The grid is a canvas, which tells tests nothing. Set when the page is ready. */
    model?: Model;
  }
}

type Hello = Extract<ServerEvent, { kind: 'hello' }>;

/** Of the add-on's menu. */
const OPEN_PANEL = 'genviralOpenPanel';
const LOST = 'The workbench has ended. Start it again with npm start, and this page comes back.';

const toast = new ToastBox();
const trouble = new TroubleBar();

class Workbench {
  readonly #hello: Hello;
  readonly #grid: Grid;
  readonly #bar: Bar;
  readonly #bench: Bench;
  readonly #question: QuestionDialog;
  readonly #pages: readonly Readonly<{ place: Place; page: AddonPage }>[];

  constructor(hello: Hello) {
    this.#hello = hello;
    const choose = (functionName: string): void => {
      trouble.hide();
      order({ kind: 'run', functionName, selection: this.#grid.selection });
    };
    this.#grid = new Grid({
      hello,
      onChoose: choose,
      onTrouble: (text) => {
        trouble.show(text);
      },
    });
    this.#bar = new Bar(hello.facts, (ms) => {
      order({ kind: 'advance', ms });
    });
    this.#bench = new Bench({
      facts: hello.facts,
      exchanges: hello.exchanges,
      order,
      onOpenPanel: () => {
        choose(OPEN_PANEL);
      },
    });
    this.#question = new QuestionDialog((question, answer) => {
      order({ kind: 'answer', question, ...answer });
    });
    this.#pages = (['sidebar', 'dialog'] as const).map((place) => ({ place, page: this.#addonPage(place) }));
    this.#show(hello.scene);
  }

  async open(): Promise<void> {
    await this.#grid.show(element('#grid', HTMLElement));
    window.model = this.#grid.model;
  }

  hear(event: ServerEvent): void {
    switch (event.kind) {
      case 'hello':
        this.#comeBack(event);
        return;
      case 'revision':
        this.#grid.take(event.message);
        return;
      case 'scene':
        this.#show(event.scene);
        return;
      case 'formula':
        this.#grid.learn({ [event.key]: event.result });
        return;
      case 'exchange':
        this.#bench.add(event.exchange);
        return;
      case 'log-cleared':
        this.#bench.showLog([]);
        return;
      case 'toast':
        toast.show(event.toast);
        return;
      case 'trouble':
        trouble.show(event.text);
        return;
      case 'selected':
        this.#grid.select(event.selection);
        return;
      case 'result':
        for (const { page } of this.#pages) page.settle(event.id, event.result);
        return;
    }
  }

  /** After a lost connection: with what happened meanwhile, or from the start where another workbench answers. */
  #comeBack(hello: Hello): void {
    if (hello.run !== this.#hello.run) {
      window.location.reload();
      return;
    }
    trouble.hide();
    for (const message of hello.revisions) this.#grid.take(message);
    this.#grid.learn(hello.formulas);
    this.#bench.showLog(hello.exchanges);
    this.#show(hello.scene);
  }

  #show(scene: Scene): void {
    // o-spreadsheet reads its menus once.
    if (JSON.stringify(scene.menus) !== JSON.stringify(this.#hello.scene.menus)) {
      window.location.reload();
      return;
    }
    this.#bar.show(scene);
    this.#bench.show(scene);
    this.#grid.follow(scene);
    this.#question.show(scene.question);
    for (const { place, page } of this.#pages) page.show(scene[place]);
  }

  #addonPage(place: Place): AddonPage {
    return new AddonPage({
      place,
      onCall: (id, functionName, args) => {
        order({ kind: 'call', id, functionName, args, selection: this.#grid.selection });
      },
      onClose: () => {
        order({ kind: 'close', place });
      },
    });
  }
}

// o-spreadsheet measures every evaluation there.
console.debug = () => undefined;

let workbench: Workbench | null = null;
listen({
  hear: (event) => {
    if (workbench) workbench.hear(event);
    else if (event.kind === 'hello') {
      workbench = new Workbench(event);
      void workbench.open();
    }
  },
  lose: () => {
    trouble.show(LOST);
  },
});
