package org.tilewright.codegen;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.tilewright.codegen.kernel.ModuleWriter;
import org.tilewright.codegen.llvm.Compiler;
import org.tilewright.codegen.llvm.Compiler.Output;
import org.tilewright.codegen.llvm.CompilerException;
import org.tilewright.codegen.llvm.Processor;
import org.tilewright.space.operator.Operator;

/**
 * Object files of plain references, compiled once for all schedules of a workload; the few used
 * last are kept. Safe from several threads.
 */
final class References {
  private static final int KEPT = 16;

  private final Map<Key, byte[]> objects =
      new LinkedHashMap<>(KEPT, 0.75f, /* accessOrder= */ true);

  private record Key(String spec, Processor processor) {}

  /** The object file with {@code SYMBOL_reference}. */
  synchronized byte[] object(Operator operator, String symbol, Processor processor)
      throws CompilerException {
    Key key = new Key(operator.workload().spec(), processor);
    Optional<byte[]> known = Optional.ofNullable(objects.get(key));
    if (known.isPresent()) return known.get();
    String ir = ModuleWriter.reference(operator, symbol);
    byte[] object = new Compiler(processor).compile(ir, Passes.REFERENCE, Output.OBJECT);
    objects.put(key, object);
    if (objects.size() > KEPT) objects.remove(objects.keySet().iterator().next());
    return object;
  }
}
