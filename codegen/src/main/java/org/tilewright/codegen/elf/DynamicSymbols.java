package org.tilewright.codegen.elf;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The names a library offers and those it takes from whoever loads it. */
final class DynamicSymbols {
  static final int ENTRY_BYTES = 24;

  private final List<String> imports = new ArrayList<>();
  private final List<Export> exports = new ArrayList<>();
  private final List<Integer> nameOffsets = new ArrayList<>();
  private final ByteArrayOutputStream names = new ByteArrayOutputStream();

  record Export(ObjectFile object, ObjectFile.Symbol symbol) {}

  DynamicSymbols(List<ObjectFile> objects) {
    for (ObjectFile each : objects) {
      for (ObjectFile.Symbol symbol : each.symbols()) {
        if (symbol.exported()) exports.add(new Export(each, symbol));
      }
    }
    objects.stream()
        .flatMap(each -> each.symbols().stream())
        .filter(ObjectFile.Symbol::imported)
        .map(ObjectFile.Symbol::name)
        .distinct()
        .forEach(imports::add);
    names.write(0);
    for (String each : imports) addName(each);
    for (Export each : exports) addName(each.symbol().name());
  }

  private void addName(String name) {
    nameOffsets.add(names.size());
    names.writeBytes(name.getBytes(StandardCharsets.UTF_8));
    names.write(0);
  }

  List<String> imports() {
    return imports;
  }

  List<Export> exports() {
    return exports;
  }

  /** Whether each name is offered once, and none is offered and taken. */
  boolean areDistinct() {
    List<String> all = new ArrayList<>(imports);
    for (Export each : exports) all.add(each.symbol().name());
    return all.stream().distinct().count() == all.size();
  }

  /** Entries of the table: an empty one, imports, exports. */
  int count() {
    return 1 + imports.size() + exports.size();
  }

  /** Where in {@link #names} the name of an entry is, from the first import on. */
  int nameOffset(int position) {
    return nameOffsets.get(position);
  }

  byte[] names() {
    return names.toByteArray();
  }
}
