import type { Purpose } from '#shared/domain/sharing.ts'

/** Words that speak for a purpose, and how much: over lower-case text with plain quotes. */
type Weighted = readonly (readonly [weight: number, words: RegExp])[]

const words = (list: string): RegExp => new RegExp(`(?<![\\w])(?:${list})(?![\\w])`, 'gu')

/**
 * What a sentence is about, in the words of practice. A verb of violence outweighs who did it; an order, a court or a
 * sentence says that it is about the person causing harm; help that is in place keeps people safer, help that cannot
 * be had is a barrier.
 */
export const purposeWords: Readonly<Record<Purpose, Weighted>> = {
  'risk-now': [
    [
      3,
      words(
        'assault\\w*|attack\\w*|punch\\w*|kick\\w*|slap\\w*|hit(?:s|ting)?|beat(?:s|en|ing)?|bit(?:e|es|ten)?|push(?:ed|es|ing)?|shov\\w+|dragg\\w+|spat|headbutt\\w*|strangl\\w*|chok\\w+|throttl\\w*|suffocat\\w*|rap(?:e|ed|es|ing)|sexual(?:ly)? (?:assault|abus|violen|harm)\\w*|stab\\w*|kill\\w*|threat\\w*|knife|knives|machete|weapons?|stalk\\w*|harass\\w*|injur\\w*|bruis\\w*|fractur\\w*|black eye|bleeding|unconscious|pass(?:ed)? out|locked (?:her|him|them) (?:in|out)|held (?:her|him) (?:down|against)|by the (?:hair|throat|neck|arm)|set fire|arson|smash\\w*|petrol|escalat\\w*|high(?:est)? risk|risk (?:is|has|to|of)|incidents?',
      ),
    ],
    [
      2,
      words(
        'follow(?:ed|s|ing)? (?:her|him|them)|followed|track(?:er|ed|ing|s)|turn(?:s|ed|ing)? up|waited (?:outside|at|for)|outside (?:her|his|the)|message[sd]?|text(?:s|ed)|calls? (?:to|in|about|from)|(?:\\w+ )?reports? in|999|call-?outs?|complaints?|damage[ds]?|broke(?:n)?|tyres?|afraid|frighten\\w*|scared|terrified|fears?|wors(?:e|ening)|more (?:often|frequent|severe)|closer|control(?:s|led|ling)?|coerc\\w*|not allowed|permission|monitor(?:s|ed|ing) (?:her|his)|checks? (?:her|his)|takes? (?:her|his|the) (?:phone|money|passport|card)|took (?:her|his|the) [\\w ]{0,20}(?:phone|money|passport|card|plan|keys)|answers? for (?:her|him)|isolat\\w*|suicid\\w*|self-?harm\\w*|overdos\\w*|pregnan\\w*|dash|separat\\w*|left him|leaving him|shout\\w*|honour|forced|surveillance|camera does|makes? (?:her|him|them)|share (?:her|his) location|would not leave|wait(?:s|ed|ing) for (?:her|him)|came to (?:the|her|his)|comes to (?:the|her|his)|at the (?:door|window|gate)|emergency department|a&e|pension goes|took (?:all )?(?:her|his)|cancelled by|locked|lock(?:s|ing)? (?:the|her|his)|loan|debt collect\\w*|collecting a debt|visitors',
      ),
    ],
    [
      1,
      words(
        'police|alone|fell|fallen|said that|told (?:us|the)|seen once|account|reported|grabb\\w*|threw|throw\\w*',
      ),
    ],
  ],
  'keeps-safer': [
    [
      3,
      words(
        'locks? (?:\\w+ ){0,2}changed|chang(?:ed|ing) the locks?|markers?|alarms?|panic|target hardening|sanctuary|safety plan\\w*|safe (?:number|word|contact|route|time|place)|code ?word|letterbox|doorbell|cctv|camera (?:fitted|installed)|refuge|safe accommodation|in her own name|her name alone|hers alone|tenancy is in her|protective|window locks?|security|flag(?:ged)? (?:on|the)|flagged|emergency contact|personal alarm|tecsos',
      ),
    ],
    [
      2,
      words(
        'idva|isva|support(?:s|ed|ing|ive)?|support worker|do not (?:ring|write|call|text|use|send|visit|leave|email)|(?:ring|call) (?:the|on|her on|\\d)|new number|route|parents and|(?:changed|moved) so that|another door|manager knows|has capacity|welfare check|threshold|engag(?:es|ed|ing) (?:well )?with|can (?:be )?(?:seen|met|meet|see)|seen alone|sees? (?:her|him) alone|key ?worker|named worker|agreed to|will (?:ring|call|meet|be there)|rings? 999 if|brings? her|wants to (?:stay|leave|report|press)|willing|trusts?|interpreter (?:is )?booked|has left|moved out|handed (?:back|over) (?:the )?keys|keeps? (?:a )?(?:diary|log)|refitted|fitted',
      ),
    ],
  ],
  children: [
    [
      3,
      words(
        "child(?:ren)?(?:'s)?|kids?|baby|bab(?:y|ies)|toddler|unborn|pupils?|sibling[s]?|nursery|school|class(?:room)?|teacher|year \\d{1,2}|reception|attendance|camhs|child in need|child protection|cin|strategy (?:meeting|discussion)|s\\.? ?47|section 47|parental responsibility|contact centre|supervised|unsupervised|contact (?:has|is|was)|health visitor|head of year|safeguarding lead|dsl|foster\\w*|head teacher|midwife",
      ),
    ],
    [
      2,
      words(
        'sons?|daughters?|boy|girl|(?:mummy|daddy)|grandchild(?:ren)?|playground|homework|collect(?:s|ed|ing)? (?:him|her|them|the)',
      ),
    ],
  ],
  'person-causing-harm': [
    [
      3,
      words(
        'bail(?:ed)?|licence|probation|community order|suspended sentence|convict\\w*|charged?|arrest\\w*|custody|remand\\w*|prison|released?|recall\\w*|sentenc\\w*|curfew|tag(?:ged)?|warrant|wanted (?:by|on)|interview(?:ed)?|offend\\w*|previous partners?|programme|mappa|shotgun|firearms?|certificate|exclusion zone|non-?mol\\w*|restraining order|prohibited steps|under investigation|om|court|plead(?:ed|s)?|bound over|dvpn|dvpo|pnc|intelligence|cautions?|evicted|warning in|breach\\w*',
      ),
    ],
    [
      2,
      words(
        'cocaine|crack|heroin|cannabis|alcohol|drink(?:s|ing)?|drunk|using|unemployed|lost his job|works? (?:as|for|at|nights)|den(?:ies|ied)|minimis\\w*|blames?|admits?|jealous\\w*|gambl\\w*|contact address|gives? his|gave his|proposed|self-referral|assessment|tested|whereabouts (?:are )?(?:not )?known|motivated|rung to ask|rang|asks? what|asked (?:how|the|for)|uses contact|his (?:mother|brother|flat|address|solicitor)',
      ),
    ],
  ],
  barriers: [
    [
      3,
      words(
        "arrears|no recourse|nrpf|benefits?|universal credit|pip|housing (?:application|register|options)|homeless\\w*|bidding|interpreters?|(?:speaks?|little|no|limited) (?:english|[a-z]+ only)|transport|buses|wheelchair|disab\\w*|deaf|blind|carer|waiting list|afford|childcare|his alone|joint tenan\\w*|management transfer|nowhere (?:else )?to go|cannot (?:leave|drive|read|come|travel|call|pay)|can'?t (?:leave|drive|read|come|travel|call|pay)|unable to|no (?:phone|money|access|offer|transport|bank)|destitut\\w*|depend\\w* on (?:him|his|her|them)|literacy|broadband|no safe number|not yet (?:been )?(?:able|seen|reached|told)|rural",
      ),
    ],
    [
      2,
      words(
        'rent|tenanc(?:y|ies)|tenant|repayment|debts?|money|wages|income|job|shifts|language|community|shame|family pressure|church|mosque|temple|ashamed|worr(?:y|ies|ied)|reluctan\\w*|afraid (?:of|that) (?:losing|social)|lose (?:her|the) (?:home|children|job)|move|transfer|offer|stay here|letters?|post|online|phone signal|care needs|mobility|lease|mortgage',
      ),
    ],
  ],
}

const total = (text: string, list: Weighted): number =>
  list.reduce((sum, [weight, pattern]) => sum + Math.min(2, text.match(pattern)?.length ?? 0) * weight, 0)

/** How much a sentence speaks for each purpose by its words alone; `text` is lower case with plain quotes. */
export const scoreWords = (text: string): Record<Purpose, number> => ({
  'risk-now': total(text, purposeWords['risk-now']),
  'keeps-safer': total(text, purposeWords['keeps-safer']),
  children: total(text, purposeWords.children),
  'person-causing-harm': total(text, purposeWords['person-causing-harm']),
  barriers: total(text, purposeWords.barriers),
})
