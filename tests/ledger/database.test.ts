import 'fake-indexeddb/auto';
import { forceCloseDatabase } from 'fake-indexeddb';
import { deleteDB, openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LedgerUnavailable } from '../../ledger/database.ts';
import { Ledger } from '../../ledger/ledger.ts';
import { VERSION } from '../../ledger/migrations.ts';
import { SITE, seen, site } from './samples.ts';

let names = 0;
let name = '';

beforeEach(() => {
  name = `database-${++names}`;
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('a database', () => {
  it('opens', async () => {
    expect(await Ledger.open(name)).toBeInstanceOf(Ledger);
  });

  it('of a newer tool is told as such, and stays as it is', async () => {
    const newer = await openDB(name, VERSION + 1, {
      upgrade: (made) => void made.createObjectStore('precious').put('kept', 'key'),
    });
    newer.close();
    expect(await Ledger.open(name)).toMatchObject({ problem: 'newer' });
    const refused = await new Ledger(name).sites().catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(LedgerUnavailable);
    const after = await openDB(name);
    expect(after.version).toBe(VERSION + 1);
    expect(await after.get('precious', 'key')).toBe('kept');
    after.close();
  });

  it('that the browser refuses is told as such, and is tried again at the next call', async () => {
    const opening = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('not in a private window', 'InvalidStateError');
    });
    const ledger = new Ledger(name);
    await expect(ledger.sites()).rejects.toThrow('refused');
    expect(await Ledger.open(name)).toMatchObject({ problem: 'refused' });
    opening.mockRestore();
    expect(await ledger.sites()).toEqual([]);
  });

  it('that keeps silent is given up in time, and is tried again at the next call', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const holding = await openDB(name, VERSION);
    const removing = deleteDB(name);
    const opened = Ledger.open(name);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(await opened).toMatchObject({ problem: 'late' });
    vi.useRealTimers();
    holding.close();
    await removing;
    expect(await Ledger.open(name)).toBeInstanceOf(Ledger);
  });

  it('makes room for a newer tool, and says so afterwards', async () => {
    const ledger = new Ledger(name);
    await ledger.putSite(site());
    const newer = await openDB(name, VERSION + 1);
    expect(await newer.count('sites')).toBe(1);
    await expect(ledger.sites()).rejects.toThrow('newer');
    newer.close();
  });

  it('that the browser has closed is opened again', async () => {
    const open = vi.spyOn(indexedDB, 'open');
    const ledger = new Ledger(name);
    await ledger.putSite(site());
    const request = open.mock.results[0]?.value as IDBOpenDBRequest;
    forceCloseDatabase(request.result as never);
    expect(await ledger.sites()).toHaveLength(1);
    expect(open).toHaveBeenCalledTimes(2);
  });

  it('that was closed by hand is opened again', async () => {
    const ledger = new Ledger(name);
    await ledger.putSite(site());
    ledger.close();
    await ledger.keepPages(SITE, [seen('a', '甲')]);
    expect(await ledger.pages(SITE)).toHaveLength(1);
  });
});
