import type { DemoCase } from './demo-case.ts'

/** Everybody in it is invented. */
export const casesNineToTwelve: readonly DemoCase[] = [
  {
    number: 9,
    voiceBy: 'Larkfield Homes',
    voice: {
      contact: 'Spoke with them',
      speaker: 'Parveen Shah-Whittle',
      lastContact: 'yesterday',
      fields: {
        'What they want to happen': 'To close her own front door and decide who comes through it.',
        'What they fear':
          'That he reads whatever comes, and that he would be back within the day if she asked him to go.',
        'What they need from today': 'Somebody who comes to her, on a day when he is out, and no letters.',
        'What they were told': 'Her housing officer could not speak with her alone since it was arranged',
      },
    },
    hold: {
      '£1,140.00': 'Not about the risk now.',
      'Seen in the emergency':
        'Her health; she has not agreed to it being shared and the plan does not need it.',
    },
    said: [
      {
        agency: 'Larkfield Homes',
        purpose: 'Person causing harm',
        source: 'Parveen Shah-Whittle',
        text: 'He has no right to live there. Once she says so, we treat him as a visitor who was asked to leave.',
      },
    ],
    risks: [
      { who: 'Survivor', ofWhat: 'Violence that neighbours hear and that she has not been able to speak of' },
      { who: 'Survivor', ofWhat: 'Her treatment stopped by him: drink brought in each time she begins' },
    ],
    summary:
      'It is her home and he has taken it over: post, door, visitors and treatment. Nobody has spoken for her until today. She has been asked about him only while he was within hearing.',
    actions: [
      'Meet her with the Bridgelane worker, away from the home and without writing first @idva Ffion Bevan-Osei in 5 working days #1 for survivor',
      'Take advice on keeping him out at her word, with new locks on the same day @larkfield Parveen Shah-Whittle in 7 working days #1 for perpetrator',
      'Book a detox place away from home, with a date that he is not told @bridgelane Joss Tremayne in 10 working days #2 for survivor',
      'Mark the address: body-worn video, speak with her alone, no statement needed to arrest @police Gareth Lindqvist today #1 for perpetrator',
    ],
    feedback: {
      agency: 'Larkfield Homes',
      person: 'Parveen Shah-Whittle',
      by: '{{6}}',
      route: 'In person at a tenancy visit while he is out; never a letter',
      what: 'That the tenancy is hers alone, that nobody will write, and who the two people are whom she may meet.',
    },
  },
  {
    number: 10,
    hold: { 'One contact by his mother': 'About his mother, and nothing about the risk.' },
    said: [
      {
        agency: 'Rowan LGBT+ Domestic Abuse Support',
        purpose: 'Risk now',
        source: 'Robin Ashgrove',
        text: 'The profiles use pictures that only Whitfield had. He has kept copies of all three.',
      },
    ],
    risks: [
      { who: 'Survivor', ofWhat: 'Stalking at work and online that went on after a warning in another case' },
      { who: 'Survivor', ofWhat: 'Outed to his family, and what may follow from them' },
    ],
    summary:
      'Stalking after he ended the relationship, in person and under false names, by somebody who has done it before. The threat to tell his family is the means of control: any visit or letter to his parents’ home would carry it out.',
    actions: [
      'Apply for an interim Stalking Protection Order @police Gareth Lindqvist in 3 working days #1 for perpetrator',
      'Report the three profiles with him and hand the copies to the officer in the case @rowan Robin Ashgrove in 2 working days #1 for survivor',
      'Fit a video doorbell that reports to his telephone only @police crime prevention officer in 5 working days #1 for survivor',
      'Mark the record: nobody visits, rings or writes to his parents’ home @adults Callum Dyson today #2 for professionals',
    ],
    feedback: {
      agency: 'Rowan LGBT+ Domestic Abuse Support',
      person: 'Robin Ashgrove',
      by: 'today',
      route: 'By text to the safe number, after six',
      what: 'When the doorbell is fitted, that the order is applied for without his statement, and that no agency will contact his family.',
    },
  },
  {
    number: 11,
    deferred:
      'The joint enquiry meets tomorrow and leads for her as a child. Heard at an extra meeting on {{3}}, with what she has asked for.',
    risks: [],
    summary: '',
    actions: [],
  },
  {
    number: 12,
    risks: [],
    summary: '',
    actions: [
      'Speak with Margaret alone at a care visit and ask again what she wants about her card @idva Latoya Grantham in 5 working days for survivor',
      'Mark the record: no change to her care by telephone without the agreed check @adults Callum Dyson today for professionals',
      'Try once more to see Stephen about his treatment and tell adult social care if he cannot be found @mental health Anneliese Korda in 5 working days for perpetrator',
    ],
  },
]
