/** `npm run gallery`: every screen over moments of real games, to look at; with an address for each. */
import { serveGallery } from './serve.ts';

const PORT = 2580;

const gallery = await serveGallery(PORT);
process.stdout.write(`${gallery.url}\n`);
