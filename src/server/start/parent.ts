const HARD_EXIT_MS = 15_000

/**
 * Arguments that make a Node process end with its parent although its own code knows nothing of
 * parents (Next, the sandbox): loaded before it, by way of the IPC channel. Single quotes, because Next hands
 * the arguments on to processes of its own in NODE_OPTIONS, where double ones are lost.
 */
export const endWithParent = (signal: 'SIGTERM' | 'SIGKILL'): string[] => [
  '--import',
  `data:text/javascript,process.once('disconnect',()=>process.kill(process.pid,'${signal}'))`,
]

/**
 * For every process that `npm start` starts: when the parent dies without a word (kill -9), the
 * process ends itself as if it had been told to, so that no orphan holds a port. Does nothing in
 * a process that was started by hand.
 * @param onGone ends the process in its own order; SIGTERM to itself by default.
 */
export function exitWithParent(onGone: () => void = endSelf): void {
  if (!process.channel) return
  process.once('disconnect', () => {
    setTimeout(() => process.exit(1), HARD_EXIT_MS).unref()
    onGone()
  })
  // The channel alone must not keep a finished process alive.
  process.channel.unref()
}

function endSelf(): void {
  process.kill(process.pid, 'SIGTERM')
}
