/** What a page of the add-on may do: as in Google's frame, which has an origin of its own as well. */
export const FRAME_SANDBOX = 'allow-scripts allow-forms allow-popups allow-modals allow-downloads';
