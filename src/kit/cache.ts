import { isListening, onSignal, type Topic } from './signals'

type Entry<Value> = { value: Value; expiresAt: number; owner: string }

/**
 * A small cache that never outlives a signal: an entry read before a signal is not stored after it,
 * and nothing is served while this process cannot hear the others.
 */
export const signalledCache = <Value>({
  topic,
  ttlMs,
  max,
}: {
  topic: Topic
  ttlMs: number
  max: number
}) => {
  const entries = new Map<string, Entry<Value>>()
  let epoch = 0
  onSignal(topic, (owner) => {
    epoch += 1
    if (owner === '') entries.clear()
    else for (const [key, entry] of entries) if (entry.owner === owner) entries.delete(key)
  })
  const peek = (key: string): Value | undefined => {
    const entry = entries.get(key)
    return entry && entry.expiresAt > Date.now() && isListening() ? entry.value : undefined
  }
  const load = async (key: string, read: () => Promise<{ value: Value; owner: string } | null>) => {
    const hit = peek(key)
    if (hit !== undefined) return hit
    const begun = epoch
    const fresh = await read()
    if (fresh && begun === epoch && isListening()) {
      if (entries.size >= max) entries.delete(entries.keys().next().value as string)
      entries.set(key, { ...fresh, expiresAt: Date.now() + ttlMs })
    }
    return fresh?.value
  }
  return { peek, load, clear: () => entries.clear() }
}
