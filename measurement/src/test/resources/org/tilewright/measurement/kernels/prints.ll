; Prints to standard output.
@text = internal constant [12 x i8] c"hello world\0A"
declare i64 @write(i32, ptr, i64)

define internal i32 @body(ptr %in, ptr %out) {
  %n = call i64 @write(i32 1, ptr @text, i64 12)
  call void @scale(ptr %in, ptr %out, i64 0, i64 1024)
  ret i32 0
}
