/** The formula explorer: what one formula becomes in every format, side by side. Its program is `explorer.ts`. */

/** Its path on the website. */
export const EXPLORER = "explorer.html";

const VIEWS: readonly (readonly [id: string, title: string])[] = [
  ["drawn", "As the browser draws it"],
  ["problems", "Problems and notes"],
  ["omml", "OMML, as PowerPoint writes it"],
  ["tree", "Tree"],
  ["mathml", "MathML"],
  ["unicodemath", "UnicodeMath"],
  ["latex", "LaTeX, read back from OMML"],
  ["words", "In words"],
];

export function explorerPage(): string {
  const views = VIEWS.map(
    ([id, title]) => `<section><h2 id="${id}-title">${title}</h2>
<div id="${id}" class="view" aria-labelledby="${id}-title"${id === "drawn" ? "" : ' tabindex="0"'}></div></section>`,
  );
  return `<h1>Formula explorer</h1>
<p>Type LaTeX, and see what the add-in makes of it. The address of this page holds the formula: copy it into a report.</p>
<p><label for="source">LaTeX</label><br><textarea id="source" rows="4" spellcheck="false"></textarea></p>
<p><label><input type="checkbox" id="display" checked> on a line of its own</label></p>
<div class="views">
${views.join("\n")}
</div>
<script src="explorer.js" defer></script>`;
}
