// Turns the peers' size S (spells.csv, agency.csv, absences.csv, allocations.csv) into Mainstay's source files: what
// another system lacks is derived here, everything else is mapping as data. Prints the imports to run, one a line.
//
//   eng/peers-profile <folder with spells.csv ...> <folder for the source files>
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const [from, to] = process.argv.slice(2).map((p) => p && resolve(p))
if (!from || !to) {
  console.error('Usage: eng/peers-profile <peers data folder> <output folder>')
  process.exit(1)
}

// The reference counts allocations, so each allocation is a case of its own (K6 would count a repeated case once).
const EXTRACT_DAY = '2025-01-05' // Day 3653, the last day before the peers' day X.
const CAPS = [
  { band: 'under-1-year', title: 'Under 365 days', days: 0, cap: 12 },
  { band: 'under-3-years', title: 'Under 1095 days', days: 365, cap: 16 },
  { band: 'under-6-years', title: 'Under 2190 days', days: 1095, cap: 18 },
  { band: 'rest', title: '2190 days and more', days: 2190, cap: 20 }
]

mkdirSync(to, { recursive: true })
const write = (name, rows) => writeFileSync(join(to, name), rows.map((r) => r.join(',') + '\n').join(''))
const mapping = (name, value) => writeFileSync(join(to, name), JSON.stringify(value, null, 2) + '\n')
const rows = (name) => {
  const [header, ...lines] = readFileSync(join(from, name), 'utf8').trimEnd().split('\n')
  const columns = header.split(',')
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, i) => [columns[i], cell])))
}

const spells = rows('spells.csv')
const teams = [...new Set([...spells, ...rows('agency.csv')].map((r) => r.team_id))].sort()
write('teams.csv', [
  ['team_id', 'team_name', 'parent_id', 'kind', 'from', 'to'],
  ['council', 'Council', '', 'group', '2000-01-01', ''],
  ...teams.map((t) => [t, `Team ${t}`, 'council', 'other', '2000-01-01', ''])
])

// On the peers' basis anybody with a case is a holder, whatever the role.
write('roles.csv', [
  ['role', 'title', 'census_role', 'case_holding_share', 'front_line', 'manages', 'from'],
  ['SW', 'Social worker', '5', '1', 'yes', 'no', '2000-01-01'],
  ['SSW', 'Senior social worker', '4', '1', 'yes', 'no', '2000-01-01'],
  ['AP', 'Advanced practitioner', '4', '1', 'yes', 'no', '2000-01-01'],
  ['TM', 'Team manager', '3', '1', 'no', 'yes', '2000-01-01']
])

const byWorker = Map.groupBy ? Map.groupBy(spells, (s) => s.worker_id) : group(spells, (s) => s.worker_id)
function group(items, key) {
  const groups = new Map()
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item])
  return groups
}
const dayBefore = (iso) => {
  const day = new Date(`${iso}T00:00:00Z`)
  day.setUTCDate(day.getUTCDate() - 1)
  return day.toISOString().slice(0, 10)
}
write('workers.csv', [
  ['staff_id', 'name', 'qualified_on', 'engagement_kind', 'employed_from', 'employed_to'],
  ...[...byWorker].map(([id, own]) => {
    const first = own.map((s) => s.start_date).sort()[0]
    const ends = own.map((s) => s.end_date)
    const last = ends.includes('') ? '' : dayBefore(ends.sort().at(-1))
    return [id, `Worker ${id}`, own[0].qualified_on, 'employed', first, last]
  })
])

write('policies.csv', [
  ['policy', 'title', 'band', 'band_title', 'from_days', 'target', 'count_rule', 'decided_by', 'decided_on', 'consulted', 'review_on', 'from'],
  ...CAPS.map((c) => [
    'peers', 'Caps of the peers workload', c.band, c.title, c.days, c.cap, 'children', 'Workload W1', '2014-01-01', 'yes', '2030-01-01', '2000-01-01'
  ])
])

for (const name of ['spells.csv', 'allocations.csv']) copyFileSync(join(from, name), join(to, name))
mapping('assignments.mapping.json', {
  columns: { spell_id: 'assignment_id', worker_id: 'staff_id', start_date: 'start', end_date: 'end' },
  endsAre: 'excluded'
})
mapping('case-allocations.mapping.json', {
  columns: { allocation_id: 'case_ref', worker_id: 'worker', start_date: 'start', end_date: 'end' },
  constants: { role: 'lead' },
  endsAre: 'excluded'
})

for (const [file, source, map] of [
  ['teams.csv', 'teams'],
  ['roles.csv', 'roles'],
  ['workers.csv', 'workers'],
  ['spells.csv', 'assignments', 'assignments.mapping.json'],
  ['policies.csv', 'policies'],
  ['allocations.csv', 'case-allocations', 'case-allocations.mapping.json']
]) {
  console.log(['import', join(to, file), '--source', source, '--as-of', EXTRACT_DAY, ...(map ? ['--mapping', join(to, map)] : [])].join(' '))
}
