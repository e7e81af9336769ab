import type { DemoCase } from './demo-case.ts'

/** Everybody in it is invented. */
export const casesFiveToEight: readonly DemoCase[] = [
  {
    number: 5,
    hold: {
      'Anyone who needs': 'The number is given to each agency that needs it; it is not for the minutes.',
    },
    said: [
      {
        agency: 'Przystań Polish-speaking Women’s Advocacy',
        purpose: 'Keeps safer',
        source: 'Magdalena Szczepańska',
        text: 'She has chosen a word to say at clinic when she wants the advocate to stay with her.',
      },
    ],
    risks: [
      { who: 'Survivor', ofWhat: 'Control, with violence likely to rise before and after the birth' },
      { who: 'Children', which: 'Oliwia and Jakub', ofWhat: 'Taken to Poland before the birth' },
      { who: 'Children', which: 'Oliwia', ofWhat: 'Made to interpret what she should not have to hear' },
    ],
    summary:
      'Pregnant, watched at every appointment and kept from money and telephone. She is safely reached at clinic and nowhere else. He does not know that anybody has been told, and that keeps her safer for now.',
    actions: [
      'See her alone at every appointment with a Polish interpreter and keep the advocate’s room @vale general Ruth Calloway by {{12}} #1 for survivor',
      'Get her advice in Polish on the children’s passports and a prohibited steps order, in clinic @przystan Magdalena Szczepańska by {{12}} #2 for children',
      'Agree with Przystań when he is spoken to, and not before her safety plan is made @police Gareth Lindqvist in 10 working days #1 for perpetrator',
      'Book a professional interpreter for every school meeting, so that Oliwia is not asked again @education Oonagh Tully in 3 working days #3 for children',
    ],
    feedback: {
      agency: 'Przystań Polish-speaking Women’s Advocacy',
      person: 'Magdalena Szczepańska',
      by: '{{12}}',
      route: 'In clinic, alone, in Polish; nothing by telephone or post',
      what: 'That Oliwia will not be asked to interpret, what can be done about the passports, and that police wait until she is ready.',
    },
  },
  {
    number: 6,
    hold: { 'Ring 07700': 'The number goes to each agency separately; it is not for the minutes.' },
    said: [
      {
        agency: 'Vale Idva Service',
        purpose: 'Person causing harm',
        source: 'Latoya Grantham',
        text: 'He has asked twice in a month where Isaac’s passport is kept. It is no longer in the flat.',
      },
    ],
    risks: [
      { who: 'Children', which: 'Isaac', ofWhat: 'Taken abroad without his mother’s agreement' },
      { who: 'Survivor', ofWhat: 'Threats that grow once he learns that she means to part' },
    ],
    summary:
      'No injury is recorded and the Dash does not ask about it: the risk is of a child being taken abroad as she prepares to part. It rises on the day when he learns of the tenancy or of the court application.',
    actions: [
      'Write down for her and the Idva what would lead to a port alert and how she asks for one at night @police Gareth Lindqvist tomorrow #1 for children',
      'Go with her to the solicitor about the prohibited steps order before he is served @idva Latoya Grantham in 5 working days #1 for children',
      'Advise her on the joint tenancy before either gives notice, and send nothing to the flat @larkfield Parveen Shah-Whittle in 5 working days #2 for survivor',
      'Check what other forces know of him and tell the Idva what bears on risk @police Gareth Lindqvist in 3 working days #2 for perpetrator',
    ],
    feedback: {
      agency: 'Vale Idva Service',
      person: 'Latoya Grantham',
      by: 'tomorrow',
      route: 'At her work, in her lunch hour, as she asked',
      what: 'The point at which police act on a date of travel, in writing, and that Larkfield will tell him nothing.',
    },
  },
  {
    number: 7,
    hold: { 'Reception at': 'Says which school. What matters about the Fridays is in the next item.' },
    said: [
      {
        agency: 'Vale Idva Service',
        purpose: 'Barriers',
        source: 'Ffion Bevan-Osei',
        text: 'She may be able to apply for the migrant victims’ concession; she needs advice before anything is decided.',
      },
      {
        agency: 'Education Safeguarding',
        purpose: 'Person causing harm',
        source: 'Oonagh Tully',
        text: 'Staff now ring both parents about an absence and write down who answers.',
      },
    ],
    risks: [
      {
        who: 'Survivor',
        ofWhat: 'Kept from leaving: her shoes, the door and the telephone are in his hands',
      },
      { who: 'Survivor', ofWhat: 'Loses her stay, or Mai, if she leaves without advice' },
      { who: 'Children', which: 'Mai', ofWhat: 'Kept at home on the days when he watches her mother' },
    ],
    summary:
      'Control that reaches her shoes, the bedroom door and the school week, in the third place they have lived. The meeting at the children’s centre on {{4}} is the first chance to hear her in Vietnamese without him.',
    actions: [
      'Meet her at the children’s centre with a female Vietnamese interpreter and offer a telephone of her own @idva Ffion Bevan-Osei by {{4}} #1 for survivor',
      'Agree with the Idva what can be offered while the concession is applied for, without a letter to the home @options Idris Vaughan in 5 working days #2 for survivor',
      'Ask Northmere for its minutes and what became of each action, and share them with the Idva @police Gareth Lindqvist in 3 working days #1 for professionals',
      'Review the door handle and the shoes as coercive control; no contact with him until she has been heard @police Priti Solanki in 5 working days #1 for perpetrator',
      'Visit Mai at school on a Friday, and the home the same day if she is not there @childrens Marcus Ivory in 5 working days #3 for children',
    ],
    feedback: {
      agency: 'Vale Idva Service',
      person: 'Ffion Bevan-Osei',
      by: '{{4}}',
      route: 'In person at the children’s centre, with the interpreter',
      what: 'Who was in this meeting and why, that she does not lose Mai by asking for help, and who can advise her about her stay.',
    },
  },
  {
    number: 8,
    hold: { 'Self-referral': 'His treatment; nothing in it is needed for the plan.' },
    said: [
      {
        agency: 'Vale Change Programme',
        purpose: 'Person causing harm',
        source: 'Keith Omondi',
        text: 'He starts the programme in two weeks. The Idva is told within a day when he stays away.',
      },
    ],
    risks: [
      { who: 'Survivor', ofWhat: 'Damage and complaints after each report, until she stops reporting' },
      {
        who: 'Children',
        which: 'Tobi and Temi',
        ofWhat: 'Collected from school by him, with no order in place',
      },
    ],
    summary:
      'Each report is followed within a day by damage or by a complaint about her. There is no order about the children, so school cannot refuse him, and he knows that.',
    actions: [
      'Write to her and to school with what his bail allows at the school gate @police Gareth Lindqvist tomorrow #2 for children',
      'Go with her to advice on a child arrangements order and a non-molestation order @idva Ffion Bevan-Osei in 5 working days #1 for survivor',
      'Tell the Idva within a day if he misses a session or speaks of her with anger @change Keith Omondi in 10 working days #1 for perpetrator',
      'Nominate her for a ground-floor flat with parking, near the same school @larkfield Parveen Shah-Whittle in 5 working days #1 for survivor',
    ],
    feedback: {
      agency: 'Vale Idva Service',
      person: 'Ffion Bevan-Osei',
      by: 'tomorrow',
      route: 'Her mobile, while the children are at school',
      what: 'Whether he may collect the children, in one sentence she can show; and that the complaint was read by somebody who knew its timing.',
    },
  },
]
