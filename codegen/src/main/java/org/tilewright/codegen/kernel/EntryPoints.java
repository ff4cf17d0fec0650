package org.tilewright.codegen.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.tilewright.space.operator.Operand;

/**
 * The functions of a kernel that a host calls; each gets the workspace and calls {@code @body}.
 *
 * @param operands inputs first, then the output
 * @param extent iterations of the parallel loop
 */
record EntryPoints(String symbol, List<Operand> operands, long extent, long workspaceBytes) {
  /** A workspace up to this size lives on the stack: threads of a JVM have 1 MiB. */
  private static final long MOST_ON_STACK = 256 * 1024;

  String write() {
    return String.join("\n", part(), plain(), range(), repeat(), repeatRange(), declarations())
        + ModuleWriter.attributes();
  }

  /** A part of the parallel loop, with a workspace of its own. */
  private String part() {
    String arguments = "i64 %begin, i64 %end, " + pointers("ptr ");
    String call =
        "  call void @body(i64 %%begin, i64 %%end, ptr %s, %s)\n"
            .formatted(workspaceBytes == 0 ? "null" : "%workspace", pointers("ptr "));
    return "define internal i32 @part(%s) #0 {\n%s}\n".formatted(arguments, withWorkspace(call));
  }

  private String withWorkspace(String call) {
    if (workspaceBytes == 0) return call + "  ret i32 0\n";
    if (workspaceBytes <= MOST_ON_STACK) {
      return """
            %%workspace = alloca [%d x i8], align %d
          %s  ret i32 0
          """
          .formatted(workspaceBytes, Workspace.ALIGNMENT, call);
    }
    return """
          %%memory = call ptr @malloc(i64 %d)
          %%failed = icmp eq ptr %%memory, null
          br i1 %%failed, label %%out, label %%run
        run:
          %%address = ptrtoint ptr %%memory to i64
          %%raised = add i64 %%address, %d
          %%aligned = and i64 %%raised, -%d
          %%workspace = inttoptr i64 %%aligned to ptr
        %s  call void @free(ptr %%memory)
          ret i32 0
        out:
          ret i32 1
        """
        .formatted(
            workspaceBytes + Workspace.ALIGNMENT,
            Workspace.ALIGNMENT - 1,
            Workspace.ALIGNMENT,
            call);
  }

  private String plain() {
    return """
        define i32 @%s(%s) #0 {
          %%status = call i32 @part(i64 0, i64 %d, %s)
          ret i32 %%status
        }
        """
        .formatted(symbol, pointers("ptr noalias "), extent, pointers("ptr "));
  }

  private String range() {
    return """
        define i32 @%s_range(i64 %%begin, i64 %%end, ptr %%operands) #0 {
        %s  %%status = call i32 @part(i64 %%begin, i64 %%end, %s)
          ret i32 %%status
        }
        """
        .formatted(symbol, unpack(), pointers("ptr "));
  }

  private String repeat() {
    return """
        define i32 @%s_repeat(i64 %%times, ptr %%operands) #0 {
        entry:
        %s  br label %%loop
        loop:
          %%time = phi i64 [ 0, %%entry ], [ %%next, %%loop ]
          %%before = phi i32 [ 0, %%entry ], [ %%status, %%loop ]
          %%result = call i32 @part(i64 0, i64 %d, %s)
          %%status = or i32 %%before, %%result
          %%next = add i64 %%time, 1
          %%more = icmp slt i64 %%next, %%times
          br i1 %%more, label %%loop, label %%done
        done:
          ret i32 %%status
        }
        """
        .formatted(symbol, unpack(), extent, pointers("ptr "));
  }

  /** Every party counts itself in after each time, and waits until all have. */
  private String repeatRange() {
    return """
        define i32 @%s_repeat_range(i64 %%times, i64 %%begin, i64 %%end, i64 %%parties, ptr %%arrivals, ptr %%operands) #0 {
        entry:
        %s  br label %%loop
        loop:
          %%time = phi i64 [ 0, %%entry ], [ %%next, %%again ]
          %%before = phi i32 [ 0, %%entry ], [ %%status, %%again ]
          %%result = call i32 @part(i64 %%begin, i64 %%end, %s)
          %%status = or i32 %%before, %%result
          %%next = add i64 %%time, 1
          %%expected = mul i64 %%next, %%parties
          %%mine = atomicrmw add ptr %%arrivals, i64 1 acq_rel
          br label %%wait
        wait:
          %%arrived = load atomic i64, ptr %%arrivals acquire, align 8
          %%all = icmp sge i64 %%arrived, %%expected
          br i1 %%all, label %%again, label %%wait
        again:
          %%more = icmp slt i64 %%next, %%times
          br i1 %%more, label %%loop, label %%done
        done:
          ret i32 %%status
        }
        """
        .formatted(symbol, unpack(), pointers("ptr "));
  }

  private String declarations() {
    return workspaceBytes <= MOST_ON_STACK
        ? ""
        : "declare ptr @malloc(i64)\ndeclare void @free(ptr)\n";
  }

  private String pointers(String type) {
    return operands.stream()
        .map(each -> type + "%" + each.name())
        .collect(Collectors.joining(", "));
  }

  private String unpack() {
    List<String> lines = new ArrayList<>();
    for (int each = 0; each < operands.size(); each++) {
      String name = operands.get(each).name();
      lines.add("  %%%s.slot = getelementptr ptr, ptr %%operands, i64 %d".formatted(name, each));
      lines.add("  %%%s = load ptr, ptr %%%s.slot".formatted(name, name));
    }
    return String.join("\n", lines) + "\n";
  }
}
