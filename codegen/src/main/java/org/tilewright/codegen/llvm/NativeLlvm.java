package org.tilewright.codegen.llvm;

import static org.bytedeco.llvm.global.LLVM.LLVMDisposeMessage;
import static org.bytedeco.llvm.global.LLVM.LLVMGetDefaultTargetTriple;
import static org.bytedeco.llvm.global.LLVM.LLVMGetHostCPUFeatures;
import static org.bytedeco.llvm.global.LLVM.LLVMGetHostCPUName;
import static org.bytedeco.llvm.global.LLVM.LLVMGetVersion;
import static org.bytedeco.llvm.global.LLVM.LLVMInitializeAllAsmParsers;
import static org.bytedeco.llvm.global.LLVM.LLVMInitializeAllAsmPrinters;
import static org.bytedeco.llvm.global.LLVM.LLVMInitializeAllTargetInfos;
import static org.bytedeco.llvm.global.LLVM.LLVMInitializeAllTargetMCs;
import static org.bytedeco.llvm.global.LLVM.LLVMInitializeAllTargets;
import static org.bytedeco.llvm.global.LLVM.LLVMParseCommandLineOptions;

import java.util.List;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.javacpp.PointerPointer;

/**
 * LLVM's native library, loaded and with every back end registered. Safe from several threads.
 *
 * <p>Each method throws {@link ToolchainException} if there is no LLVM for this platform.
 */
public final class NativeLlvm {
  /**
   * Code is written in the order in which it should be executed, with addresses that need no
   * shortening. Reordering it again costs registers, and both passes cost a third of the time that
   * machine code takes: docs/adr/0022. LLVM takes such options once in a process.
   */
  private static final List<String> OPTIONS =
      List.of("tilewright", "-enable-misched=false", "-disable-lsr");

  private static boolean ready;

  private NativeLlvm() {}

  /** Loads the library; further calls do nothing. */
  static synchronized void load() {
    if (ready) return;
    try {
      LLVMInitializeAllTargetInfos();
      LLVMInitializeAllTargets();
      LLVMInitializeAllTargetMCs();
      LLVMInitializeAllAsmPrinters();
      LLVMInitializeAllAsmParsers();
      setOptions();
    } catch (LinkageError e) {
      throw missing(Loader.getPlatform(), e);
    }
    ready = true;
  }

  private static void setOptions() {
    try (PointerPointer<BytePointer> options =
            new PointerPointer<>(OPTIONS.toArray(String[]::new));
        BytePointer overview = new BytePointer("")) {
      LLVMParseCommandLineOptions(OPTIONS.size(), options, overview);
    }
  }

  static ToolchainException missing(String platform, LinkageError reason) {
    return new ToolchainException(
        "LLVM's native library cannot be loaded for this platform (%s): %s. Expected org.bytedeco:llvm with the classifier %s on the class path and a C library it was built for (on Linux: glibc). Add the jar, or run on Linux x86_64, which is tested."
            .formatted(platform, reason.getMessage(), platform),
        reason);
  }

  /** {@code 20.1.7}. */
  public static String version() {
    load();
    try (IntPointer major = new IntPointer(1);
        IntPointer minor = new IntPointer(1);
        IntPointer patch = new IntPointer(1)) {
      LLVMGetVersion(major, minor, patch);
      return "%d.%d.%d".formatted(major.get(), minor.get(), patch.get());
    }
  }

  /** The processor this runs on, as LLVM knows it. */
  public static Processor host() {
    load();
    return new Processor(
        take(LLVMGetDefaultTargetTriple()),
        take(LLVMGetHostCPUName()),
        take(LLVMGetHostCPUFeatures()));
  }

  /** The text of a message, which is given back to LLVM. */
  static String take(BytePointer message) {
    if (message.isNull()) return "no reason given";
    String text = message.getString().strip();
    LLVMDisposeMessage(message);
    return text;
  }
}
