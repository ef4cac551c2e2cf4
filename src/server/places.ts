import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { encodePlaces } from './places/encodePlaces'
import { gatherPlaces } from './places/gazetteer'
import { addOwnNames } from './places/ownNames'
import { readSources } from './places/sources'

/** `npm run places:build`: makes media/places/places.gz from the sources and from our own lists. */
const sources = readSources()
const places = gatherPlaces(sources)
addOwnNames(places, sources.districts)
const bytes = encodePlaces({ places, names: sources })
const packed = gzipSync(bytes, { level: 9 })
writeFileSync(path.resolve(process.cwd(), 'media/places/places.gz'), packed)
console.log(`${places.length} places, ${bytes.length} bytes, ${packed.length} packed`)
