; Element 17 is wrong.
define internal i32 @body(ptr %in, ptr %out) {
  call void @scale(ptr %in, ptr %out, i64 0, i64 1024)
  %one = getelementptr float, ptr %out, i64 17
  store float 42.0, ptr %one
  ret i32 0
}
