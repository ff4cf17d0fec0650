@padding = internal constant <16 x float> zeroinitializer, align 64

define i32 @conv1d_pack_weights(ptr noalias %weights, ptr noalias %packed) #0 {
entry:
  br label %loop0
loop0:
  %v2 = phi i64 [ 0, %entry ], [ %v30, %done7 ]
  %v3 = mul nsw i64 %v2, 16
  %v4 = getelementptr float, ptr %packed, i64 %v3
  %v5 = mul nsw i64 %v2, 6
  br label %loop6
loop6:
  %v8 = phi i64 [ 0, %loop0 ], [ %v28, %done14 ]
  %v9 = mul nsw i64 %v8, 8
  %v10 = getelementptr float, ptr %v4, i64 %v9
  %v11 = mul nsw i64 %v8, 4
  %v12 = add nsw i64 %v5, %v11
  br label %loop13
loop13:
  %v15 = phi i64 [ 0, %loop6 ], [ %v26, %loop13 ]
  %v16 = mul nsw i64 %v15, 4
  %v17 = getelementptr float, ptr %v10, i64 %v16
  %v18 = mul nsw i64 %v15, 12
  %v19 = getelementptr float, ptr %weights, i64 %v18
  %v20 = getelementptr float, ptr %v19, i64 %v12
  %v21 = insertelement <4 x i64> poison, i64 %v12, i64 0
  %v22 = shufflevector <4 x i64> %v21, <4 x i64> poison, <4 x i32> zeroinitializer
  %v23 = add <4 x i64> %v22, <i64 0, i64 1, i64 2, i64 3>
  %v24 = icmp ult <4 x i64> %v23, <i64 12, i64 12, i64 12, i64 12>
  %v25 = call <4 x float> @llvm.masked.load.v4f32.p0(ptr %v20, i32 4, <4 x i1> %v24, <4 x float> zeroinitializer)
  store <4 x float> %v25, ptr %v17, align 4
  %v26 = add nsw i64 %v15, 1
  %v27 = icmp slt i64 %v26, 2
  br i1 %v27, label %loop13, label %done14
done14:
  %v28 = add nsw i64 %v8, 1
  %v29 = icmp slt i64 %v28, 2
  br i1 %v29, label %loop6, label %done7
done7:
  %v30 = add nsw i64 %v2, 1
  %v31 = icmp slt i64 %v30, 2
  br i1 %v31, label %loop0, label %done1
done1:
  ret i32 0
}

define internal void @body(i64 %begin, i64 %end, ptr noalias %workspace, ptr noalias %input, ptr noalias %weights, ptr noalias %output) #0 {
entry:
  br label %loop0
loop0:
  %v2 = phi i64 [ 0, %entry ], [ %v62, %done38 ]
  %v3 = add nsw i64 %v2, 1
  %v4 = mul nsw i64 %v2, 2
  %v5 = getelementptr float, ptr %input, i64 %v4
  %v6 = mul nsw i64 %v2, 16
  %v7 = getelementptr float, ptr %weights, i64 %v6
  br label %loop8
loop8:
  %v10 = phi i64 [ 0, %loop0 ], [ %v27, %loop8 ]
  %v11 = phi <4 x float> [ zeroinitializer, %loop0 ], [ %v21, %loop8 ]
  %v12 = phi <4 x float> [ zeroinitializer, %loop0 ], [ %v26, %loop8 ]
  %v13 = add nsw i64 %v10, 1
  %v14 = getelementptr float, ptr %v5, i64 %v10
  %v15 = mul nsw i64 %v10, 4
  %v16 = getelementptr float, ptr %v7, i64 %v15
  %v17 = load float, ptr %v14
  %v18 = insertelement <4 x float> poison, float %v17, i64 0
  %v19 = shufflevector <4 x float> %v18, <4 x float> poison, <4 x i32> zeroinitializer
  %v20 = load <4 x float>, ptr %v16, align 4
  %v21 = call <4 x float> @llvm.fmuladd.v4f32(<4 x float> %v19, <4 x float> %v20, <4 x float> %v11)
  %v22 = getelementptr float, ptr %v14, i64 4
  %v23 = load float, ptr %v22
  %v24 = insertelement <4 x float> poison, float %v23, i64 0
  %v25 = shufflevector <4 x float> %v24, <4 x float> poison, <4 x i32> zeroinitializer
  %v26 = call <4 x float> @llvm.fmuladd.v4f32(<4 x float> %v25, <4 x float> %v20, <4 x float> %v12)
  %v27 = add nsw i64 %v10, 1
  %v28 = icmp slt i64 %v27, 2
  br i1 %v28, label %loop8, label %done9
done9:
  %v29 = mul nsw i64 %v2, 6
  %v30 = getelementptr float, ptr %output, i64 %v29
  store <4 x float> %v21, ptr %v30, align 4
  %v31 = getelementptr float, ptr %v30, i64 12
  store <4 x float> %v26, ptr %v31, align 4
  %v32 = mul nsw i64 %v2, 2
  %v33 = getelementptr float, ptr %input, i64 %v32
  %v34 = mul nsw i64 %v2, 16
  %v35 = add nsw i64 %v34, 8
  %v36 = getelementptr float, ptr %weights, i64 %v35
  br label %loop37
loop37:
  %v39 = phi i64 [ 0, %done9 ], [ %v56, %loop37 ]
  %v40 = phi <4 x float> [ zeroinitializer, %done9 ], [ %v50, %loop37 ]
  %v41 = phi <4 x float> [ zeroinitializer, %done9 ], [ %v55, %loop37 ]
  %v42 = add nsw i64 %v39, 1
  %v43 = getelementptr float, ptr %v33, i64 %v39
  %v44 = mul nsw i64 %v39, 4
  %v45 = getelementptr float, ptr %v36, i64 %v44
  %v46 = load float, ptr %v43
  %v47 = insertelement <4 x float> poison, float %v46, i64 0
  %v48 = shufflevector <4 x float> %v47, <4 x float> poison, <4 x i32> zeroinitializer
  %v49 = load <4 x float>, ptr %v45, align 4
  %v50 = call <4 x float> @llvm.fmuladd.v4f32(<4 x float> %v48, <4 x float> %v49, <4 x float> %v40)
  %v51 = getelementptr float, ptr %v43, i64 4
  %v52 = load float, ptr %v51
  %v53 = insertelement <4 x float> poison, float %v52, i64 0
  %v54 = shufflevector <4 x float> %v53, <4 x float> poison, <4 x i32> zeroinitializer
  %v55 = call <4 x float> @llvm.fmuladd.v4f32(<4 x float> %v54, <4 x float> %v49, <4 x float> %v41)
  %v56 = add nsw i64 %v39, 1
  %v57 = icmp slt i64 %v56, 2
  br i1 %v57, label %loop37, label %done38
done38:
  %v58 = mul nsw i64 %v2, 6
  %v59 = add nsw i64 4, %v58
  %v60 = getelementptr float, ptr %output, i64 %v59
  call void @llvm.masked.store.v4f32.p0(<4 x float> %v50, ptr %v60, i32 4, <4 x i1> <i1 true, i1 true, i1 false, i1 false>)
  %v61 = getelementptr float, ptr %v60, i64 12
  call void @llvm.masked.store.v4f32.p0(<4 x float> %v55, ptr %v61, i32 4, <4 x i1> <i1 true, i1 true, i1 false, i1 false>)
  %v62 = add nsw i64 %v2, 1
  %v63 = icmp slt i64 %v62, 2
  br i1 %v63, label %loop0, label %done1
done1:
  ret void
}
define internal i32 @part(i64 %begin, i64 %end, ptr %input, ptr %weights, ptr %output) #0 {
  call void @body(i64 %begin, i64 %end, ptr null, ptr %input, ptr %weights, ptr %output)
  ret i32 0
}

define i32 @conv1d(ptr noalias %input, ptr noalias %weights, ptr noalias %output) #0 {
  %status = call i32 @part(i64 0, i64 1, ptr %input, ptr %weights, ptr %output)
  ret i32 %status
}

define i32 @conv1d_range(i64 %begin, i64 %end, ptr %operands) #0 {
  %input.slot = getelementptr ptr, ptr %operands, i64 0
  %input = load ptr, ptr %input.slot
  %weights.slot = getelementptr ptr, ptr %operands, i64 1
  %weights = load ptr, ptr %weights.slot
  %output.slot = getelementptr ptr, ptr %operands, i64 2
  %output = load ptr, ptr %output.slot
  %status = call i32 @part(i64 %begin, i64 %end, ptr %input, ptr %weights, ptr %output)
  ret i32 %status
}

define i32 @conv1d_repeat(i64 %times, ptr %operands) #0 {
entry:
  %input.slot = getelementptr ptr, ptr %operands, i64 0
  %input = load ptr, ptr %input.slot
  %weights.slot = getelementptr ptr, ptr %operands, i64 1
  %weights = load ptr, ptr %weights.slot
  %output.slot = getelementptr ptr, ptr %operands, i64 2
  %output = load ptr, ptr %output.slot
  br label %loop
loop:
  %time = phi i64 [ 0, %entry ], [ %next, %loop ]
  %before = phi i32 [ 0, %entry ], [ %status, %loop ]
  %result = call i32 @part(i64 0, i64 1, ptr %input, ptr %weights, ptr %output)
  %status = or i32 %before, %result
  %next = add i64 %time, 1
  %more = icmp slt i64 %next, %times
  br i1 %more, label %loop, label %done
done:
  ret i32 %status
}

define i32 @conv1d_repeat_range(i64 %times, i64 %begin, i64 %end, i64 %parties, ptr %arrivals, ptr %operands) #0 {
entry:
  %input.slot = getelementptr ptr, ptr %operands, i64 0
  %input = load ptr, ptr %input.slot
  %weights.slot = getelementptr ptr, ptr %operands, i64 1
  %weights = load ptr, ptr %weights.slot
  %output.slot = getelementptr ptr, ptr %operands, i64 2
  %output = load ptr, ptr %output.slot
  br label %loop
loop:
  %time = phi i64 [ 0, %entry ], [ %next, %again ]
  %before = phi i32 [ 0, %entry ], [ %status, %again ]
  %result = call i32 @part(i64 %begin, i64 %end, ptr %input, ptr %weights, ptr %output)
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
