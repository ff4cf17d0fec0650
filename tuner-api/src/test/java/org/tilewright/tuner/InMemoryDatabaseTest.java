package org.tilewright.tuner;

import org.tilewright.tuner.testing.DatabaseContract;

class InMemoryDatabaseTest extends DatabaseContract {
  private final Database database = Database.inMemory();

  @Override
  protected Database open() {
    return database;
  }
}
