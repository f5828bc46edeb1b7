// Takes a report's fingerprint here, so that the file need not leave the browser.

const form = document.querySelector("form[data-verify]");

/** Only pages that came over TLS or from this machine may hash. */
if (form && globalThis.crypto?.subtle) {
  const where = form.querySelector("[data-where]");
  if (where) where.textContent = "Its fingerprint is taken here: the file does not leave your browser.";
  form.addEventListener("submit", async (event) => {
    const file = form.querySelector("input[type=file]").files?.[0];
    if (!file) return;
    event.preventDefault();
    const digest = await crypto.subtle.digest("SHA-256", await file.arrayBuffer());
    const hash = [...new Uint8Array(digest)].map((b) => b.toString(16).padStart(2, "0")).join("");
    location.assign(`/verify/${hash}`);
  });
}
