package org.tilewright.codegen.elf;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.tilewright.codegen.elf.ObjectFile.Section;
import org.tilewright.codegen.elf.ObjectFile.Use;

/**
 * Where everything is in a library, in its file and in memory alike: tables and constants, then
 * code, then what the loader fills in and variables, each on pages of their own.
 */
final class Layout {
  static final int PAGE = 4096;
  static final int JUMP_BYTES = 8;
  static final int POINTER_BYTES = 8;
  static final int DYNAMIC_ENTRIES = 9;

  private static final int HEADER_BYTES = 64 + 5 * 56;

  private final Map<Section, Long> sections = new IdentityHashMap<>();
  private long end = HEADER_BYTES;

  final Span hash;
  final Span symbols;
  final Span names;
  final Span relocations;
  final Span constants;
  final Span code;
  final Span jumps;
  final Span dynamic;
  final Span slots;
  final Span variables;

  /** From the first address to behind the last. */
  record Span(long begin, long end) {
    long bytes() {
      return end - begin;
    }
  }

  Layout(List<ObjectFile> objects, DynamicSymbols dynamicSymbols) {
    int imports = dynamicSymbols.imports().size();
    hash = place(4L * (3 + dynamicSymbols.count()));
    symbols = place(DynamicSymbols.ENTRY_BYTES * (long) dynamicSymbols.count());
    names = place(dynamicSymbols.names().length);
    relocations = place(24L * imports);
    constants = place(objects, Use.READ);
    nextPage();
    code = place(objects, Use.EXECUTE);
    jumps = place((long) JUMP_BYTES * imports);
    nextPage();
    dynamic = place(16L * DYNAMIC_ENTRIES);
    slots = place((long) POINTER_BYTES * imports);
    variables = place(objects, Use.WRITE);
  }

  private Span place(long bytes) {
    align(8);
    long begin = end;
    end += bytes;
    return new Span(begin, end);
  }

  private Span place(List<ObjectFile> objects, Use use) {
    align(64);
    long begin = end;
    for (ObjectFile object : objects) {
      for (Section each : object.sections()) {
        if (each.use() != use) continue;
        align(Math.max(1, each.alignment()));
        sections.put(each, end);
        end += each.bytes().capacity();
      }
    }
    return new Span(begin, end);
  }

  private void align(long alignment) {
    end = -Math.floorDiv(-end, alignment) * alignment;
  }

  private void nextPage() {
    align(PAGE);
  }

  long address(Section section) {
    return Objects.requireNonNull(sections.get(section), "a section that was placed");
  }

  Map<Section, Long> sections() {
    return sections;
  }

  long slot(int imported) {
    return slots.begin() + (long) POINTER_BYTES * imported;
  }

  long jump(int imported) {
    return jumps.begin() + (long) JUMP_BYTES * imported;
  }
}
