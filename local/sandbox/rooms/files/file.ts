/** A file on Genviral's CDN: uploaded, or fetched from a post's media. */
export interface StoredFile {
  id: string;
  scopeId: string;
  url: string;
  contentType: string;
  filename: string | null;
  bytes: number | null;
  durationSec: number | null;
  createdMs: number;
  /** `partner-api` files are listed unless a context is asked for. */
  context: string;
}

/** A presigned address that waits for its PUT. */
export interface Upload {
  token: string;
  expiresMs: number;
  file: StoredFile;
}
