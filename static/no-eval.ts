import { config } from 'zod/mini';

/** A frame's policy lets nothing make code of text. Schemas would try it once a page, which the browser reports as an offence. */
config({ jitless: true });
