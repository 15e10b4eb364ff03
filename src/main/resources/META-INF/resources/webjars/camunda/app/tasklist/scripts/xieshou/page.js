// One observer for all that follow what Tasklist adds to the page; each is called at most once a frame.

const followers = [];
let planned = false;

function tellFollowers() {
  planned = false;
  followers.forEach(follower => follower());
}

export function onPageChange(follower) {
  followers.push(follower);
}

export function observePage() {
  new MutationObserver(() => {
    if (!planned) {
      planned = true;
      requestAnimationFrame(tellFollowers);
    }
  }).observe(document.body, { subtree: true, childList: true });
}
