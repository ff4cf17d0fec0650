package org.tilewright.codegen.elf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.jna.Function;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tilewright.codegen.llvm.Compiler;
import org.tilewright.codegen.llvm.Compiler.Output;
import org.tilewright.codegen.llvm.CompilerException;
import org.tilewright.codegen.llvm.Processor;

/** What is linked here behaves as if a linker had done it; what cannot be is left to one. */
class SharedLibraryTest {
  private static final Processor X86 = new Processor("x86_64-unknown-linux-gnu", "x86-64", "");
  private static final Processor ARM =
      new Processor("aarch64-unknown-linux-gnu", "neoverse-n1", "");

  @TempDir Path folder;

  private static byte[] object(Processor processor, String ir) throws CompilerException {
    return new Compiler(processor).compile(ir, "", Output.OBJECT);
  }

  private NativeLibrary load(String... modules) throws CompilerException, IOException {
    assumeTrue(Platform.isLinux() && Platform.ARCH.equals("x86-64"));
    List<byte[]> objects = new ArrayList<>();
    for (String each : modules) objects.add(object(X86, each));
    Path file = Files.createTempFile(folder, "library", ".so");
    Files.write(file, SharedLibrary.link(objects).orElseThrow());
    return NativeLibrary.getInstance(file.toString());
  }

  private static int call(NativeLibrary library, String function, Object... arguments) {
    Function found = library.getFunction(function);
    return found.invokeInt(arguments);
  }

  @Test
  void constantsAreRead() throws Exception {
    String table =
        """
        @table = internal constant [3 x i32] [i32 5, i32 7, i32 11], align 64
        define i32 @at(i64 %index) {
          %address = getelementptr i32, ptr @table, i64 %index
          %value = load i32, ptr %address
          ret i32 %value
        }
        """;
    try (NativeLibrary library = load(table)) {
      assertThat(call(library, "at", 2L)).isEqualTo(11);
    }
  }

  @Test
  void variablesKeepWhatIsWritten() throws Exception {
    String counter =
        """
        @count = internal global i32 40
        @zeros = internal global [1000 x i32] zeroinitializer
        define i32 @next() {
          %address = getelementptr i32, ptr @zeros, i64 999
          %before = load i32, ptr %address
          %one = add i32 %before, 1
          store i32 %one, ptr %address
          %old = load i32, ptr @count
          %new = add i32 %old, %one
          store i32 %new, ptr @count
          ret i32 %new
        }
        """;
    try (NativeLibrary library = load(counter)) {
      assertThat(call(library, "next")).isEqualTo(41);
      assertThat(call(library, "next")).isEqualTo(43);
    }
  }

  @Test
  void functionsOfTheLoadingProgramAreCalled() throws Exception {
    String lengths =
        """
        declare i64 @strlen(ptr)
        declare i32 @abs(i32)
        define i32 @both(ptr %text) {
          %length = call i64 @strlen(ptr %text)
          %narrow = trunc i64 %length to i32
          %negative = sub i32 0, %narrow
          %result = call i32 @abs(i32 %negative)
          ret i32 %result
        }
        """;
    try (NativeLibrary library = load(lengths)) {
      assertThat(call(library, "both", "four")).isEqualTo(4);
    }
  }

  @Test
  void objectsMayHaveInternalFunctionsOfTheSameName() throws Exception {
    String each =
        """
        define internal i32 @body() noinline {
          ret i32 %d
        }
        define i32 @%s() {
          %%result = call i32 @body()
          ret i32 %%result
        }
        """;
    try (NativeLibrary library = load(each.formatted(1, "first"), each.formatted(2, "second"))) {
      assertThat(call(library, "first")).isEqualTo(1);
      assertThat(call(library, "second")).isEqualTo(2);
    }
  }

  @Test
  void objectsForOtherProcessorsAreLeftToALinker() throws Exception {
    byte[] object = object(ARM, "define void @nothing() { ret void }");
    assertThat(SharedLibrary.link(List.of(object))).isEmpty();
  }

  @Test
  void variablesOfOthersAreLeftToALinker() throws Exception {
    String reader =
        """
        @variable = external global i32
        define i32 @read() {
          %value = load i32, ptr @variable
          ret i32 %value
        }
        """;
    assertThat(SharedLibrary.link(List.of(object(X86, reader)))).isEmpty();
  }

  @Test
  void callsFromOneObjectToAnotherAreLeftToALinker() throws Exception {
    byte[] caller =
        object(X86, "declare void @there()\ndefine void @here() { call void @there()\n ret void }");
    byte[] called = object(X86, "define void @there() { ret void }");
    assertThat(SharedLibrary.link(List.of(caller, called))).isEmpty();
  }

  @Test
  void namesDefinedTwiceAreLeftToALinkerToComplainAbout() throws Exception {
    byte[] object = object(X86, "define void @twice() { ret void }");
    assertThat(SharedLibrary.link(List.of(object, object))).isEmpty();
  }

  @Test
  void whatIsNoObjectFileIsLeftToALinker() {
    assertThat(SharedLibrary.link(List.of(new byte[] {1, 2, 3}))).isEmpty();
  }
}
