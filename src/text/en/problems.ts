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
  missingScript: "Nothing follows {mark}.",
  doubleSuperscript:
    "Two superscripts on one base. Put braces around what the second belongs to, as in {x^a}^b.",
  doubleSubscript:
    "Two subscripts on one base. Put braces around what the second belongs to, as in {x_a}_b.",
  ampersandOutsideTable:
    "This & is outside a table. It belongs in a matrix, cases or aligned lines; the sign itself is \\&.",
  leftWithoutRight: "This \\left has no \\right. \\right. closes it with nothing.",
  rightWithoutLeft: "This \\right has no \\left before it. \\left. opens it with nothing.",
  middleWithoutLeft: "\\middle has to stand between \\left and \\right.",
  notADelimiter: "“{delimiter}” is not a delimiter. Use one such as ( or |.",
  endWithoutBegin: "\\end{{name}} has no \\begin before it.",
  missingEnd: "\\begin{{name}} has no \\end{{name}}.",
  environmentMismatch: "\\begin{{begin}} needs \\end{{begin}}, not \\end{{end}}.",
  twoInfixOperators:
    "Two \\over (or \\choose, \\atop) in one group. Put braces around one of the fractions.",
  dollarInFormula:
    "A $ stands inside the formula. Insert formulas one at a time; the sign itself is \\$.",
  doubledBackslashes: "Every backslash is doubled, as in program code. Use single ones.",
  strayDelimiters:
    "The formula begins or ends with signs that mark mathematics in text. Leave them out.",
  textInMath: "{name} does not belong inside a formula.",
  unexpectedCharacter: "The character “{char}” cannot stand in a formula.",
  tooManyExpansions: "The macro never ends. It probably calls itself, directly or through another.",
  badPlaceholder: "A # in the definition of the macro has no number, or none of its arguments.",
  macroUse: "The macro is not used as it was defined.",
  tooDeep: "The formula is nested too deeply: more than {limit} groups inside each other.",
  tooLong: "The text is too long for a formula: more than {limit} characters.",
  notLoaded: "This part could not be loaded. Check the network and try again.",
  chemistry:
    "The chemical formula was not understood. Look for a missing brace or a misplaced ^ or _.",
  picture: "A picture cannot stand in an equation of PowerPoint.",
  notAMacroName: "This cannot be the name of a command.",
  badNumber: "“{number}” is not the number of a character.",
  // Approximated
  negativeSpace: "PowerPoint’s equations have no negative space: it was left out.",
  exactSpace: "PowerPoint’s equations have no exact lengths: the nearest spaces were used.",
  ruleInTable: "PowerPoint’s matrices have no lines between rows and columns: they were left out.",
  cellOverColumns:
    "PowerPoint’s matrices have no merged cells: the content is in the first of them.",
  borderedMatrix:
    "The labels beside the matrix became matrices of their own: they may stand a little off its rows and columns.",
  blockFences:
    "PowerPoint can put brackets around one block of a table only: those of these blocks were left out.",
  unknownColumn: "The column type “{letter}” is unknown here and was skipped.",
  decimalColumn:
    "PowerPoint’s matrices do not align numbers at the decimal sign: they are aligned at the right.",
  lineSides:
    "PowerPoint centres these lines: it has no way to put the first at the left and the last at the right.",
  ownBox: "This box is defined elsewhere: a plain frame is drawn instead.",
  stretchedDots:
    "The dots do not stretch over the cells between them: they stand where they begin.",
  takesRoom: "It takes up its full width: in PowerPoint it cannot overlap what comes before it.",
  proofTree:
    "The proof became fractions: upper steps may be smaller, lines are as long as what they separate.",
  longArrow: "An arrow of the diagram that does not lead to the next object was left out.",
  textBetweenLines: "The words between the lines became a line of their own.",
  background: "PowerPoint’s equations have no background colour: it was left out.",
  unknownColor: "There is no colour “{color}”: the text keeps its own.",
  ruleThickness: "PowerPoint decides how thick the line is.",
  rule: "A black box of a given size cannot be drawn in an equation: it was left out.",
  raised:
    "PowerPoint’s equations cannot raise or lower something by a length: it stays on the line.",
  sizedFence:
    "This bracket of a given size has no partner: PowerPoint draws it as high as a letter.",
  transformed:
    "PowerPoint’s equations cannot rotate, mirror or stretch anything: it stays as it is.",
  enclosure: "PowerPoint has no frame like “{name}”: the nearest is used, or none.",
  cancelTo: "The arrow of the stroke is not drawn: its value is at the upper right.",
  lineEnds: "The line over or under it has no ends.",
  phaseAngle: "The angle of the phase became a corner of two lines.",
  link: "A link cannot stand in an equation: its text was kept.",
  size: "The size became the nearest of PowerPoint’s steps.",
  style: "In a line of text, PowerPoint draws the fraction in its own size.",
  sideset: "Only one pair of scripts was kept on each side.",
  twoSeparators: "Brackets in PowerPoint have one kind of separator: all became the first.",
  diagram: "The diagram became a matrix: its arrows do not stretch.",
  definitionNotRead: "{command} in line {line} of the preamble was not understood and was skipped.",
  settingNotRead: "“{setting}” in line {line} of the preamble was not understood and is ignored.",
  // Worth knowing
  drawing: "Drawings over a matrix cannot stand in an equation: they were left out.",
  alignedBox: "The frame is after the alignment point: PowerPoint draws none across it.",
  systemUnknowns:
    "The equations are aligned at their relations: PowerPoint does not align every unknown.",
  columnRoom: "The room between the columns is PowerPoint’s own.",
  noEffect: "This part has no effect in PowerPoint.",
  notANumber: "siunitx cannot read “{number}” as a number: it stays as typed.",
  unitOption: "The siunitx option “{option}” is ignored.",
  length: "“{length}” is not a length: it is ignored.",
  limitsWithoutOperator: "{name} does nothing here: it has to follow an operator.",
  mathInText: "{name} is mathematics among words: it was read as if between dollar signs.",
  scriptInText: "Among words, {char} is a plain character. TeX wants a backslash before it.",
  secondLabel: "The label “{name}” is used twice in this formula: the first counts.",
  emptyLineNumbered:
    "The last \\\\ begins an empty line, which has a number, as in LaTeX. Without it there is none.",
  secondTag: "There are two numbers: the last one counts.",
  reference: "It is unknown what “{key}” refers to: the name is shown.",
  placeholder: "Fill in {name}. Until then, an empty square is shown.",
  // Reading an equation from a slide
  readLooseText: "Loose text in the equation was kept as words.",
  readUnknownElement: "“{name}” in the equation is unknown here. Its text was kept as words.",
  readFormatLost:
    "Formatting of single signs (underlined, struck through) is not part of LaTeX and was left out.",
  readLinear: "This equation was not built up yet: it was read as its line says.",
  readDamaged: "This is not well-formed XML, so no equation could be read from it.",
} as const;
