/**
 * The workbench: a page on this machine where the add-on is seen and tried.
 *
 * ```ts
 * const workbench = await startWorkbench({ saved: saveWorld(world), project: 'dist', port: 8787 });
 * console.log(workbench.url);
 * await workbench.close();
 * ```
 */
export { type Found, type KeptState, readKept, setAside } from './kept';
export { saveWorld, resumeWorld, type SavedWorld } from './saved-world';
export { startWorkbench, type Workbench, type WorkbenchOptions } from './workbench';
