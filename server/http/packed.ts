import { existsSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { RequestHandler } from 'express';

/** A file of the folder itself, by a name that leads nowhere else. */
const NAME = /^\/[\w-][\w.-]*$/;

/**
 * A file that the build has packed beside itself (`x.js.gz` beside `x.js`) is sent so to whoever can unpack it: a class
 * on one radio network loads a third of the bytes.
 */
export function sendPacked(folder: string): RequestHandler {
  return (request, response, next) => {
    const { path } = request;
    response.vary('Accept-Encoding');
    if (NAME.test(path) && request.acceptsEncodings('gzip') && existsSync(join(folder, `${path}.gz`))) {
      request.url = `${path}.gz`;
      response.setHeader('Content-Encoding', 'gzip');
      response.type(extname(path));
    }
    next();
  };
}
