package org.tilewright.codegen.elf;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tilewright.codegen.elf.DynamicSymbols.Export;
import org.tilewright.codegen.elf.ObjectFile.Relocation;
import org.tilewright.codegen.elf.ObjectFile.Section;
import org.tilewright.codegen.elf.ObjectFile.Symbol;

/**
 * Links object files to a shared library: lays their sections out, fills in the distances between
 * them and lists the names that are offered. Functions of others are called through jumps whose
 * destinations the loader fills in.
 *
 * <p>A linker as a process takes longer to start than most kernels take to compile.
 */
public final class SharedLibrary {
  /** {@code jmp [rip + distance]}, which is six bytes long. */
  private static final short JUMP = 0x25FF;

  private static final int JUMP_LENGTH = 6;
  private static final int SET_TO_SYMBOL = 6;
  private static final int GLOBAL = 0x10;

  private final List<ObjectFile> objects;
  private final DynamicSymbols symbols;
  private final Layout layout;
  private final ByteBuffer file;

  private SharedLibrary(List<ObjectFile> objects, DynamicSymbols symbols) {
    this.objects = objects;
    this.symbols = symbols;
    this.layout = new Layout(objects, symbols);
    int bytes = Math.toIntExact(layout.variables.end() + Headers.SECTION_TABLE_BYTES);
    this.file = ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  /**
   * The bytes of a library made of these objects; empty if they are not for x86-64 or need more of
   * a linker than this one knows.
   */
  public static Optional<byte[]> link(List<byte[]> files) {
    List<ObjectFile> objects = new ArrayList<>();
    for (byte[] each : files) ObjectFile.read(each).ifPresent(objects::add);
    DynamicSymbols symbols = new DynamicSymbols(objects);
    if (objects.size() < files.size() || !symbols.areDistinct()) return Optional.empty();
    return Optional.of(new SharedLibrary(objects, symbols).write());
  }

  private byte[] write() {
    new Headers(layout, symbols, file).write();
    writeHash();
    writeSymbols();
    file.put((int) layout.names.begin(), symbols.names());
    for (int each = 0; each < symbols.imports().size(); each++) writeImport(each);
    layout.sections().forEach((section, address) -> copy(section, address));
    for (ObjectFile each : objects) each.relocations().forEach(place -> fillIn(each, place));
    return file.array();
  }

  private void copy(Section section, long address) {
    file.put((int) address, section.bytes(), 0, section.bytes().capacity());
  }

  /** One bucket with all names: the loader compares the few there are. */
  private void writeHash() {
    int count = symbols.count();
    int at = (int) layout.hash.begin();
    file.putInt(at, 1).putInt(at + 4, count).putInt(at + 8, count - 1);
    for (int each = 1; each < count; each++) file.putInt(at + 12 + 4 * each, each - 1);
  }

  private void writeSymbols() {
    int imports = symbols.imports().size();
    for (int each = 0; each < imports; each++) writeSymbol(each, GLOBAL, 0, 0, 0);
    for (int each = 0; each < symbols.exports().size(); each++) {
      Export export = symbols.exports().get(each);
      Symbol symbol = export.symbol();
      int section = Headers.numberOf(section(export.object(), symbol.section()).use());
      long address = address(export.object(), symbol);
      writeSymbol(imports + each, GLOBAL | symbol.type(), section, address, symbol.size());
    }
  }

  private void writeSymbol(int position, int info, int section, long address, long size) {
    int at = (int) layout.symbols.begin() + DynamicSymbols.ENTRY_BYTES * (1 + position);
    file.putInt(at, symbols.nameOffset(position)).put(at + 4, (byte) info);
    file.putShort(at + 6, (short) section).putLong(at + 8, address).putLong(at + 16, size);
  }

  /** A jump to wherever its slot points, and the order to the loader to fill the slot. */
  private void writeImport(int each) {
    int jump = (int) layout.jump(each);
    long slot = layout.slot(each);
    file.putShort(jump, JUMP).putInt(jump + 2, (int) (slot - jump - JUMP_LENGTH));
    int order = (int) layout.relocations.begin() + 24 * each;
    file.putLong(order, slot).putInt(order + 8, SET_TO_SYMBOL).putInt(order + 12, 1 + each);
  }

  private void fillIn(ObjectFile object, Relocation place) {
    long from = layout.address(section(object, place.section())) + place.offset();
    long to = address(object, object.symbols().get(place.symbol()));
    file.putInt((int) from, (int) (to + place.addend() - from));
  }

  private long address(ObjectFile object, Symbol symbol) {
    return symbol.imported()
        ? layout.jump(symbols.imports().indexOf(symbol.name()))
        : layout.address(section(object, symbol.section())) + symbol.value();
  }

  private static Section section(ObjectFile object, int number) {
    return object.sections().stream()
        .filter(each -> each.number() == number)
        .findFirst()
        .orElseThrow();
  }
}
