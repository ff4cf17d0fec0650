; Does what it should.
define internal i32 @body(ptr %in, ptr %out) {
  call void @scale(ptr %in, ptr %out, i64 0, i64 1024)
  ret i32 0
}
