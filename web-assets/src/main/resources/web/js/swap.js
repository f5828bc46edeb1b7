// Links and GET forms marked data-swap show their address in place: <main> is fetched and replaced,
// the address bar and Back follow, the focus and the scroll position stay.

let request;

const main = () => document.querySelector("main");
const say = (text) => { document.querySelector("[data-status]").textContent = text; };

async function show(address, scroll) {
  request?.abort();
  request = new AbortController();
  const focus = place(document.activeElement);
  main().setAttribute("aria-busy", "true");
  say("Loading");
  try {
    const response = await fetch(address, { headers: { Accept: "text/html" }, signal: request.signal });
    const next = new DOMParser().parseFromString(await response.text(), "text/html");
    const fresh = next.querySelector("main");
    const wrong = fresh?.querySelector("[aria-invalid=true]");
    if (!fresh || (!response.ok && !wrong)) throw new Error(`answered ${response.status}`);
    main().replaceChildren(...fresh.childNodes);
    main().removeAttribute("aria-busy");
    document.title = next.title;
    document.dispatchEvent(new CustomEvent("afterhash:shown", { detail: main() }));
    if (wrong) document.getElementById(wrong.id).focus();
    else find(focus)?.focus({ preventScroll: true });
    if (scroll !== undefined) scrollTo(0, scroll);
    say(wrong ? "Something you gave cannot be used" : "The page shows the new choice");
    return true;
  } catch (failure) {
    // The browser tells it better: the error's own page, or that there is no connection.
    if (failure.name !== "AbortError") location.assign(address);
    return false;
  }
}

async function go(address) {
  const here = scrollY;
  if (await show(address)) {
    history.replaceState({ scroll: here }, "");
    history.pushState({ scroll: here }, "", address);
  }
}

/** What is needed to find a control again in the new content. */
function place(element) {
  return main().contains(element)
    ? { id: element.id, tag: element.tagName, text: element.textContent.trim() }
    : undefined;
}

function find(was) {
  if (!was) return undefined;
  if (was.id) return document.getElementById(was.id);
  const same = [...main().querySelectorAll(was.tag)].find((e) => e.textContent.trim() === was.text);
  return same ?? main().querySelector("form[data-swap] input:not([type=hidden]), a[data-swap]");
}

document.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-swap]");
  const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
  if (!link || !plain || event.defaultPrevented) return;
  event.preventDefault();
  go(link.href);
});

document.addEventListener("submit", (event) => {
  const form = event.target.closest("form[data-swap]");
  if (!form || event.defaultPrevented) return;
  event.preventDefault();
  const address = new URL(form.action);
  // A field left blank asks for nothing.
  const asked = [...new FormData(form, event.submitter)].filter(([, value]) => value !== "");
  address.search = new URLSearchParams(asked);
  go(address.href);
});

// Only entries made here hold a state: jumps within a page do not.
addEventListener("popstate", (event) => {
  if (event.state?.scroll !== undefined) show(location.href, event.state.scroll);
});
