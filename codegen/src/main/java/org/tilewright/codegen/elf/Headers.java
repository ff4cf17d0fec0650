package org.tilewright.codegen.elf;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.tilewright.codegen.elf.Layout.Span;
import org.tilewright.codegen.elf.ObjectFile.Use;

/**
 * What loaders and linkers read first: the header of the file, its segments, its sections, and the
 * dynamic table.
 */
final class Headers {
  private static final String SECTION_NAMES =
      "\0.hash\0.dynsym\0.dynstr\0.rela.dyn\0.rodata\0.text\0.dynamic\0.data\0.shstrtab\0";
  private static final int NAMES_BYTES = 96;
  private static final int SECTION_BYTES = 64;
  private static final int SECTIONS = 10;

  private static final int SYMBOLS = 2;
  private static final int NAMES = 3;
  private static final int CONSTANTS = 5;
  private static final int CODE = 6;
  private static final int VARIABLES = 8;

  static final int SECTION_TABLE_BYTES = NAMES_BYTES + 8 + SECTIONS * SECTION_BYTES;

  private static final int EXECUTABLE = 1;
  private static final int WRITABLE = 2;
  private static final int READABLE = 4;

  private final Layout layout;
  private final DynamicSymbols symbols;
  private final ByteBuffer file;

  Headers(Layout layout, DynamicSymbols symbols, ByteBuffer file) {
    this.layout = layout;
    this.symbols = symbols;
    this.file = file;
  }

  /** The number of the section for that use. */
  static int numberOf(Use use) {
    return switch (use) {
      case READ -> CONSTANTS;
      case EXECUTE -> CODE;
      case WRITE -> VARIABLES;
    };
  }

  void write() {
    int names = (int) layout.variables.end();
    int table = (names + NAMES_BYTES + 7) / 8 * 8;
    file.put(names, SECTION_NAMES.getBytes(StandardCharsets.US_ASCII));
    fileHeader(table);
    segments();
    sections(table, new Span(names, names + SECTION_NAMES.length()));
    dynamic();
  }

  private void fileHeader(int sectionTable) {
    file.position(0);
    file.putInt(0x464C457F).putInt(0x00010102).putLong(0);
    file.putShort((short) 3).putShort((short) 62).putInt(1); // a shared object for x86-64
    file.putLong(0).putLong(64).putLong(sectionTable).putInt(0);
    file.putShort((short) 64).putShort((short) 56).putShort((short) 5);
    file.putShort((short) SECTION_BYTES).putShort((short) SECTIONS);
    file.putShort((short) (SECTIONS - 1));
  }

  private void segments() {
    Span read = new Span(0, layout.constants.end());
    Span execute = new Span(layout.code.begin(), layout.jumps.end());
    Span write = new Span(layout.dynamic.begin(), layout.variables.end());
    segment(1, READABLE, read, Layout.PAGE);
    segment(1, READABLE | EXECUTABLE, execute, Layout.PAGE);
    segment(1, READABLE | WRITABLE, write, Layout.PAGE);
    segment(2, READABLE | WRITABLE, layout.dynamic, 8);
    // without this one, loaders make stacks executable
    segment(0x6474E551, READABLE | WRITABLE, new Span(0, 0), 16);
  }

  private void segment(int type, int flags, Span span, long alignment) {
    file.putInt(type).putInt(flags).putLong(span.begin()).putLong(span.begin());
    file.putLong(span.begin()).putLong(span.bytes()).putLong(span.bytes()).putLong(alignment);
  }

  /** The loader needs none of this, but linkers of programs that use the library do. */
  private void sections(int table, Span names) {
    file.position(table + SECTION_BYTES);
    section(".hash", 5, 2, layout.hash, SYMBOLS, 0, 4);
    section(".dynsym", 11, 2, layout.symbols, NAMES, 1, DynamicSymbols.ENTRY_BYTES);
    section(".dynstr", 3, 2, layout.names, 0, 0, 0);
    section(".rela.dyn", 4, 2, layout.relocations, SYMBOLS, 0, 24);
    section(".rodata", 1, 2, layout.constants, 0, 0, 0);
    section(".text", 1, 6, new Span(layout.code.begin(), layout.jumps.end()), 0, 0, 0);
    section(".dynamic", 6, 3, layout.dynamic, NAMES, 0, 16);
    section(".data", 1, 3, new Span(layout.slots.begin(), layout.variables.end()), 0, 0, 0);
    section(".shstrtab", 3, 0, names, 0, 0, 0);
  }

  private void section(
      String name, int type, long flags, Span span, int link, int info, long entryBytes) {
    file.putInt(SECTION_NAMES.indexOf(name + "\0")).putInt(type).putLong(flags);
    file.putLong(flags == 0 ? 0 : span.begin()).putLong(span.begin()).putLong(span.bytes());
    file.putInt(link).putInt(info).putLong(flags == 0 ? 1 : 8).putLong(entryBytes);
  }

  private void dynamic() {
    file.position((int) layout.dynamic.begin());
    entry(4, layout.hash.begin());
    entry(5, layout.names.begin());
    entry(6, layout.symbols.begin());
    entry(10, layout.names.bytes());
    entry(11, DynamicSymbols.ENTRY_BYTES);
    if (symbols.imports().isEmpty()) return;
    entry(7, layout.relocations.begin());
    entry(8, layout.relocations.bytes());
    entry(9, 24);
  }

  private void entry(long tag, long value) {
    file.putLong(tag).putLong(value);
  }
}
