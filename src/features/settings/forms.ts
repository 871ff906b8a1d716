// The forms in which settings are declared.
import { setting, type Json, type Setting, type SettingSpec } from './setting';

export { setting };

type Spec = Omit<SettingSpec, 'shape'>;

/** Yes, no, or left open. */
export const flag = (spec: Spec): Setting => setting({ ...spec, shape: { kind: 'yesNo' }, widthPx: 110 });

export const text = (most: number, spec: Spec): Setting =>
  setting({ ...spec, shape: { kind: 'text', most }, widthPx: 180 });

export const choice = (choices: Readonly<Record<string, string>>, spec: Spec): Setting =>
  setting({ ...spec, shape: { kind: 'choice', choices } });

// How a piece is wrapped for the API.
export const asIs = (piece: string): Json => piece;
export const asLabel = (piece: string): Json => ({ label: piece });
export const asTag = (piece: string): Json => ({ value: piece, label: piece });
export const asPath = (url: string): Json => ({ path: url });
