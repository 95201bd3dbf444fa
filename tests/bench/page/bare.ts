/** A plain IndexedDB database with one store whose records are keyed by `id`. */
export function openBare(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const open = indexedDB.open(name, 1);
    open.onupgradeneeded = () => open.result.createObjectStore('rows', { keyPath: 'id' });
    open.onsuccess = () => resolve(open.result);
    open.onerror = () => reject(open.error);
  });
}

/** Puts all rows in one strict transaction; resolves to the milliseconds from its beginning to its completion. */
export function putBare(database: IDBDatabase, rows: readonly { readonly id: string }[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const transaction = database.transaction('rows', 'readwrite', { durability: 'strict' });
    const store = transaction.objectStore('rows');
    for (const row of rows) store.put(row);
    transaction.oncomplete = () => resolve(performance.now() - started);
    transaction.onabort = () => reject(transaction.error);
  });
}
