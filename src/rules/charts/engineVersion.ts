/** Raised whenever the numbers or the shape of a chart change: stored charts of another version are computed anew. */
export const ENGINE_VERSION = '1.0.1'
