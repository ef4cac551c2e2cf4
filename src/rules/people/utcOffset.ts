/** True for what a clock was ahead of UTC, written `+05:30` or `+05:53:20`, up to 15:59:59 to both sides. */
export const isUtcOffset = (text: string): boolean =>
  /^[+-](0\d|1[0-5]):[0-5]\d(:[0-5]\d)?$/.test(text)
