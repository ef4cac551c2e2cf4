import * as migration_20261122_221800_initial from './20261122_221800_initial'
import * as migration_20261122_230000_ledger from './20261122_230000_ledger'
import * as migration_20261122_235149_money from './20261122_235149_money'
import * as migration_20261122_235200_wallets from './20261122_235200_wallets'
import * as migration_20261123_010000_proof from './20261123_010000_proof'
import * as migration_20261123_010100_proof_of_work from './20261123_010100_proof_of_work'
import * as migration_20261123_032420_charts from './20261123_032420_charts'
import * as migration_20261123_034000_suspect_jobs from './20261123_034000_suspect_jobs'
import * as migration_20261123_062603_coupon_batches from './20261123_062603_coupon_batches'
import * as migration_20261123_063255_checked_tan from './20261123_063255_checked_tan'
import * as migration_20261123_065500_suspense_proof from './20261123_065500_suspense_proof'
import * as migration_20261123_073026_chart_conventions from './20261123_073026_chart_conventions'
import * as migration_20261123_073711_contact_changed from './20261123_073711_contact_changed'
import * as migration_20261123_074122_kept_money from './20261123_074122_kept_money'
import * as migration_20261123_074336_legal_texts from './20261123_074336_legal_texts'
import * as migration_20261128_210000_job_rows from './20261128_210000_job_rows'
import * as migration_20261128_220700_known_devices from './20261128_220700_known_devices'
import * as migration_20261128_221035_order_repairs from './20261128_221035_order_repairs'
import * as migration_20261128_221100_order_proof from './20261128_221100_order_proof'
import * as migration_20261128_231534_copies_and_holders from './20261128_231534_copies_and_holders'
import * as migration_20261128_233715_noted_changes from './20261128_233715_noted_changes'
import * as migration_20261128_233800_noted_for_good from './20261128_233800_noted_for_good'
import * as migration_20261129_013500_happenings from './20261129_013500_happenings'
import * as migration_20261129_014000_demo_clock from './20261129_014000_demo_clock'
import * as migration_20261129_014500_lanes from './20261129_014500_lanes'

export const migrations = [
  {
    up: migration_20261122_221800_initial.up,
    down: migration_20261122_221800_initial.down,
    name: '20261122_221800_initial',
  },
  {
    up: migration_20261122_230000_ledger.up,
    down: migration_20261122_230000_ledger.down,
    name: '20261122_230000_ledger',
  },
  {
    up: migration_20261122_235149_money.up,
    down: migration_20261122_235149_money.down,
    name: '20261122_235149_money',
  },
  {
    up: migration_20261122_235200_wallets.up,
    down: migration_20261122_235200_wallets.down,
    name: '20261122_235200_wallets',
  },
  {
    up: migration_20261123_010000_proof.up,
    down: migration_20261123_010000_proof.down,
    name: '20261123_010000_proof',
  },
  {
    up: migration_20261123_010100_proof_of_work.up,
    down: migration_20261123_010100_proof_of_work.down,
    name: '20261123_010100_proof_of_work',
  },
  {
    up: migration_20261123_032420_charts.up,
    down: migration_20261123_032420_charts.down,
    name: '20261123_032420_charts',
  },
  {
    up: migration_20261123_034000_suspect_jobs.up,
    down: migration_20261123_034000_suspect_jobs.down,
    name: '20261123_034000_suspect_jobs',
  },
  {
    up: migration_20261123_062603_coupon_batches.up,
    down: migration_20261123_062603_coupon_batches.down,
    name: '20261123_062603_coupon_batches',
  },
  {
    up: migration_20261123_063255_checked_tan.up,
    down: migration_20261123_063255_checked_tan.down,
    name: '20261123_063255_checked_tan',
  },
  {
    up: migration_20261123_065500_suspense_proof.up,
    down: migration_20261123_065500_suspense_proof.down,
    name: '20261123_065500_suspense_proof',
  },
  {
    up: migration_20261123_073026_chart_conventions.up,
    down: migration_20261123_073026_chart_conventions.down,
    name: '20261123_073026_chart_conventions',
  },
  {
    up: migration_20261123_073711_contact_changed.up,
    down: migration_20261123_073711_contact_changed.down,
    name: '20261123_073711_contact_changed',
  },
  {
    up: migration_20261123_074122_kept_money.up,
    down: migration_20261123_074122_kept_money.down,
    name: '20261123_074122_kept_money',
  },
  {
    up: migration_20261123_074336_legal_texts.up,
    down: migration_20261123_074336_legal_texts.down,
    name: '20261123_074336_legal_texts',
  },
  {
    up: migration_20261128_210000_job_rows.up,
    down: migration_20261128_210000_job_rows.down,
    name: '20261128_210000_job_rows',
  },
  {
    up: migration_20261128_220700_known_devices.up,
    down: migration_20261128_220700_known_devices.down,
    name: '20261128_220700_known_devices',
  },
  {
    up: migration_20261128_221035_order_repairs.up,
    down: migration_20261128_221035_order_repairs.down,
    name: '20261128_221035_order_repairs',
  },
  {
    up: migration_20261128_221100_order_proof.up,
    down: migration_20261128_221100_order_proof.down,
    name: '20261128_221100_order_proof',
  },
  {
    up: migration_20261128_231534_copies_and_holders.up,
    down: migration_20261128_231534_copies_and_holders.down,
    name: '20261128_231534_copies_and_holders',
  },
  {
    up: migration_20261128_233715_noted_changes.up,
    down: migration_20261128_233715_noted_changes.down,
    name: '20261128_233715_noted_changes',
  },
  {
    up: migration_20261128_233800_noted_for_good.up,
    down: migration_20261128_233800_noted_for_good.down,
    name: '20261128_233800_noted_for_good',
  },
  {
    up: migration_20261129_013500_happenings.up,
    down: migration_20261129_013500_happenings.down,
    name: '20261129_013500_happenings',
  },
  {
    up: migration_20261129_014000_demo_clock.up,
    down: migration_20261129_014000_demo_clock.down,
    name: '20261129_014000_demo_clock',
  },
  {
    up: migration_20261129_014500_lanes.up,
    down: migration_20261129_014500_lanes.down,
    name: '20261129_014500_lanes',
  },
]
