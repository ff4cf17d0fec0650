; Ends the process.
declare void @_exit(i32)

define internal i32 @body(ptr %in, ptr %out) {
  call void @_exit(i32 3)
  unreachable
}
