@padding = internal constant <16 x float> zeroinitializer, align 64

define internal void @body(i64 %begin, i64 %end, ptr noalias %workspace, ptr noalias %a, ptr noalias %b, ptr noalias %c) #0 {
entry:
  br label %loop0
loop0:
  %v2 = phi i64 [ 0, %entry ], [ %v41, %done7 ]
  %v3 = add nsw i64 %v2, 1
  %v4 = mul nsw i64 %v2, 21
  %v5 = getelementptr float, ptr %b, i64 %v4
  %v8 = icmp slt i64 0, 16
  br i1 %v8, label %loop6, label %done7
loop6:
  %v9 = phi i64 [ 0, %loop0 ], [ %v23, %loop6 ]
  %v10 = phi <4 x float> [ zeroinitializer, %loop0 ], [ %v17, %loop6 ]
  %v11 = phi <4 x float> [ zeroinitializer, %loop0 ], [ %v22, %loop6 ]
  %v12 = add nsw i64 %v9, 8
  %v13 = getelementptr float, ptr %a, i64 %v9
  %v14 = getelementptr float, ptr %v5, i64 %v9
  %v15 = load <4 x float>, ptr %v13, align 4
  %v16 = load <4 x float>, ptr %v14, align 4
  %v17 = call <4 x float> @llvm.fmuladd.v4f32(<4 x float> %v15, <4 x float> %v16, <4 x float> %v10)
  %v18 = getelementptr float, ptr %v13, i64 4
  %v19 = load <4 x float>, ptr %v18, align 4
  %v20 = getelementptr float, ptr %v14, i64 4
  %v21 = load <4 x float>, ptr %v20, align 4
  %v22 = call <4 x float> @llvm.fmuladd.v4f32(<4 x float> %v19, <4 x float> %v21, <4 x float> %v11)
  %v23 = add nsw i64 %v9, 8
  %v24 = icmp slt i64 %v23, 16
  br i1 %v24, label %loop6, label %done7
done7:
  %v25 = phi <4 x float> [ zeroinitializer, %loop0 ], [ %v17, %loop6 ]
  %v26 = phi <4 x float> [ zeroinitializer, %loop0 ], [ %v22, %loop6 ]
  %v27 = getelementptr float, ptr %a, i64 16
  %v28 = getelementptr float, ptr %v5, i64 16
  %v29 = load <4 x float>, ptr %v27, align 4
  %v30 = load <4 x float>, ptr %v28, align 4
  %v31 = call <4 x float> @llvm.fmuladd.v4f32(<4 x float> %v29, <4 x float> %v30, <4 x float> %v25)
  %v32 = getelementptr float, ptr %a, i64 20
  %v33 = getelementptr float, ptr %v5, i64 20
  %v34 = call <4 x float> @llvm.masked.load.v4f32.p0(ptr %v32, i32 4, <4 x i1> <i1 true, i1 false, i1 false, i1 false>, <4 x float> zeroinitializer)
  %v35 = call <4 x float> @llvm.masked.load.v4f32.p0(ptr %v33, i32 4, <4 x i1> <i1 true, i1 false, i1 false, i1 false>, <4 x float> zeroinitializer)
  %v36 = call <4 x float> @llvm.fmuladd.v4f32(<4 x float> %v34, <4 x float> %v35, <4 x float> %v31)
  %v37 = select <4 x i1> <i1 true, i1 false, i1 false, i1 false>, <4 x float> %v36, <4 x float> %v31
  %v38 = fadd <4 x float> %v37, %v26
  %v39 = call reassoc float @llvm.vector.reduce.fadd.v4f32(float 0x8000000000000000, <4 x float> %v38)
  %v40 = getelementptr float, ptr %c, i64 %v2
  store float %v39, ptr %v40, align 4
  %v41 = add nsw i64 %v2, 1
  %v42 = icmp slt i64 %v41, 2
  br i1 %v42, label %loop0, label %done1
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
