import type { Field } from 'payload'
import { AUTO_REPORTS } from '@/rules/catalogue/autoReports'
import { BIRTH_SOURCES } from '@/rules/orders/birthSources'
import { derived, hiddenText, label, optionsOf } from '../fields'

/** By what an order is worked, frozen when it is placed: its days, its report, its birth details. */
export const ORDER_WORK: Field[] = [
  {
    name: 'deliveryDays',
    type: 'number',
    label: label('Delivery days', 'वितरण दिन'),
    required: true,
    access: derived,
    admin: { hidden: true },
  },
  {
    name: 'autoReport',
    type: 'select',
    label: label('Made by itself', 'अपने-आप बनने वाली'),
    required: true,
    defaultValue: 'none',
    options: optionsOf(AUTO_REPORTS),
    access: derived,
    admin: { hidden: true },
  },
  {
    name: 'birthSource',
    type: 'select',
    label: label('Birth details from', 'जन्म विवरण का स्रोत'),
    options: optionsOf(BIRTH_SOURCES),
    access: derived,
    admin: { hidden: true },
  },
  hiddenText('sealedBirth'),
]
