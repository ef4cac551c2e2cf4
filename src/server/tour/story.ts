import { fillForm, pay, placeOrder, register } from './buy'
import { httpClient } from './http'
import { confirmation, openReport, work } from './receive'
import type { Say, Scene, TourTarget } from './scene'

/** Plays the main job from registration to the opened report. @throws Error at the first thing that differs */
export const playStory = async ({
  target,
  say,
}: {
  target: TourTarget
  say: Say
}): Promise<void> => {
  const api = httpClient(target.apiUrl)
  const sandbox = httpClient(target.sandboxUrl)
  const who = await register(api, say)
  const scene: Scene = { api, sandbox, say, target, ...who }
  const submission = await fillForm(scene)
  const order = await placeOrder(scene, submission)
  await pay(scene, order)
  await confirmation(scene, order)
  const report = await work(scene, order)
  await openReport(scene, report)
}
