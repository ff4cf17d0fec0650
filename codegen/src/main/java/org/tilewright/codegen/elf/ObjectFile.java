package org.tilewright.codegen.elf;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What of a relocatable file becomes part of a library: sections that are loaded, symbols, and the
 * places where addresses are filled in.
 *
 * <p>Source of all numbers: System V Application Binary Interface, AMD64 supplement, chapter 4.
 */
record ObjectFile(List<Section> sections, List<Symbol> symbols, List<Relocation> relocations) {
  private static final int X86_64 = 62;
  private static final int SECTION_HEADER_BYTES = 64;
  private static final int SYMBOL_BYTES = 24;
  private static final int RELOCATION_BYTES = 24;

  /** What a loaded section may be used for. */
  enum Use {
    READ,
    EXECUTE,
    WRITE
  }

  /**
   * A section that is loaded.
   *
   * @param number in its file
   */
  record Section(int number, Use use, long alignment, ByteBuffer bytes) {}

  /**
   * @param section the number of the one it is in, 0 if it is in another file
   */
  record Symbol(String name, boolean global, int type, int section, long value, long size) {
    boolean imported() {
      return section == 0 && !name.isEmpty();
    }

    boolean exported() {
      return section != 0 && global;
    }
  }

  /** A distance from the place itself to a symbol, in 32 bits. */
  record Relocation(int section, long offset, int symbol, long addend) {
    private static final int PC32 = 2;
    private static final int PLT32 = 4;

    static boolean knows(long type) {
      return type == PC32 || type == PLT32;
    }
  }

  /** The object in {@code bytes}; empty if anything in it takes a real linker. */
  static Optional<ObjectFile> read(byte[] bytes) {
    ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    if (bytes.length < SECTION_HEADER_BYTES || !isForX86(file)) return Optional.empty();
    return new Reader(file).read();
  }

  private static boolean isForX86(ByteBuffer file) {
    boolean of64LittleEndianBits = file.getInt(0) == 0x464C457F && file.getShort(4) == 0x0102;
    return of64LittleEndianBits && file.getShort(18) == X86_64;
  }

  /** One pass over the sections. */
  private static final class Reader {
    private static final int PROGRAM = 1;
    private static final int SYMBOLS = 2;
    private static final int RELOCATIONS = 4;
    private static final int ZEROS = 8;
    private static final int UNWINDING = 0x70000001;
    private static final long WRITABLE = 1;
    private static final long LOADED = 2;
    private static final long EXECUTABLE = 4;
    private static final long THREAD_LOCAL = 0x400;
    private static final int FIRST_SPECIAL_SECTION = 0xFF00;
    private static final int FILE_NAME = 4;

    private final ByteBuffer file;
    private final List<Section> sections = new ArrayList<>();
    private final List<Symbol> symbols = new ArrayList<>();
    private final List<Relocation> relocations = new ArrayList<>();

    Reader(ByteBuffer file) {
      this.file = file;
    }

    Optional<ObjectFile> read() {
      int count = file.getShort(60) & 0xFFFF;
      for (int number = 0; number < count; number++) {
        if (!section(number)) return Optional.empty();
      }
      relocations.removeIf(each -> sections.stream().noneMatch(s -> s.number() == each.section()));
      return Optional.of(new ObjectFile(sections, symbols, relocations));
    }

    private int header(int number) {
      return (int) file.getLong(40) + number * SECTION_HEADER_BYTES;
    }

    /** Whether the section could be understood. */
    private boolean section(int number) {
      int header = header(number);
      long flags = file.getLong(header + 8);
      int type = file.getInt(header + 4);
      if (type == SYMBOLS) return symbols(header);
      if (type == RELOCATIONS) return relocations(header);
      // tables for unwinding the stack would only be read by exceptions, which kernels never throw
      if ((flags & LOADED) == 0 || type == UNWINDING) return true;
      if ((flags & THREAD_LOCAL) != 0 || type != PROGRAM && type != ZEROS) return false;
      ByteBuffer bytes = type == PROGRAM ? contents(header) : ByteBuffer.allocate(size(header));
      sections.add(new Section(number, use(flags), file.getLong(header + 48), bytes));
      return true;
    }

    private static Use use(long flags) {
      if ((flags & EXECUTABLE) != 0) return Use.EXECUTE;
      return (flags & WRITABLE) != 0 ? Use.WRITE : Use.READ;
    }

    private int size(int header) {
      return Math.toIntExact(file.getLong(header + 32));
    }

    private ByteBuffer contents(int header) {
      int offset = (int) file.getLong(header + 24);
      return file.slice(offset, size(header)).order(ByteOrder.LITTLE_ENDIAN);
    }

    private boolean symbols(int header) {
      ByteBuffer table = contents(header);
      ByteBuffer names = contents(header(file.getInt(header + 40)));
      for (int at = 0; at < table.capacity(); at += SYMBOL_BYTES) {
        int info = table.get(at + 4);
        int section = table.getShort(at + 6) & 0xFFFF;
        boolean fileName = (info & 0xF) == FILE_NAME;
        if (section >= FIRST_SPECIAL_SECTION && !fileName) return false;
        symbols.add(
            new Symbol(
                fileName ? "" : name(names, table.getInt(at)),
                info >> 4 != 0,
                info & 0xF,
                fileName ? 0 : section,
                table.getLong(at + 8),
                table.getLong(at + 16)));
      }
      return true;
    }

    private static String name(ByteBuffer names, int start) {
      int end = start;
      while (names.get(end) != 0) end++;
      byte[] name = new byte[end - start];
      names.get(start, name);
      return new String(name, StandardCharsets.UTF_8);
    }

    private boolean relocations(int header) {
      ByteBuffer table = contents(header);
      int section = file.getInt(header + 44);
      boolean loaded = (file.getLong(header(section) + 8) & LOADED) != 0;
      boolean unwinding = file.getInt(header(section) + 4) == UNWINDING;
      if (!loaded || unwinding) return true;
      for (int at = 0; at < table.capacity(); at += RELOCATION_BYTES) {
        if (!Relocation.knows(table.getInt(at + 8))) return false;
        int symbol = table.getInt(at + 12);
        relocations.add(new Relocation(section, table.getLong(at), symbol, table.getLong(at + 16)));
      }
      return true;
    }
  }
}
