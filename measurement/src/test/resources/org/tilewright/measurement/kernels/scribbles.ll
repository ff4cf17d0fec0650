; Writes to every open file.
@text = internal constant [12 x i8] c"hello world\0A"
declare i64 @write(i32, ptr, i64)

define internal i32 @body(ptr %in, ptr %out) {
  br label %loop
loop:
  %file = phi i32 [ 3, %0 ], [ %next, %loop ]
  %n = call i64 @write(i32 %file, ptr @text, i64 12)
  %next = add i32 %file, 1
  %more = icmp slt i32 %next, 64
  br i1 %more, label %loop, label %done
done:
  call void @scale(ptr %in, ptr %out, i64 0, i64 1024)
  ret i32 0
}
