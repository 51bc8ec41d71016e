/** What was left of interrupted insertions, what became of it, and what can be done. */
export const recovery = {
  cleaned: "Leftovers of an interrupted insertion were removed.",
  back: "What was changed while an equation was being inserted was kept and is back: {count:slide|slides} {numbers}. If {count:it looks like a copy of the slide|they look like copies of the slides} next to {count:it|them}, keep what you need from both.",
  both: "Someone worked on the new slide of an interrupted insertion, so both are there: slide {equation} has the equation, slide {other} is the one from before. Nothing is lost; keep what you need from each.",
  unseen:
    "An insertion was interrupted at its last step: {count:slide|slides} {numbers}. If you were typing there at that moment, check that your text is there.",
  nothing: "Nothing to clean up.",
  working: "Looking through the presentation …",
  askTitle: "An earlier insertion may have left something in this presentation.",
  ask: "Is LaTeX for PowerPoint open in another window? If so, let it finish there; if not, clean up.",
  recover: "Clean up",
  recoverHint: "Removes what an interrupted insertion left behind",
};
