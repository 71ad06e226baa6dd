/* Which follow page belongs to which report number, kept on this device alone: the address holds the tracking code, so it is in no message. */

const database = "kabar";
const store = "tempat";

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const asked = indexedDB.open(database, 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore(store);
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error ?? new Error("no database"));
  });
}

async function run<T>(mode: IDBTransactionMode, work: (places: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const db = await open();
  try {
    return await new Promise<T>((resolve, reject) => {
      const asked = work(db.transaction(store, mode).objectStore(store));
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => reject(asked.error ?? new Error("no answer"));
    });
  } finally {
    db.close();
  }
}

export const keepPlace = (number: string, path: string): Promise<unknown> => run("readwrite", (places) => places.put(path, number));

export const placeOf = (number: string): Promise<string | undefined> =>
  run<unknown>("readonly", (places) => places.get(number)).then((path) => (typeof path === "string" ? path : undefined));
