package org.tilewright.codegen.llvm;

import static org.bytedeco.llvm.global.LLVM.*;

import java.nio.charset.StandardCharsets;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerPointer;
import org.bytedeco.llvm.LLVM.LLVMContextRef;
import org.bytedeco.llvm.LLVM.LLVMErrorRef;
import org.bytedeco.llvm.LLVM.LLVMMemoryBufferRef;
import org.bytedeco.llvm.LLVM.LLVMModuleRef;
import org.bytedeco.llvm.LLVM.LLVMPassBuilderOptionsRef;
import org.bytedeco.llvm.LLVM.LLVMTargetMachineRef;
import org.bytedeco.llvm.LLVM.LLVMTargetRef;

/**
 * Compiles textual LLVM IR for one processor.
 *
 * <p>Safe from several threads: every compilation has a context of its own.
 */
public final class Compiler {
  private final Processor processor;

  /**
   * @throws ToolchainException if there is no LLVM for this platform
   */
  public Compiler(Processor processor) {
    NativeLlvm.load();
    this.processor = processor;
  }

  /** What the machine code looks like. */
  public enum Output {
    OBJECT(LLVMObjectFile),
    ASSEMBLY(LLVMAssemblyFile);

    private final int llvm;

    Output(int llvm) {
      this.llvm = llvm;
    }
  }

  /**
   * Machine code of a module.
   *
   * @param passes of LLVM's new pass manager, {@code default<O1>}; empty for none
   * @throws CompilerException with LLVM's message if the text is not valid IR
   */
  public byte[] compile(String ir, String passes, Output output) throws CompilerException {
    LLVMContextRef context = LLVMContextCreate();
    try {
      LLVMModuleRef module = parse(context, ir);
      try {
        return emit(module, passes, output);
      } finally {
        LLVMDisposeModule(module);
      }
    } finally {
      LLVMContextDispose(context);
    }
  }

  /** LLVM takes ownership of the buffer, whatever comes of it. */
  private static LLVMModuleRef parse(LLVMContextRef context, String ir) throws CompilerException {
    byte[] text = ir.getBytes(StandardCharsets.UTF_8);
    try (BytePointer data = new BytePointer(text);
        BytePointer name = new BytePointer("kernel");
        PointerPointer<LLVMModuleRef> result = new PointerPointer<>(1);
        BytePointer message = new BytePointer((Pointer) null)) {
      LLVMMemoryBufferRef buffer =
          LLVMCreateMemoryBufferWithMemoryRangeCopy(data, text.length, name);
      LLVMModuleRef module = new LLVMModuleRef();
      if (LLVMParseIRInContext(context, buffer, module, message) != 0) {
        throw new CompilerException("LLVM refuses the generated code: " + NativeLlvm.take(message));
      }
      return module;
    }
  }

  private byte[] emit(LLVMModuleRef module, String passes, Output output) throws CompilerException {
    LLVMTargetMachineRef machine = machine();
    try {
      LLVMSetTarget(module, new BytePointer(processor.triple()));
      LLVMSetModuleDataLayout(module, LLVMCreateTargetDataLayout(machine));
      if (!passes.isEmpty()) optimise(module, machine, passes);
      return machineCode(module, machine, output);
    } finally {
      LLVMDisposeTargetMachine(machine);
    }
  }

  private LLVMTargetMachineRef machine() throws CompilerException {
    LLVMTargetRef target = new LLVMTargetRef();
    BytePointer message = new BytePointer((Pointer) null);
    if (LLVMGetTargetFromTriple(new BytePointer(processor.triple()), target, message) != 0) {
      throw new CompilerException(
          "LLVM has no back end for the target: " + NativeLlvm.take(message));
    }
    return LLVMCreateTargetMachine(
        target,
        processor.triple(),
        processor.name(),
        processor.features(),
        LLVMCodeGenLevelLess,
        LLVMRelocPIC,
        LLVMCodeModelDefault);
  }

  private static void optimise(LLVMModuleRef module, LLVMTargetMachineRef machine, String passes)
      throws CompilerException {
    LLVMPassBuilderOptionsRef options = LLVMCreatePassBuilderOptions();
    try {
      LLVMErrorRef error = LLVMRunPasses(module, new BytePointer(passes), machine, options);
      if (error != null && !error.isNull()) {
        throw new CompilerException(
            "LLVM's passes (%s) failed: %s"
                .formatted(passes, LLVMGetErrorMessage(error).getString()));
      }
    } finally {
      LLVMDisposePassBuilderOptions(options);
    }
  }

  private static byte[] machineCode(
      LLVMModuleRef module, LLVMTargetMachineRef machine, Output output) throws CompilerException {
    BytePointer message = new BytePointer((Pointer) null);
    LLVMMemoryBufferRef code = new LLVMMemoryBufferRef();
    if (LLVMTargetMachineEmitToMemoryBuffer(machine, module, output.llvm, message, code) != 0) {
      throw new CompilerException("LLVM cannot emit machine code: " + NativeLlvm.take(message));
    }
    byte[] bytes = new byte[Math.toIntExact(LLVMGetBufferSize(code))];
    LLVMGetBufferStart(code).get(bytes);
    LLVMDisposeMemoryBuffer(code);
    return bytes;
  }
}
