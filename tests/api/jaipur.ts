export const JAIPUR = { name: 'Jaipur', latitude: 26.92, longitude: 75.82 }

/** A birth as it is sent: Kumbha lagna, on the morning of 14 March 1991. */
export const BIRTH = {
  date: '1991-03-14',
  time: '06:42',
  place: { ...JAIPUR, timezone: 'Asia/Kolkata' },
}
