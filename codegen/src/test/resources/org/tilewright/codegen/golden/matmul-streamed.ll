@padding = internal constant <16 x float> zeroinitializer, align 64

define internal void @body(i64 %begin, i64 %end, ptr noalias %workspace, ptr noalias %a, ptr noalias %b, ptr noalias %c) #0 {
entry:
  br label %loop0
loop0:
  %v2 = phi i64 [ 0, %entry ], [ %v36, %stored30 ]
  %v3 = add nsw i64 %v2, 1
  %v4 = mul nsw i64 %v2, 5
  %v5 = getelementptr float, ptr %a, i64 %v4
  br label %loop6
loop6:
  %v8 = phi i64 [ 0, %loop0 ], [ %v24, %loop6 ]
  %v9 = phi <4 x float> [ zeroinitializer, %loop0 ], [ %v20, %loop6 ]
  %v10 = phi <4 x float> [ zeroinitializer, %loop0 ], [ %v23, %loop6 ]
  %v11 = add nsw i64 %v8, 1
  %v12 = getelementptr float, ptr %v5, i64 %v8
  %v13 = mul nsw i64 %v8, 8
  %v14 = getelementptr float, ptr %b, i64 %v13
  %v15 = getelementptr i8, ptr %v14, i64 128
  call void @llvm.prefetch.p0(ptr %v15, i32 0, i32 3, i32 1)
  %v16 = load float, ptr %v12
  %v17 = insertelement <4 x float> poison, float %v16, i64 0
  %v18 = shufflevector <4 x float> %v17, <4 x float> poison, <4 x i32> zeroinitializer
  %v19 = load <4 x float>, ptr %v14, align 4
  %v20 = call <4 x float> @llvm.fmuladd.v4f32(<4 x float> %v18, <4 x float> %v19, <4 x float> %v9)
  %v21 = getelementptr float, ptr %v14, i64 4
  %v22 = load <4 x float>, ptr %v21, align 4
  %v23 = call <4 x float> @llvm.fmuladd.v4f32(<4 x float> %v18, <4 x float> %v22, <4 x float> %v10)
  %v24 = add nsw i64 %v8, 1
  %v25 = icmp slt i64 %v24, 5
  br i1 %v25, label %loop6, label %done7
done7:
  %v26 = mul nsw i64 %v2, 8
  %v27 = getelementptr float, ptr %c, i64 %v26
  %v31 = ptrtoint ptr %v27 to i64
  %v32 = and i64 %v31, 15
  %v33 = icmp eq i64 %v32, 0
  br i1 %v33, label %past28, label %into29
past28:
  store <4 x float> %v20, ptr %v27, align 16, !nontemporal !0
  %v34 = getelementptr float, ptr %v27, i64 4
  store <4 x float> %v23, ptr %v34, align 16, !nontemporal !0
  br label %stored30
into29:
  store <4 x float> %v20, ptr %v27, align 4
  %v35 = getelementptr float, ptr %v27, i64 4
  store <4 x float> %v23, ptr %v35, align 4
  br label %stored30
stored30:
  %v36 = add nsw i64 %v2, 1
  %v37 = icmp slt i64 %v36, 3
  br i1 %v37, label %loop0, label %done1
done1:
  fence seq_cst
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

!0 = !{i32 1}
