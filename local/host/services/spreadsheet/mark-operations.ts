// Pure types, shared by both sides of the bridge: developer metadata and protections.
import type { Area } from './operations';

export type MetadataPlace =
  | { readonly kind: 'SPREADSHEET' }
  | { readonly kind: 'SHEET'; readonly sheetId: number }
  /** A one-based row or column. */
  | { readonly kind: 'ROW' | 'COLUMN'; readonly sheetId: number; readonly line: number };

export interface MetadataFacts {
  readonly id: number;
  readonly key: string;
  readonly value: string | null;
  readonly visibility: 'DOCUMENT' | 'PROJECT';
  readonly place: MetadataPlace;
}

export interface ProtectionFacts {
  readonly id: string;
  readonly kind: 'RANGE' | 'SHEET';
  readonly area: Area;
  readonly description: string;
  readonly warningOnly: boolean;
  readonly domainEdit: boolean;
  /** Addresses of who may edit, without the owner. */
  readonly editors: readonly string[];
  /** Of a sheet's protection. */
  readonly unprotected: readonly Area[];
  /** Whether the person who asks may edit what is protected. */
  readonly mayEdit: boolean;
}

export interface ProtectionChange {
  readonly id: string;
  readonly area?: Area;
  readonly description?: string;
  readonly warningOnly?: boolean;
  readonly domainEdit?: boolean;
  readonly unprotected?: readonly Area[];
  readonly addEditors?: readonly string[];
  readonly removeEditors?: readonly string[];
}

export interface MarkOperations {
  'metadata.list': { input: null; output: readonly MetadataFacts[] };
  'metadata.add': { input: Omit<MetadataFacts, 'id'>; output: MetadataFacts };
  'metadata.change': { input: MetadataFacts; output: null };
  'metadata.remove': { input: number; output: null };
  'protection.list': { input: null; output: readonly ProtectionFacts[] };
  'protection.add': {
    input: { readonly kind: ProtectionFacts['kind']; readonly area: Area };
    output: ProtectionFacts;
  };
  'protection.change': { input: ProtectionChange; output: null };
  'protection.remove': { input: string; output: null };
  /** Whether the person may edit all cells of an area. */
  'protection.mayEdit': { input: Area; output: boolean };
}
