/**
 * What a reader has to say about a source, by code. Errors say what is wrong and what to do,
 * approximations what becomes of it, notes what is worth knowing.
 */
export const problems = {
  // Errors
  unknownCommand: "There is no command {name}.",
  unknownEnvironment: "There is no environment “{name}”.",
  missingBrace: "A closing brace } is missing.",
  extraBrace: "This closing brace } has no opening one.",
  missingArgument: "Something is missing here: the command before it needs an argument.",
  missingArgumentEnd: "The argument that begins here does not end: {close} is missing.",
  missingScript: "Behind {mark} the script is missing.",
  doubleSuperscript:
    "Two superscripts on one base. Put braces round what the second belongs to, as in {x^a}^b.",
  doubleSubscript:
    "Two subscripts on one base. Put braces round what the second belongs to, as in {x_a}_b.",
  ampersandOutsideTable:
    "An & stands outside a table. It belongs in a matrix, in cases or in aligned lines; as a sign it is \\&.",
  leftWithoutRight: "This \\left has no \\right. \\right. closes it with nothing.",
  rightWithoutLeft: "This \\right has no \\left before it. \\left. opens it with nothing.",
  middleWithoutLeft: "\\middle has to stand between \\left and \\right.",
  notADelimiter: "A delimiter is needed here, such as ( or |. “{delimiter}” is none.",
  endWithoutBegin: "\\end{{name}} has no \\begin before it.",
  missingEnd: "\\begin{{name}} has no \\end{{name}}.",
  environmentMismatch: "\\end{{end}} ends what \\begin{{begin}} began.",
  twoInfixOperators:
    "Two \\over (or \\choose, \\atop) in one group. Put braces round one of the fractions.",
  dollarInFormula:
    "A $ stands inside the formula. Insert formulas one at a time; the sign itself is \\$.",
  doubledBackslashes:
    "Every backslash is doubled here, as programs write them: one of each two is meant.",
  strayDelimiters:
    "Signs that begin or end mathematics in a text stand at the ends of the formula: they do not belong to it.",
  textInMath: "{name} does not belong inside a formula.",
  unexpectedCharacter: "The character “{char}” cannot stand in a formula.",
  tooManyExpansions:
    "The macro does not come to an end. It probably calls itself, directly or through another.",
  badPlaceholder: "In the definition of the macro a # has no number, or one without an argument.",
  macroUse: "The macro is not used as it was defined.",
  tooDeep: "The formula is nested too deeply: more than {limit} groups inside each other.",
  tooLong: "The text is too long for a formula: more than {limit} characters.",
  notLoaded:
    "What reads this part has not been loaded before, and there is no connection to load it now. Try again with one.",
  chemistry:
    "The chemical formula was not understood. Look for a missing brace or a misplaced ^ or _.",
  picture: "A picture cannot stand in an equation of PowerPoint.",
  notAMacroName: "A command is defined here, and what is to be its name is none.",
  badNumber: "“{number}” is not the number of a character.",
  // Approximated
  negativeSpace: "PowerPoint's equations have no negative space: it was left out.",
  exactSpace: "PowerPoint's equations have no exact lengths: the nearest spaces were taken.",
  ruleInTable: "PowerPoint's matrices have no lines between rows and columns: they were left out.",
  cellOverColumns:
    "PowerPoint's matrices have no cells over several columns or rows: it stands in the first of them.",
  borderedMatrix:
    "The labels beside the matrix became matrices of their own: they may stand a little off its rows and columns.",
  blockFences:
    "PowerPoint can put fences round one block of a table only: those of these blocks were left out.",
  unknownColumn: "“{letter}” is no kind of column here: it was passed over.",
  decimalColumn:
    "PowerPoint's matrices do not align numbers at their decimal signs: they stand at the right.",
  lineSides:
    "PowerPoint centres these lines: it has no way to put the first at the left and the last at the right.",
  ownBox: "The box is one that is defined elsewhere: it became a plain frame.",
  stretchedDots:
    "The dots do not stretch over the cells between them: they stand where they begin.",
  takesRoom:
    "It takes the room of its width here: PowerPoint cannot let it overlap what stands before it.",
  proofTree:
    "The proof became fractions: its upper steps may be smaller, and every line is as long as what it parts.",
  longArrow: "An arrow of the diagram that does not lead to the next object was left out.",
  textBetweenLines: "The words between the lines became a line of their own.",
  background: "PowerPoint's equations have no background colour: it was left out.",
  unknownColor: "There is no colour “{color}”: the text keeps its own.",
  ruleThickness: "The line has PowerPoint's own thickness.",
  rule: "A black box of a given size cannot be drawn in an equation: it was left out.",
  raised:
    "PowerPoint's equations cannot raise or lower something by a length: it stands on the line.",
  sizedFence: "This fence of a size has no partner: PowerPoint draws it as high as a letter.",
  transformed:
    "PowerPoint's equations cannot turn, mirror or stretch something: it stands as it is.",
  enclosure: "PowerPoint has no frame like “{name}”: the nearest was taken, or none.",
  cancelTo: "The arrow of the stroke is not drawn: its value stands at the upper right.",
  lineEnds: "The line over or under it has no ends.",
  phaseAngle: "The angle of the phase became a corner of two lines.",
  link: "A link cannot stand in an equation: its text was kept.",
  size: "The size became the nearest of PowerPoint's steps.",
  style: "In a line of text PowerPoint draws the fraction in its own size.",
  sideset: "Only one pair of scripts at a side was kept.",
  twoSeparators: "Fences in PowerPoint have one kind of separator: all became the first.",
  diagram: "The diagram became a matrix: its arrows do not stretch.",
  definitionNotRead:
    "{command} in line {line} of the preamble was not understood and was passed over.",
  settingNotRead:
    "“{setting}” in line {line} of the preamble was not understood and is not followed.",
  // Worth knowing
  drawing: "Drawings over a matrix cannot stand in an equation: they were left out.",
  alignedBox: "The frame stands behind the alignment point: PowerPoint draws none over it.",
  systemUnknowns:
    "The equations are aligned at their relations: PowerPoint does not align every unknown.",
  columnRoom: "The room between the columns is PowerPoint's own.",
  noEffect: "This part has no effect in PowerPoint.",
  notANumber: "“{number}” is no number that siunitx reads: it stands as it was typed.",
  unitOption: "siunitx's option “{option}” is not followed.",
  length: "“{length}” is no length: it counts as nothing.",
  limitsWithoutOperator: "{name} does nothing here: it has to follow an operator.",
  mathInText: "{name} is mathematics among words: it was read as if it stood between dollar signs.",
  scriptInText: "Among words {char} is a plain character. TeX wants a backslash before it.",
  secondLabel: "There is a label “{name}” already in this formula: it names the first place.",
  emptyLineNumbered:
    "The last \\\\ begins an empty line, which has a number, as in LaTeX. Without it there is none.",
  secondTag: "There is a second number: the last one counts.",
  reference: "What “{key}” refers to is not known: its name was kept.",
  placeholder: "Here is a place to fill: {name}. Until then it is an empty square.",
  // Reading an equation from a slide
  readLooseText: "Text that stands loose in the equation was kept as words.",
  readUnknownElement: "“{name}” in the equation is not known here. Its text was kept as words.",
  readFormatLost:
    "Formatting of single signs (underlined, struck through) is not part of LaTeX and was left out.",
  readLinear: "This equation was left in one line: it was read as the line says, built up.",
  readDamaged: "This is not well-formed XML, so that no equation could be read from it.",
} as const;
