import type { Reporter, TestModule, TestSpecification, Vitest } from 'vitest/node'
import { slowestFiles, type FileTime } from './slowestFiles'

const EVERY_MS = 15_000

/**
 * Says every few seconds how far the run is and what is running, where no live summary is drawn, and at
 * the end which files took longest. It stands before the runner's own reporter, whose summary comes last.
 */
export default class Progress implements Reporter {
  private total = 0
  private done = 0
  private startedAt = 0
  private readonly running = new Map<string, string>()
  private timer: NodeJS.Timeout | undefined
  private vitest: Vitest | undefined

  onInit(vitest: Vitest): void {
    this.vitest = vitest
  }

  onTestRunStart(specifications: readonly TestSpecification[]): void {
    this.total = specifications.length
    this.done = 0
    this.startedAt = Date.now()
    this.running.clear()
    if (process.stdout.isTTY) return
    this.timer = setInterval(() => this.say(), EVERY_MS)
    this.timer.unref()
  }

  onTestModuleStart(module: TestModule): void {
    this.running.set(module.id, module.relativeModuleId)
  }

  onTestModuleEnd(module: TestModule): void {
    this.running.delete(module.id)
    this.done += 1
  }

  onTestRunEnd(modules: readonly TestModule[]): void {
    clearInterval(this.timer)
    if (modules.length < 2) return
    const lines = slowestFiles(modules.map(timeOf))
    this.vitest?.logger.log(['', ' Slowest files', ...lines].join('\n'))
  }

  private say(): void {
    const seconds = Math.round((Date.now() - this.startedAt) / 1000)
    const names = [...this.running.values()].join(', ')
    this.vitest?.logger.log(
      ` … ${this.done} of ${this.total} files after ${seconds} s${names && `, now ${names}`}`,
    )
  }
}

/** With its imports and hooks: what a run would save without the file. */
function timeOf(module: TestModule): FileTime {
  const { duration, collectDuration, setupDuration, prepareDuration } = module.diagnostic()
  const seconds = (duration + collectDuration + setupDuration + prepareDuration) / 1000
  return { suite: module.project.name, file: module.relativeModuleId, seconds }
}
