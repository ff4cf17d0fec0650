@padding = internal constant <16 x float> zeroinitializer, align 64

define internal void @body(i64 %begin, i64 %end, ptr noalias %workspace, ptr noalias %a, ptr noalias %b, ptr noalias %c) #0 {
entry:
  br label %loop0
loop0:
  %v2 = phi i64 [ 0, %entry ], [ %v29, %done5 ]
  %v3 = add nsw i64 %v2, 1
  br label %loop4
loop4:
  %v6 = phi i64 [ 0, %loop0 ], [ %v27, %done12 ]
  %v7 = add nsw i64 %v6, 1
  %v8 = mul nsw i64 %v2, 4
  %v9 = getelementptr float, ptr %a, i64 %v8
  %v10 = getelementptr float, ptr %b, i64 %v6
  br label %loop11
loop11:
  %v13 = phi i64 [ 0, %loop4 ], [ %v22, %loop11 ]
  %v14 = phi float [ 0x0000000000000000, %loop4 ], [ %v21, %loop11 ]
  %v15 = add nsw i64 %v13, 1
  %v16 = getelementptr float, ptr %v9, i64 %v13
  %v17 = mul nsw i64 %v13, 3
  %v18 = getelementptr float, ptr %v10, i64 %v17
  %v19 = load float, ptr %v16
  %v20 = load float, ptr %v18
  %v21 = call float @llvm.fmuladd.f32(float %v19, float %v20, float %v14)
  %v22 = add nsw i64 %v13, 1
  %v23 = icmp slt i64 %v22, 4
  br i1 %v23, label %loop11, label %done12
done12:
  %v24 = mul nsw i64 %v2, 3
  %v25 = add nsw i64 %v24, %v6
  %v26 = getelementptr float, ptr %c, i64 %v25
  store float %v21, ptr %v26, align 4
  %v27 = add nsw i64 %v6, 1
  %v28 = icmp slt i64 %v27, 3
  br i1 %v28, label %loop4, label %done5
done5:
  %v29 = add nsw i64 %v2, 1
  %v30 = icmp slt i64 %v29, 2
  br i1 %v30, label %loop0, label %done1
done1:
  ret void
}
define internal i32 @part(i64 %begin, i64 %end, ptr %a, ptr %b, ptr %c) #0 {
  call void @body(i64 %begin, i64 %end, ptr null, ptr %a, ptr %b, ptr %c)
  ret i32 0
}

define i32 @matmul(ptr noalias %a, ptr noalias %b, ptr noalias %c) #0 {
  %status = call i32 @part(i64 0, i64 1, ptr %a, ptr %b, ptr %c)
  ret i32 %status
}

define i32 @matmul_range(i64 %begin, i64 %end, ptr %operands) #0 {
  %a.slot = getelementptr ptr, ptr %operands, i64 0
  %a = load ptr, ptr %a.slot
  %b.slot = getelementptr ptr, ptr %operands, i64 1
  %b = load ptr, ptr %b.slot
  %c.slot = getelementptr ptr, ptr %operands, i64 2
  %c = load ptr, ptr %c.slot
  %status = call i32 @part(i64 %begin, i64 %end, ptr %a, ptr %b, ptr %c)
  ret i32 %status
}

define i32 @matmul_repeat(i64 %times, ptr %operands) #0 {
entry:
  %a.slot = getelementptr ptr, ptr %operands, i64 0
  %a = load ptr, ptr %a.slot
  %b.slot = getelementptr ptr, ptr %operands, i64 1
  %b = load ptr, ptr %b.slot
  %c.slot = getelementptr ptr, ptr %operands, i64 2
  %c = load ptr, ptr %c.slot
  br label %loop
loop:
  %time = phi i64 [ 0, %entry ], [ %next, %loop ]
  %before = phi i32 [ 0, %entry ], [ %status, %loop ]
  %result = call i32 @part(i64 0, i64 1, ptr %a, ptr %b, ptr %c)
  %status = or i32 %before, %result
  %next = add i64 %time, 1
  %more = icmp slt i64 %next, %times
  br i1 %more, label %loop, label %done
done:
  ret i32 %status
}

define i32 @matmul_repeat_range(i64 %times, i64 %begin, i64 %end, i64 %parties, ptr %arrivals, ptr %operands) #0 {
entry:
  %a.slot = getelementptr ptr, ptr %operands, i64 0
  %a = load ptr, ptr %a.slot
  %b.slot = getelementptr ptr, ptr %operands, i64 1
  %b = load ptr, ptr %b.slot
  %c.slot = getelementptr ptr, ptr %operands, i64 2
  %c = load ptr, ptr %c.slot
  br label %loop
loop:
  %time = phi i64 [ 0, %entry ], [ %next, %again ]
  %before = phi i32 [ 0, %entry ], [ %status, %again ]
  %result = call i32 @part(i64 %begin, i64 %end, ptr %a, ptr %b, ptr %c)
  %status = or i32 %before, %result
  %next = add i64 %time, 1
  %expected = mul i64 %next, %parties
  %mine = atomicrmw add ptr %arrivals, i64 1 acq_rel
  br label %wait
wait:
  %arrived = load atomic i64, ptr %arrivals acquire, align 8
  %all = icmp sge i64 %arrived, %expected
  br i1 %all, label %again, label %wait
again:
  %more = icmp slt i64 %next, %times
  br i1 %more, label %loop, label %done
done:
  ret i32 %status
}


attributes #0 = { nounwind "prefer-vector-width"="512" "min-legal-vector-width"="512" }
