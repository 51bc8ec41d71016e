/* global document */
// The page of supported LaTeX: shows the rows that contain the text.
const find = document.getElementById("find");
const found = document.getElementById("found");
const rows = [...document.querySelectorAll(".commands tbody tr")].map((row) => ({
  row,
  text: `${row.textContent} ${row.dataset.words ?? ""}`.toLowerCase(),
}));

function show() {
  const words = find.value.toLowerCase().split(/\s+/).filter(Boolean);
  let count = 0;
  for (const { row, text } of rows) {
    row.hidden = !words.every((word) => text.includes(word));
    if (!row.hidden) count++;
  }
  for (const table of document.querySelectorAll(".commands")) {
    const none = !table.querySelector("tbody tr:not([hidden])");
    table.hidden = none;
    table.previousElementSibling.hidden = none;
  }
  found.textContent = words.length === 0 ? "" : `${count} found`;
}

find.addEventListener("input", show);
show();
