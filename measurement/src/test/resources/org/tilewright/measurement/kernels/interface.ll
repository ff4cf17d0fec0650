; The C interface of a manifest around @body(in, out), which computes out[i] = 2 in[i] + 1 for 1024 floats.

define internal void @scale(ptr %in, ptr %out, i64 %begin, i64 %end) {
entry:
  br label %loop
loop:
  %i = phi i64 [ %begin, %entry ], [ %next, %loop ]
  %from = getelementptr float, ptr %in, i64 %i
  %to = getelementptr float, ptr %out, i64 %i
  %x = load float, ptr %from
  %twice = fadd float %x, %x
  %y = fadd float %twice, 1.0
  store float %y, ptr %to
  %next = add i64 %i, 1
  %more = icmp slt i64 %next, %end
  br i1 %more, label %loop, label %done
done:
  ret void
}

define i32 @kernel(ptr %in, ptr %out) {
  %code = call i32 @body(ptr %in, ptr %out)
  ret i32 %code
}

define i32 @kernel_reference(ptr %operands) {
  %in = load ptr, ptr %operands
  %second = getelementptr ptr, ptr %operands, i64 1
  %out = load ptr, ptr %second
  call void @scale(ptr %in, ptr %out, i64 0, i64 1024)
  ret i32 0
}

define i32 @kernel_repeat(i64 %times, ptr %operands) {
entry:
  %in = load ptr, ptr %operands
  %second = getelementptr ptr, ptr %operands, i64 1
  %out = load ptr, ptr %second
  br label %loop
loop:
  %i = phi i64 [ 0, %entry ], [ %next, %loop ]
  %code = call i32 @body(ptr %in, ptr %out)
  %next = add i64 %i, 1
  %more = icmp slt i64 %next, %times
  br i1 %more, label %loop, label %done
done:
  ret i32 %code
}

; Iteration i of the parallel loop is elements 128 i to 128 i + 127.
define i32 @kernel_repeat_range(i64 %times, i64 %begin, i64 %end, i64 %parties, ptr %arrivals, ptr %operands) {
entry:
  %in = load ptr, ptr %operands
  %second = getelementptr ptr, ptr %operands, i64 1
  %out = load ptr, ptr %second
  %first = mul i64 %begin, 128
  %last = mul i64 %end, 128
  br label %loop
loop:
  %i = phi i64 [ 0, %entry ], [ %next, %after ]
  call void @scale(ptr %in, ptr %out, i64 %first, i64 %last)
  %before = atomicrmw add ptr %arrivals, i64 1 seq_cst
  %next = add i64 %i, 1
  %all = mul i64 %next, %parties
  br label %wait
wait:
  %arrived = load atomic i64, ptr %arrivals seq_cst, align 8
  %together = icmp sge i64 %arrived, %all
  br i1 %together, label %after, label %wait
after:
  %more = icmp slt i64 %next, %times
  br i1 %more, label %loop, label %done
done:
  ret i32 0
}
