; The last eight elements are never written.
define internal i32 @body(ptr %in, ptr %out) {
  call void @scale(ptr %in, ptr %out, i64 0, i64 1016)
  ret i32 0
}
