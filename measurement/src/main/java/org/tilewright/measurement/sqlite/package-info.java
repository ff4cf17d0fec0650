/**
 * The database in a file of SQLite: one writing process, many readers.
 *
 * <p>Decides nothing about sessions. Start reading at {@link
 * org.tilewright.measurement.sqlite.SqliteDatabase}.
 */
package org.tilewright.measurement.sqlite;
