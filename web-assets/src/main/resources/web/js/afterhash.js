// Progressive enhancement only: every page works without this file.

/** Buttons with data-copy="#id" copy the text of that element. */
function copyButtons(root) {
  for (const button of root.querySelectorAll("button[data-copy]")) {
    const said = button.textContent;
    button.hidden = !navigator.clipboard;
    button.addEventListener("click", async () => {
      const source = root.querySelector(button.dataset.copy);
      if (!source) return;
      const text = (source.value ?? source.textContent).replace(/\s+/g, " ").trim();
      try {
        await navigator.clipboard.writeText(text);
        say(button, "Copied", said);
      } catch {
        getSelection()?.selectAllChildren(source);
        say(button, "Press Ctrl+C", said);
      }
    });
  }
}

function say(button, now, then) {
  button.textContent = now;
  button.setAttribute("aria-live", "polite");
  setTimeout(() => { button.textContent = then; }, 2000);
}

/** A drop zone takes a file anywhere on it and says which file it holds. */
function dropZones(root) {
  for (const zone of root.querySelectorAll("[data-drop]")) {
    const input = zone.querySelector("input[type=file]");
    const name = zone.querySelector("[data-file-name]");
    if (!input) continue;
    const show = () => {
      const file = input.files?.[0];
      if (name) name.textContent = file ? `${file.name}, ${size(file.size)}` : "";
    };
    input.addEventListener("change", show);
    for (const type of ["dragenter", "dragover"]) {
      zone.addEventListener(type, (event) => {
        event.preventDefault();
        zone.classList.add("over");
      });
    }
    for (const type of ["dragleave", "drop"]) {
      zone.addEventListener(type, () => zone.classList.remove("over"));
    }
    zone.addEventListener("drop", (event) => {
      event.preventDefault();
      if (!event.dataTransfer?.files.length) return;
      input.files = event.dataTransfer.files;
      show();
    });
    show();
  }
}

function size(bytes) {
  if (bytes < 1000) return `${bytes} bytes`;
  if (bytes < 1e6) return `${Math.round(bytes / 1e3)} KB`;
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

/** Forms with data-upload are sent with their progress in sight: bytes first, then the reading. */
function uploads(root) {
  for (const form of root.querySelectorAll("form[data-upload]")) {
    const shown = form.querySelector("[data-progress]");
    const bar = shown?.querySelector("progress");
    const text = shown?.querySelector("[data-progress-text]");
    if (!bar || !text) continue;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const request = new XMLHttpRequest();
      const button = form.querySelector("button.main");
      const tell = (said) => { text.textContent = said; };
      let waiting;
      const stop = (said) => {
        clearInterval(waiting);
        tell(said);
        bar.hidden = true;
        button.disabled = false;
      };
      request.upload.addEventListener("progress", ({ loaded, total }) => {
        bar.value = (100 * loaded) / total;
        tell(`${size(loaded)} of ${size(total)} sent`);
      });
      request.upload.addEventListener("load", () => {
        bar.removeAttribute("value");
        tell("Sent. Reading the rows …");
        waiting = setInterval(() => countRows(tell), 100);
      });
      request.addEventListener("load", () => {
        if (request.status < 400) location.assign(request.responseURL);
        else stop(problem(request));
      });
      request.addEventListener("error", () => stop("The file did not get through. Try again."));
      request.open("POST", form.action);
      request.setRequestHeader("Accept", "text/html");
      shown.hidden = false;
      bar.hidden = false;
      button.disabled = true;
      request.send(new FormData(form));
    });
  }
}

/** Says how many rows the portal has read so far. */
async function countRows(tell) {
  try {
    const response = await fetch("/value/progress");
    const { rows } = await response.json();
    if (rows > 0) tell(`Reading the rows: ${rows.toLocaleString("en")}`);
  } catch {
    // The upload itself says when something is wrong.
  }
}

function problem(request) {
  const page = new DOMParser().parseFromString(request.responseText, "text/html");
  return page.querySelector(".deck")?.textContent.trim() ?? `The portal answered ${request.status}.`;
}

/** Forms with data-auto send themselves when a choice changes; their button stays for everyone. */
function autoForms(root) {
  for (const form of root.querySelectorAll("form[data-auto]")) {
    form.addEventListener("change", (event) => {
      if (event.target.matches("select, input[type=radio], input[type=checkbox]")) form.requestSubmit();
    });
  }
}

/** Sliders say their value while they move. */
function sliders(root) {
  for (const slider of root.querySelectorAll(".slider")) {
    const input = slider.querySelector("input[type=range]");
    const output = slider.querySelector("output");
    if (!input || !output) continue;
    const unit = output.dataset.unit ?? "";
    input.addEventListener("input", () => { output.textContent = input.value + unit; });
  }
}

/**
 * Tables with data-sortable sort by the head's button, numbers by the cell's data-value: one way,
 * the other way, then back to the order in which they came.
 */
function sortableTables(root) {
  for (const table of root.querySelectorAll("table[data-sortable]")) {
    const heads = [...table.tHead.rows[table.tHead.rows.length - 1].cells];
    const came = { rows: [...table.tBodies[0].rows], sorts: heads.map((head) => head.ariaSort) };
    heads.forEach((head, column) => {
      if (head.dataset.sort === "none") return;
      const button = document.createElement("button");
      button.type = "button";
      button.append(...head.childNodes);
      head.append(button);
      let clicks = 0;
      button.addEventListener("click", () => {
        if (!head.hasAttribute("aria-sort")) clicks = 0;
        clicks = (clicks + 1) % 3;
        if (clicks === 0) restore(table, heads, came);
        else sort(table, heads, column, (clicks === 1) === head.classList.contains("num"));
      });
    });
  }
}

function restore(table, heads, came) {
  heads.forEach((head, i) => { head.ariaSort = came.sorts[i]; });
  table.tBodies[0].append(...came.rows);
  announce("The table is in its first order");
}

function sort(table, heads, column, down) {
  const head = heads[column];
  const numeric = head.classList.contains("num");
  heads.forEach((other) => other.removeAttribute("aria-sort"));
  head.setAttribute("aria-sort", down ? "descending" : "ascending");
  const body = table.tBodies[0];
  const keyed = [...body.rows].map((row) => {
    const cell = row.cells[column];
    const text = cell.dataset.value ?? cell.textContent.trim();
    return { row, text, number: text === "" ? NaN : Number(text) };
  });
  const sign = down ? -1 : 1;
  keyed.sort((a, b) => {
    if (!numeric) return sign * a.text.localeCompare(b.text, "en", { numeric: true });
    if (Number.isNaN(a.number) || Number.isNaN(b.number)) {
      return Number.isNaN(a.number) - Number.isNaN(b.number);
    }
    return sign * (a.number - b.number);
  });
  body.append(...keyed.map(({ row }) => row));
  announce(`Sorted by ${head.firstChild.firstChild.textContent}, ${down ? "descending" : "ascending"}`);
}

function announce(text) {
  document.querySelector("[data-status]").textContent = text;
}

function enhance(root) {
  copyButtons(root);
  dropZones(root);
  uploads(root);
  autoForms(root);
  sliders(root);
  sortableTables(root);
}

document.addEventListener("afterhash:shown", (event) => enhance(event.detail));
enhance(document);
