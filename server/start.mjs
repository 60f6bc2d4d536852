// Plain JavaScript, because a Node that cannot strip types fails on main.ts before any line of it runs.
const NEEDED = [22, 18];
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < NEEDED[0] || (major === NEEDED[0] && minor < NEEDED[1])) {
  process.stderr.write(
    `Entente needs Node ${NEEDED.join('.')} or newer; this is Node ${process.versions.node}.\n` +
      'Run "npm ci", then "npm start": on Linux and Windows the packages bring a fitting Node along.\n' +
      'On other systems, install Node 24 from https://nodejs.org first.\n',
  );
  process.exitCode = 1;
} else {
  await import('./main.ts');
}
