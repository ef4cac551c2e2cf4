import { readFile } from 'node:fs/promises'
import { playStory } from './tour/story'

type StartFile = {
  apiUrl: string
  sandboxUrl: string
  logins: { practitioner?: { email: string; password: string } }
}

/** `npm run tour`: plays the main job against the running product, over HTTP only. Exit code 1 when anything differs. */
const start = await readFile('var/start.json', 'utf8').then(
  (text) => JSON.parse(text) as StartFile,
  () => null,
)
if (!start?.logins.practitioner) {
  console.error(
    'The product is not running here: start it with `npm start`, then run the tour in another terminal.',
  )
  process.exit(1)
}

let step = 0
const say = (title: string, seen: string): void =>
  console.log(`${String((step += 1)).padStart(2)}. ${title.padEnd(13)} ${seen}`)

try {
  await playStory({
    target: {
      apiUrl: start.apiUrl,
      sandboxUrl: start.sandboxUrl,
      staff: start.logins.practitioner,
    },
    say,
  })
  console.log('\nThe main job works from end to end.')
  process.exit(0)
} catch (error) {
  console.error(`\nThe tour stopped: ${error instanceof Error ? error.message : String(error)}`)
  process.exit(1)
}
