// gzip in base64. The content type matters: without it ungzip may refuse the bytes.
// https://developers.google.com/apps-script/reference/utilities/utilities#ungzipblob
import type { Compression } from '../ports';

const GZIP = 'application/x-gzip';

export const compression: Compression = {
  pack: (text) => Utilities.base64Encode(Utilities.gzip(Utilities.newBlob(text)).getBytes()),
  unpack: (packed) => {
    try {
      const bytes = Utilities.base64Decode(packed);
      return Utilities.ungzip(Utilities.newBlob(bytes, GZIP)).getDataAsString();
    } catch {
      // Cut short, or written by somebody else: gzip has a checksum of its own.
      return null;
    }
  },
};
