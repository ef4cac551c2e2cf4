// The one door to every command. It runs before anything is installed, so it uses Node alone,
// and its first lines must be readable by an old Node as well.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)

if (major < 20 || (major === 20 && minor < 20)) {
  console.error(
    `Sahil needs Node 20.20 or newer; this is ${process.versions.node} (${process.execPath}).\n` +
      'Install a current Node from https://nodejs.org and run the command again.',
  )
  process.exit(1)
}

import('./start/command.mjs')
  .then(({ runCommand }) => runCommand(process.argv[2], process.argv.slice(3)))
  .then((code) => process.exit(code))
  .catch((error) => {
    console.error(error && error.isPlain ? error.message : error)
    process.exit(1)
  })
