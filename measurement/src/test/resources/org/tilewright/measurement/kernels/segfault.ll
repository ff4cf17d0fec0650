; Writes through a null pointer.
define internal i32 @body(ptr %in, ptr %out) {
  store volatile i32 1, ptr null
  ret i32 0
}
