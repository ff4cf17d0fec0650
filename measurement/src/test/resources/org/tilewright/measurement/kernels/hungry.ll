; Takes four gigabytes, 16 MiB at a time.
declare ptr @malloc(i64)
declare ptr @memset(ptr, i32, i64)

define internal i32 @body(ptr %in, ptr %out) {
  br label %loop
loop:
  %i = phi i64 [ 0, %0 ], [ %next, %loop ]
  %block = call ptr @malloc(i64 16777216)
  %same = call ptr @memset(ptr %block, i32 1, i64 16777216)
  %next = add i64 %i, 1
  %more = icmp slt i64 %next, 256
  br i1 %more, label %loop, label %done
done:
  ret i32 0
}
