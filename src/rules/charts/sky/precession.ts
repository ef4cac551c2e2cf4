import { ARCSECOND, polynomial } from './angles'

/** General precession in longitude since J2000.0 in radians, IAU 2006 (Capitaine, Wallace and Chapront 2003). */
export const precessionAt = (t: number): number =>
  polynomial(t, [0, 5028.796195, 1.1054348, 0.00007964]) * ARCSECOND

/** The same in the theory that VSOP87 was made with (Laskar 1986). */
export const oldPrecessionAt = (t: number): number =>
  polynomial(t, [0, 5029.0966, 1.11161, 0.000077]) * ARCSECOND
