// Where the links of the page lead in a frame: its history is also that of the page around it. `cargo xtask build` puts this
// behind web/host.js, which shows and knows what stands here.

/** Goes where a link of the page leads without an entry in the host's history, but where only that leads back. */
function follow(event) {
  const link = event.target.closest?.("a[href]");
  const isPlain = !(event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
  const isLink = isPlain && link && !link.target && !link.hasAttribute("download");
  const isOurs = isLink && link.protocol === location.protocol && link.host === location.host;
  if (isLink && /^https?:$/.test(link.protocol) && !isOurs) {
    // Who knows whether it lets itself be framed.
    opensBeside(link.href) && event.preventDefault();
  }
  if (!isOurs) {
    return;
  }
  event.preventDefault();
  const now = present()?.link ?? "";
  if (link.dataset.example) {
    // What the host page hides stays hidden. Nobody else has sent what the page itself offers.
    show(hidingAs(now, link.hash.slice(1)), undefined, true);
    return;
  }
  const url = new URL(link.href);
  const method = mount.dataset.method;
  // What is read beside the page opens beside it, and the page stays as it is; where that is forbidden, instead of it.
  if (method && link.getAttribute("href").startsWith(method)) {
    if (opensBeside(url)) {
      return;
    }
    if (url.pathname !== location.pathname) {
      // On the site it has no script that could lead back to what was entered: going back does.
      location.assign(url);
      return;
    }
    url.searchParams.set("from", now);
    location.replace(url);
    return;
  }
  const isAnchor = url.href.split("#")[0] === location.href.split("#")[0] && !url.hash.includes("=");
  if (now && url.hash !== `#${now}` && !isAnchor) {
    // It does not carry what stands here, so only going back leads back.
    location.assign(url);
  } else {
    location.replace(url);
  }
}

/** Whether it opens beside the frame. Where that is forbidden, some browsers throw. */
function opensBeside(url) {
  try {
    const wasActive = navigator.userActivation?.isActive;
    const other = window.open(url, "_blank");
    if (other) {
      // Somebody else's page has no business with this one.
      other.opener = null;
    }
    // Under a host that keeps its windows apart it is one that nobody may speak with; opening has used the click up, but in
    // WebKit, where the frame goes there as well.
    return other !== null || (wasActive && !navigator.userActivation.isActive);
  } catch {
    return false;
  }
}
