package org.tilewright.measurement.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The little SQL plumbing there is: statements with positional values. */
record Rows(Connection connection) {

  /** Makes a value of one row. */
  @FunctionalInterface
  interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }

  <T> List<T> all(Reader<T> reader, String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = prepared(sql, values);
        ResultSet rows = statement.executeQuery()) {
      List<T> results = new ArrayList<>();
      while (rows.next()) results.add(reader.read(rows));
      return results;
    }
  }

  <T> Optional<T> first(Reader<T> reader, String sql, Object... values) throws SQLException {
    return all(reader, sql, values).stream().findFirst();
  }

  /** A value may be an {@code Optional}: empty stands for {@code NULL}. */
  void run(String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = prepared(sql, values)) {
      statement.executeUpdate();
    }
  }

  private PreparedStatement prepared(String sql, Object... values) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      Object value = values[i] instanceof Optional<?> maybe ? maybe.orElse(null) : values[i];
      statement.setObject(i + 1, value);
    }
    return statement;
  }
}
