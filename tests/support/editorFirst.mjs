import { LEXICAL } from '../../src/server/build.mjs'

// See `loader` in build.mjs: all at once, Node 20 may forget one and end with code 13.
for (const name of LEXICAL) await import(name)
