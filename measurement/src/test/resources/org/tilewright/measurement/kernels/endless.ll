; Never returns.
define internal i32 @body(ptr %in, ptr %out) {
  br label %loop
loop:
  %x = load volatile float, ptr %in
  br label %loop
}
