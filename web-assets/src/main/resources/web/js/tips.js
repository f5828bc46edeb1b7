// Charts say what is under the pointer or the finger, and step through it by keyboard. The words
// stand in data-tip; where one mark holds another, the inner speaks.

const tip = document.createElement("div");
tip.className = "tip";
tip.setAttribute("role", "status");
tip.hidden = true;
document.body.append(tip);

let marked;

function show(mark, x, y) {
  if (mark !== marked) {
    marked?.classList.remove("tipped");
    mark.classList.add("tipped");
    marked = mark;
    tip.textContent = mark.dataset.tip;
  }
  tip.hidden = false;
  const box = tip.getBoundingClientRect();
  const room = document.documentElement.clientWidth - box.width - 8;
  const left = Math.max(8, Math.min(x - box.width / 2, room));
  const above = y - box.height - 14;
  tip.style.left = `${left + scrollX}px`;
  tip.style.top = `${(above > 4 ? above : y + 22) + scrollY}px`;
}

function hide() {
  marked?.classList.remove("tipped");
  marked = undefined;
  tip.hidden = true;
}

function point(event) {
  const mark = event.target.closest("[data-tip]");
  if (mark) show(mark, event.clientX, event.clientY);
  else hide();
}

/** Marks without another inside, in reading order. */
function marks(chart) {
  return [...chart.querySelectorAll("[data-tip]")].filter((mark) => !mark.querySelector("[data-tip]"));
}

function step(event) {
  if (event.key === "Escape") return hide();
  const all = marks(event.currentTarget);
  const at = all.indexOf(marked);
  const to = {
    ArrowRight: at + 1,
    ArrowDown: at + 1,
    ArrowLeft: at < 0 ? all.length - 1 : at - 1,
    ArrowUp: at < 0 ? all.length - 1 : at - 1,
    Home: 0,
    End: all.length - 1,
  }[event.key];
  if (to === undefined) return undefined;
  event.preventDefault();
  const mark = all[Math.max(0, Math.min(to, all.length - 1))];
  const box = mark.getBoundingClientRect();
  return show(mark, box.left + box.width / 2, Math.max(box.top, 60));
}

function enhance(root) {
  for (const chart of root.querySelectorAll("svg.chart")) {
    if (!chart.querySelector("[data-tip]")) continue;
    chart.setAttribute("tabindex", "0");
    chart.setAttribute("aria-description", "The arrow keys step through the values.");
    chart.addEventListener("pointermove", point);
    chart.addEventListener("pointerdown", point);
    chart.addEventListener("pointerleave", (event) => { if (event.pointerType === "mouse") hide(); });
    chart.addEventListener("keydown", step);
    chart.addEventListener("blur", hide);
  }
}

// A finger leaves the chart when it lifts; the words stay until it taps elsewhere.
document.addEventListener("pointerdown", (event) => {
  if (!event.target.closest("svg.chart [data-tip]")) hide();
});
document.addEventListener("afterhash:shown", (event) => {
  hide();
  enhance(event.detail);
});
enhance(document);
