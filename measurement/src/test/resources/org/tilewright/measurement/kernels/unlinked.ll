; Calls a function nobody has.
declare void @nobody_has_this()

define internal i32 @body(ptr %in, ptr %out) {
  call void @nobody_has_this()
  ret i32 0
}
