/** Invented people and sentences for the minutes of the tests: no real person, no place that exists. */
import type { RichBlock, RichDoc, RichListItem, RichText } from '#shared/domain/minutes.ts'

/** Survivor, person causing harm, relationship, survivor's date of birth, children with dates of birth. */
export const households = [
  ['Amara Ellwood', 'Dean Tarvin', 'ex-partner', '1992-03-14', [['Micah Ellwood', '2016-05-02']]],
  ['Siân Prytherch', 'Huw Maddern', 'husband', '1979-11-30', []],
  ['Joanne Quillfeather', 'Kurt Quillfeather', 'adult son', '1958-01-09', []],
  [
    'Parveen Ashdale',
    'Nadeem Ashdale',
    'husband',
    '1988-07-21',
    [
      ['Zara Ashdale', '2012-09-12'],
      ['Idris Ashdale', '2019-02-27'],
    ],
  ],
  ['Grace O’Marrow', 'Lee Stannick', 'ex-partner', '2001-06-18', [['Robyn O’Marrow', '2025-01-30']]],
  ['Małgorzata Wintersgill', 'Tomasz Hebbleton', 'boyfriend', '1985-10-05', []],
  ['Michael Dunbrook', 'Carla Dunbrook', 'wife', '1970-04-25', [['Tess Dunbrook', '2010-08-08']]],
  ['Chloe Varnham', 'Ryan Oxcombe', 'ex-boyfriend', '2008-02-11', []],
  ['Ngozi Farrowby', 'Samuel Farrowby', 'husband', '1990-12-01', [['Ada Farrowby', '2021-03-19']]],
  ['Bethan Lorrimer', 'Craig Lorrimer', 'ex-husband', '1983-05-16', []],
  ['Kimberley Thackwell-Osgarthorpe', 'Wayne Peddle', 'ex-partner', '1996-09-03', []],
  ['Faiza Merrowden', 'Tariq Merrowden', 'brother', '1999-08-22', []],
] as const

export const agencyNames = [
  'Police',
  'Idva service',
  'Children’s social care',
  'Housing options',
  'Probation',
  'Primary care',
  'Mental health trust',
  'Adult social care',
  'Education safeguarding',
  'Second Step (substance use)',
  'Saheli Outreach (by-and-for)',
] as const

export const representativeNames = [
  'Det Sgt Ola Brindle',
  'Marta Keswold',
  'Phil Underbank',
  'Shona Larkrise',
  'Devinder Coombes',
  'Ruth Allinstone',
  'Jo Fairbeck',
  'Tunde Marchmont',
  'Elin Harrowgate',
  'Sam Petherick',
  'Nasreen Holloway-Beck',
] as const

/** What is agreed, by agency place in `agencyNames`, person or role, and for whom. */
export const agreed = [
  [
    'Place a treat-as-urgent marker on the address and on the new phone number',
    0,
    'Sgt Ola Brindle',
    'survivor',
  ],
  [
    'Call on the safe number, go through the safety plan and tell her what was agreed',
    1,
    'Marta Keswold',
    'survivor',
  ],
  ['Visit the children at school and see each child alone', 2, 'duty social worker', 'children'],
  ['Change the locks and fit a letterbox guard', 3, 'Shona Larkrise', 'survivor'],
  ['Request an exclusion condition on the licence before release', 4, 'D. Coombes', 'person-causing-harm'],
  [
    'Put an alert on the record so that appointments are never left on the landline',
    5,
    'practice manager',
    'survivor',
  ],
  [
    'Share the risk summary with the crisis team so that home visits are made in pairs',
    6,
    'Jo Fairbeck',
    'professionals',
  ],
] as const

const text = (words: string, ...marks: ('bold' | 'italic')[]): RichText =>
  marks.length === 0
    ? { type: 'text', text: words }
    : { type: 'text', text: words, marks: marks.map((type) => ({ type })) }
const paragraph = (...content: RichText[]): RichBlock => ({ type: 'paragraph', content })
const item = (...content: RichBlock[]): RichListItem => ({ type: 'listItem', content })
const doc = (...content: RichBlock[]): RichDoc => ({ type: 'doc', content })

/** The edited sections of one case, with every kind of rich text somewhere. `name` is the survivor's. */
export const sectionTexts = (name: string, harming: string) => ({
  referral: doc(
    paragraph(
      text(`${name} was referred after three calls to police in five weeks. `),
      text('The last one was the first in which a weapon was seen.', 'bold'),
      text(` ${harming} was arrested and is on bail until the end of the month.`),
    ),
  ),
  voice: doc(
    paragraph(
      text('Spoken for by the Idva service. Last safe contact two days before the meeting. '),
      text('“I want him to stop coming to the school. I do not want to move.”', 'italic'),
    ),
    paragraph(
      text('She fears that he will learn of the referral from his brother, who works at the surgery.'),
    ),
  ),
  information: doc(
    paragraph(text('Risk now', 'bold')),
    {
      type: 'bulletList',
      content: [
        item(paragraph(text('Police (fact): bail conditions not to contact her or to enter the street.'))),
        item(paragraph(text('Probation (opinion): he minimises, and is likely to test the conditions.')), {
          type: 'bulletList',
          content: [
            item(paragraph(text('Seen twice by a neighbour near the school gate.'))),
            item(paragraph(text('Says that he “only wants to talk”.'))),
          ],
        }),
        item(paragraph(text('Primary care (fact): he missed the last two appointments.'))),
      ],
    },
    paragraph(text('What keeps people safer', 'bold')),
    { type: 'bulletList', content: [item(paragraph(text('Her sister lives nearby and has a key.')))] },
  ),
  risk: doc(
    paragraph(
      text(`${name} is at high risk of serious physical harm from ${harming}, above all when bail ends. `),
      text('The children are at risk of seeing it and of being used to reach her.'),
    ),
  ),
  plan: doc(paragraph(text('In order of time:')), {
    type: 'orderedList',
    attrs: { start: 1 },
    content: [
      item(paragraph(text('today, the marker and the call;'))),
      item(paragraph(text('this week, the locks;'))),
      item(paragraph(text('before bail ends, the exclusion condition.'))),
    ],
  }),
})

export const openingText = doc(
  paragraph(text('The chair welcomed everyone and asked each person to say their name and agency.')),
  paragraph(text('The order of cases was changed so that Education safeguarding could leave at 11:30.')),
)

export const closingText = doc(
  paragraph(text('No other business. The next meeting is in two weeks, at the same time and place.')),
)
