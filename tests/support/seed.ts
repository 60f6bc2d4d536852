import fc from 'fast-check';

/**
 * What decides whether a change may land gives the same answer twice: there, properties start from one seed. Everywhere else
 * they start from a new one each time, and say which when they fail.
 */
if (process.env.CI) fc.configureGlobal({ seed: 20_261_124 });
