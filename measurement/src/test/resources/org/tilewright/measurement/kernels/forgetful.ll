; Right the first time only.
@calls = internal global i64 0

define internal i32 @body(ptr %in, ptr %out) {
  call void @scale(ptr %in, ptr %out, i64 0, i64 1024)
  %before = load i64, ptr @calls
  %after = add i64 %before, 1
  store i64 %after, ptr @calls
  %first = icmp eq i64 %before, 0
  br i1 %first, label %done, label %spoil
spoil:
  store float 0.0, ptr %out
  br label %done
done:
  ret i32 0
}
