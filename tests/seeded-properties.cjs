/**
 * fast-check as tests import it: the same examples every time, so that a failure is somebody's change and comes back when it is
 * looked for. ALTITUDE_SEED looks at others.
 */
const fc = require('../node_modules/fast-check/lib/cjs/fast-check.js');

fc.configureGlobal({ seed: Number(process.env.ALTITUDE_SEED ?? 20_261_122) });

module.exports = fc;
