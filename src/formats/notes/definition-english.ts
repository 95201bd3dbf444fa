import type { Definition } from './definition.ts';
import { isTerm } from './term.ts';

const TERM = '(?:(?:An?|The)\\s+)?((?:[A-Z`"][\\w`".+#/()-]*|[\\w`".+#/()-]+)(?:\\s[\\w`".+#/()&-]+){0,5}?)';
const IS = new RegExp(
  `^${TERM},?\\s(?:is|are)\\s(an?|the|any|one of the|used (?:to|for)|responsible for|called|known as|defined as|when)\\s(.{10,}?)\\.?$`,
);
const SAYS = new RegExp(`^${TERM}\\s(means|refers to|stands for|represents|describes|denotes|states)\\s(.{6,}?)\\.?$`);
const DOES = new RegExp(
  `^${TERM}\\s((?:allows|lets|enables|ensures|guarantees|prevents|provides|determines|specifies|defines|converts|combines|exposes|executes|manages|removes|creates|stores (?:the|an?|all|data))\\s.{12,}?)\\.?$`,
);
const STANDS_FOR = /^([A-Z][A-Za-z]{1,9}) \(([A-Z][a-z]+(?:[ -][A-Za-z]+){1,5})\)/;
/** What praises, places or compares, and says nothing of what a thing is. */
const NO_MEANING =
  /^(?:broad|wide|great|good|nice|bad|bit|lot|little|few|couple|handful|easy|simple example|quick|common (?:mistake|problem)|example|following|same|only|reason|result|number of|best|most (?:common|important|popular)|first|last|next|other|problem|trade-?off|must|shame|pain|big|huge|question|list of|recommended|default)\b/i;
const THERE_ARE =
  /^There are (two|three|four|five|six|seven|\d) ((?:main |common |basic |major )?(?:types|kinds|ways|forms|levels|phases|stages|strategies|states|steps|components|parts|categories|modes|rules) (?:of|to|in|for) [^:;.]{3,50})[:;] (.{8,160}?)\.?$/;
const HOW_TO =
  /^To ([a-z][^,.:]{6,80}), (?:you (?:can|could|should|need to|have to|must|may|would)|we (?:can|use|need to)|just|simply|use|run|add|set|call|type|press|pass|execute|do)\b/;
const UNTIL_COMMA = /^To [^,]+, /;

/** A definition in an English sentence, or null. */
export function englishDefinition(sentence: string): Definition | null {
  const text = sentence.replace(
    /^(?:In short|Basically|Essentially|Simply put|In other words|In general|Generally|Note that),\s*/i,
    '',
  );
  return countIn(text) ?? isDefinition(text) ?? saysDefinition(text) ?? howTo(text) ?? doesDefinition(text);
}

/** "There are three types of load balancing: round robin, ..." */
function countIn(text: string): Definition | null {
  const [, count = '', what = '', listed = ''] = THERE_ARE.exec(text) ?? [];
  return listed === '' ? null : { question: `What are the ${count} ${what}?`, answer: listed, confidence: 0.72 };
}

function isDefinition(text: string): Definition | null {
  const [, term = '', verb = '', meaning = ''] = IS.exec(text) ?? [];
  if (!isName(term) || NO_MEANING.test(meaning)) return null;
  const be = /\bare\s(?:an?|the|any|one of the|used|responsible|called|known|defined|when)\b/.test(text) ? 'are' : 'is';
  if (/^used|^responsible/.test(verb)) {
    return {
      question: `What ${be} ${term} ${verb.replace(/ to$/, ' to do')}?`.replace('used to do', 'used for'),
      answer: /to$/.test(verb) ? `to ${meaning}` : meaning,
      confidence: 0.75,
    };
  }
  if (verb === 'the' && meaning.length < 25) return null;
  const article = /^(?:an?|the|any|one of the|when)$/.test(verb) ? `${verb} ` : '';
  return {
    question: `What ${be} ${/^(?:An?|The) /.exec(text)?.[0].toLowerCase() ?? ''}${term}?`,
    answer: `${article}${meaning}`,
    confidence: verb === 'the' || verb === 'when' ? 0.6 : article === '' ? 0.8 : 0.72,
  };
}

function saysDefinition(text: string): Definition | null {
  const [, term = '', verb = '', meaning = ''] = SAYS.exec(text) ?? [];
  if (!isName(term)) {
    const [whole, short = '', long = ''] = STANDS_FOR.exec(text) ?? [];
    if (whole === undefined || !isAcronym(short, long)) return null;
    return { question: `What does ${short} stand for?`, answer: long, confidence: 0.55 };
  }
  if (verb === 'stands for') return { question: `What does ${term} stand for?`, answer: meaning, confidence: 0.85 };
  return {
    question: /^(?:means|refers to|denotes)$/.test(verb)
      ? `What does ${term} mean?`
      : `What does ${term} ${verb.replace(/s$/, '')}?`,
    answer: meaning,
    confidence: 0.7,
  };
}

function doesDefinition(text: string): Definition | null {
  const [, term = '', does = ''] = DOES.exec(text) ?? [];
  return isName(term) && term.split(' ').length <= 3 && does.length < 160 && does.length > 30
    ? { question: `What does ${term} do?`, answer: does, confidence: 0.58 }
    : null;
}

function howTo(text: string): Definition | null {
  const goal = HOW_TO.exec(text)?.[1];
  if (goal === undefined || /\b(?:this|that|it|these|those|my|our)\b/i.test(goal)) return null;
  const answer = text.replace(UNTIL_COMMA, '');
  return answer.length > 200 || answer.length < 8 ? null : { question: `How do you ${goal}?`, answer, confidence: 0.6 };
}

/** A name begins the sentence; what only looks like one ends in a verb or an adverb. */
function isName(term: string): boolean {
  return (
    isTerm(term) &&
    !/\b(?:which|that|who|whose|we|you|it|they|this|I|as|if|when|does|used|using|also|usually|only|there|then|no|user|users|people|someone|must|should|may|might|resulting)\b/i.test(
      term,
    ) &&
    !/ly$/.test(term)
  );
}

function isAcronym(short: string, long: string): boolean {
  const initials = long
    .split(/[ -]/)
    .map((word) => word.charAt(0).toLowerCase())
    .join('');
  return initials === short.toLowerCase();
}
