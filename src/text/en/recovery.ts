/** What was left of interrupted insertions, what became of it, and what can be done. */
export const recovery = {
  cleaned: "Leftovers of an interrupted insertion were removed.",
  back: "What was changed while an equation went in was kept and is back: {count:slide|slides} {numbers}. If {count:it looks|they look} like {count:a double of the slide|doubles of the slides} beside {count:it|them}, keep what you need of both.",
  both: "Someone worked on the new slide of an interrupted insertion, so both are there: slide {equation} is the one with the equation, slide {other} the one from before. Nothing is lost; keep what you need of each.",
  unseen:
    "An insertion was interrupted in its last step: {count:slide|slides} {numbers}. If you typed on {count:it|them} in that moment, look whether it is there.",
  nothing: "Nothing to clean up.",
  working: "Looking through the presentation …",
  askTitle: "An earlier insertion may have left something in this presentation.",
  ask: "Is LaTeX for PowerPoint open in another window? If so, let it finish there; if not, clean up.",
  recover: "Clean up",
  recoverHint: "Removes what an interrupted insertion has left",
};
