import type { DemoCase } from './demo-case.ts'

/** Everybody in it is invented. */
export const casesOneToFour: readonly DemoCase[] = [
  {
    number: 1,
    hold: {
      'more than 40 calls':
        'A chronology. The pattern has been said in a sentence; the dates stay with police.',
      'Proposed his': 'The address is not needed for the plan; probation gives it to police direct.',
    },
    said: [
      {
        agency: 'Vale Police, Public Protection',
        purpose: 'Person causing harm',
        source: 'Firearms licensing',
        text: 'Licensing decided this morning: his certificate is suspended and the gun will be collected today.',
      },
      {
        agency: 'Vale Idva Service',
        purpose: 'Keeps safer',
        source: 'Ffion Bevan-Osei',
        text: 'Her manager knows, and a colleague walks out with her after each late shift.',
      },
    ],
    risks: [
      { who: 'Survivor', ofWhat: 'Stalking that comes closer with each report, while he is on bail' },
      { who: 'Survivor', ofWhat: 'Serious harm with a firearm' },
      { who: 'Children', which: 'Niamh and Cian', ofWhat: 'Questioned in contact about their mother' },
    ],
    summary:
      'Stalking after separation, closer with each report and not stopped by bail. Contact with the children is how he learns where she will be. Until the gun is collected the risk is of serious harm.',
    actions: [
      'Collect the shotgun and confirm to the Idva when it is done @police Gareth Lindqvist today #2 for perpetrator',
      'Bring bail, breach and car together as one stalking investigation and decide on a Stalking Protection Order @police Gareth Lindqvist in 5 working days #1 for perpetrator',
      'Ask the family court to make contact indirect while the assessment is open @childrens Bernadette Oluwaseun Fairweather-Onyekachi in 3 working days #3 for children',
      'Make the offer of a move known to her before anyone else, away from both areas she named @larkfield Parveen Shah-Whittle in 10 working days #1 for survivor',
    ],
    feedback: {
      agency: 'Vale Idva Service',
      person: 'Ffion Bevan-Osei',
      by: 'today',
      route: 'Her mobile this afternoon, as she asked; no message is left',
      what: 'The gun is being collected and the certificate is suspended. What the court will be asked about contact. Whom to ring if she sees him.',
    },
  },
  {
    number: 2,
    voice: {
      fields: {
        'What others know':
          'She told the practice nurse that she wants help which leaves no trace at home. She has not said that she wants to leave. She asked for nothing by post.',
      },
    },
    said: [
      {
        agency: 'Primary Care Safeguarding Team',
        purpose: 'Keeps safer',
        source: 'Dr Chidi Umeh',
        text: 'The nurse sees her alone first; her husband is asked to wait, as every patient’s family is that day.',
      },
    ],
    risks: [
      { who: 'Survivor', ofWhat: 'Control and isolation: one professional in two years has seen her alone' },
      { who: 'Survivor', ofWhat: 'Reprisal if he learns that she asked for help' },
      {
        who: 'Children',
        which: 'Zayd',
        ofWhat: 'Lives with shouting and control, and nobody has asked how he is',
      },
    ],
    summary:
      'She has been heard alone once, for minutes. The first safe contact is both the way out and the moment of most risk, so everything waits for the nurse’s appointment and nothing goes to the home.',
    actions: [
      'Meet her at the nurse’s appointment with a Sylheti-speaking advocate @chameli Sukhwinder Kaur Dhaliwal by {{5}} #1 for survivor',
      'Stop letters, texts and calls from the surgery to the home and keep the first ten minutes for her alone @primary care Dr Chidi Umeh tomorrow #2 for survivor',
      'Mark the address: see her alone, with an interpreter and never a relative @police Gareth Lindqvist tomorrow #2 for professionals',
      'Ask the school how Zayd is without saying why, and tell children’s social care @education Oonagh Tully in 3 working days #3 for children',
    ],
    feedback: {
      agency: 'Chameli South Asian Women’s Project',
      person: 'Sukhwinder Kaur Dhaliwal',
      by: '{{5}}',
      route: 'In person at the appointment, after the nurse has seen her alone',
      what: 'That there is help in her own language, that nothing will come to the house, and that leaving does not decide whether she can stay in the country.',
    },
    passed: {
      'Nothing about the person causing harm':
        'Nobody approaches him before she has been seen: it would tell him that she asked for help.',
    },
  },
  {
    number: 3,
    hold: { 'Five of nine': 'Says nothing about the risk to his mother.' },
    shorten: {
      'Mrs Hussain looks after':
        'We can pay for a relief carer who is not family. The financial assessment takes about two weeks.',
    },
    said: [
      {
        agency: 'Probation Service, Vale Delivery Unit',
        purpose: 'Person causing harm',
        source: 'Tessa Reed-Malik',
        text: 'He will be seen this week together with Bridgelane; the debt and another address are the agenda.',
      },
    ],
    risks: [
      { who: 'Survivor', ofWhat: 'Violence over money, and a debt that is collected at her door' },
      { who: 'Children', which: 'Sana', ofWhat: 'Blamed for the call to police' },
      {
        who: 'Somebody else',
        which: 'Her mother-in-law',
        ofWhat: 'Left without care in the week when he is asked to go',
      },
    ],
    summary:
      'Each incident is about money and each is worse than the last; he is now back in the flat and people are coming for what he owes. She wants him helped and housed elsewhere, and that depends on care for her mother-in-law.',
    actions: [
      'Agree another address with Imran and tell police and Chameli before he moves @probation Tessa Reed-Malik in 5 working days #1 for perpetrator',
      'Visit about the debt collectors, and mark the address without naming who rang @police Gareth Lindqvist tomorrow #1 for survivor',
      'Meet Sana at school, ask her what she wants to happen, and agree which adult she trusts @childrens Bernadette Oluwaseun Fairweather-Onyekachi in 3 working days #2 for children',
      'Have a relief carer ready to start on the day when he is asked to go @adults Callum Dyson in 10 working days #3 for survivor',
    ],
    feedback: {
      agency: 'Chameli South Asian Women’s Project',
      person: 'Sukhwinder Kaur Dhaliwal',
      by: 'tomorrow',
      route: 'She rings her advocate, on a day that she chooses; nobody rings her',
      what: 'That care for her mother-in-law will be in place first, and that nobody will say who made the call.',
    },
  },
  {
    number: 4,
    hold: {
      '11 September': 'A chronology. What it shows for the children is already said in one sentence.',
      'Kelly has a new number':
        'Those who ring her have the number from the Idva; it is not for the minutes.',
    },
    said: [
      {
        agency: 'Larkfield Homes',
        purpose: 'Keeps safer',
        source: 'Parveen Shah-Whittle',
        text: 'Locks, back gate and a light can be done in one visit once Kelly has chosen the day.',
      },
    ],
    risks: [
      { who: 'Survivor', ofWhat: 'Attack at her home on the day or night of release' },
      {
        who: 'Children',
        which: 'Tyler and Ellie-Mae',
        ofWhat: 'In the house when he comes; Tyler stands in between',
      },
    ],
    summary:
      'He has come back within weeks of every order and sentence, at night and knowing the house. He may be released on {{8}}: what is to keep Kelly and the children safer has to be in place before that day.',
    actions: [
      'Change the locks, bolt the back gate and fit a light, on the day that Kelly chooses @larkfield Parveen Shah-Whittle by {{6}} #1 for survivor',
      'Ask for licence conditions: no contact and an exclusion area drawn with the Idva @probation Tessa Reed-Malik by {{5}} #1 for perpetrator',
      'Ring the control room and the Idva with the hour of release, whenever it is @police Gareth Lindqvist by {{8}} #1 for survivor',
      'Hold the children’s planning meeting, with what Tyler wants to know about the day @childrens Marcus Ivory by {{6}} #2 for children',
    ],
    feedback: {
      agency: 'Vale Idva Service',
      person: 'Latoya Grantham',
      by: 'tomorrow',
      route: 'Her new number, on a weekday before 2.30 pm',
      what: 'When the locks and gate will be done, what is asked for in the licence, and that somebody will ring her from court on the day.',
    },
  },
]
