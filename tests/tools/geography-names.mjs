// How the names of the tables, all in lower case, are printed, what else people call them in print,
// and what a reader should know of each table.

const LOWER_CASE = new Set(['of', 'the'])

/** Words that stand for part of a name, and what else is written for them. */
const VARIANTS = [
  ['St.', 'Saint'],
  ['St.', 'St'],
  ['Fort', 'Ft.'],
  ['Mount', 'Mt.'],
  ['Mount', 'Mt'],
]

// Those that are English words too (IN, OR, ME, HI, OK …) or could be one after folding are left out.
const POSTAL = {
  arizona: 'AZ',
  connecticut: 'CT',
  florida: 'FL',
  georgia: 'GA',
  illinois: 'IL',
  kansas: 'KS',
  kentucky: 'KY',
  'new hampshire': 'NH',
  'new jersey': 'NJ',
  'new mexico': 'NM',
  'new york': 'NY',
  nevada: 'NV',
  'north carolina': 'NC',
  'north dakota': 'ND',
  'rhode island': 'RI',
  'south carolina': 'SC',
  'south dakota': 'SD',
  tennessee: 'TN',
  texas: 'TX',
  utah: 'UT',
  vermont: 'VT',
  'west virginia': 'WV',
  wisconsin: 'WI',
  wyoming: 'WY',
}

const CAPITAL_DISTRICT = ['D.C.', 'DC']

/** Mountains that are called "X Peak"; the other names of one word are "Mount X". */
const PEAKS = new Set(
  'castle,crestone,el diente,grays,kit carson,la plata,longs,maroon,quandary,torreys,uncompahgre'.split(','),
)

export const COUNTRY = {
  id: 'usa',
  label: 'USA',
  aliases: [
    'United States',
    'the United States',
    'United States of America',
    'US',
    'U.S.',
    'U.S.A.',
    'America',
  ],
}

/** What a reader should know of a table before trusting it. */
export const NOTES = {
  state: 'The population and the area of Kentucky are those of Kansas. Areas are in square miles.',
  city: 'Places of more than about fifty thousand inhabitants, and some smaller ones; not all capitals are among them.',
  border_info: 'Each pair of neighbours stands in both directions.',
  highlow: 'Elevations are in metres.',
  lake: 'Areas are in square miles.',
  mountain: 'Heights are in metres. Blanca Peak is spelt Bianca.',
  river:
    'Lengths are in kilometres. A row for each state that a river runs through, some twice; the Pearl is given Michigan where Mississippi is meant.',
}

/** A name of the tables as it is printed: "gulf of mexico" as "Gulf of Mexico", "mckinley" as "McKinley". */
export function printed(name) {
  return name
    .split(' ')
    .map(word => (LOWER_CASE.has(word) ? word : capitalised(word)))
    .join(' ')
}

function capitalised(word) {
  const upper = word.replace(/(^|-)[a-z]/g, letter => letter.toUpperCase())
  return upper.replace(/^Mc[a-z]/, start => `Mc${start[2].toUpperCase()}`)
}

function variants(label) {
  return VARIANTS.filter(([from]) => label.split(' ').includes(from)).map(([from, to]) =>
    label.replace(from, to),
  )
}

export function stateAliases(name) {
  if (name === 'district of columbia') return CAPITAL_DISTRICT
  return Object.hasOwn(POSTAL, name) ? [POSTAL[name]] : []
}

/** "Austin, Texas" names one city where "Springfield" names four. */
export function cityAliases(name, state) {
  const label = printed(name)
  const own = [label, ...variants(label)]
  const places = state === 'district of columbia' ? [printed(state), ...CAPITAL_DISTRICT] : [printed(state)]
  const city = name === state ? [`${label} City`] : []
  return [...own.slice(1), ...city, ...own.flatMap(one => places.map(place => `${one}, ${place}`))]
}

export function riverAliases(name) {
  return withVariants([`${printed(name)} River`])
}

export function lakeAliases(name) {
  if (/\b(lake|sea)\b/.test(name)) return variants(printed(name))
  return withVariants([`Lake ${printed(name)}`, `${printed(name)} Lake`])
}

export function mountainAliases(name) {
  const label = printed(name)
  if (PEAKS.has(name)) return [`${label} Peak`]
  if (name === 'white') return ['White Mountain', 'White Mountain Peak']
  if (name.includes(' ') && !name.startsWith('st.')) return []
  return withVariants([`Mount ${label}`])
}

export function pointAliases(name) {
  return variants(printed(name))
}

function withVariants(labels) {
  return labels.flatMap(label => [label, ...variants(label)])
}
