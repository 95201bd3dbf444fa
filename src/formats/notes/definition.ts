/** What a sentence tells of a term, as a question and its answer. */
export type Definition = { readonly question: string; readonly answer: string; readonly confidence: number };
