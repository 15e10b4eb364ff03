// Tasklist sorts by the day a task came in, newest first; here what is due first comes first, until somebody chooses.

const BY_DUE_DATE = JSON.stringify([{ sortBy: 'dueDate', sortOrder: 'asc' }]);

export function sortByDueDate() {
  const [path, query = ''] = location.hash.slice(1).split('?');
  const address = new URLSearchParams(query);
  if (!address.has('sorting')) {
    address.set('sorting', BY_DUE_DATE);
    history.replaceState(null, '', `${location.pathname}${location.search}#${path || '/'}?${address}`);
  }
}
