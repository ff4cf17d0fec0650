@padding = internal constant <16 x float> zeroinitializer, align 64

define internal void @body(i64 %begin, i64 %end, ptr noalias %workspace, ptr noalias %input, ptr noalias %weights, ptr noalias %output) #0 {
entry:
  %v0 = getelementptr i8, ptr %workspace, i64 0
  br label %loop1
loop1:
  %v3 = phi i64 [ 0, %entry ], [ %v14, %loop1 ]
  %v4 = mul nsw i64 %v3, 2
  %v5 = getelementptr float, ptr %v0, i64 %v4
  %v6 = add nsw i64 -1, %v3
  %v7 = icmp ult i64 %v6, 4
  %v8 = mul nsw i64 %v6, 2
  %v9 = getelementptr float, ptr %input, i64 %v8
  %v10 = insertelement <4 x i1> poison, i1 %v7, i64 0
  %v11 = shufflevector <4 x i1> %v10, <4 x i1> poison, <4 x i32> zeroinitializer
  %v12 = and <4 x i1> <i1 true, i1 true, i1 false, i1 false>, %v11
  %v13 = call <4 x float> @llvm.masked.load.v4f32.p0(ptr %v9, i32 4, <4 x i1> %v12, <4 x float> zeroinitializer)
  call void @llvm.masked.store.v4f32.p0(<4 x float> %v13, ptr %v5, i32 4, <4 x i1> <i1 true, i1 true, i1 false, i1 false>)
  %v14 = add nsw i64 %v3, 1
  %v15 = icmp slt i64 %v14, 6
  br i1 %v15, label %loop1, label %done2
done2:
  br label %loop16
loop16:
  %v18 = phi i64 [ 0, %done2 ], [ %v55, %loop16 ]
  %v19 = phi <4 x float> [ zeroinitializer, %done2 ], [ %v49, %loop16 ]
  %v20 = phi <4 x float> [ zeroinitializer, %done2 ], [ %v54, %loop16 ]
  %v21 = add nsw i64 %v18, 1
  %v22 = getelementptr float, ptr %v0, i64 %v18
  %v23 = mul nsw i64 %v18, 4
  %v24 = getelementptr float, ptr %weights, i64 %v23
  %v25 = load <4 x float>, ptr %v24, align 4
  %v26 = getelementptr float, ptr %v22, i64 2
  %v27 = load float, ptr %v26
  %v28 = insertelement <4 x float> poison, float %v27, i64 0
  %v29 = shufflevector <4 x float> %v28, <4 x float> poison, <4 x i32> zeroinitializer
  %v30 = call <4 x float> @llvm.fmuladd.v4f32(<4 x float> %v29, <4 x float> %v25, <4 x float> %v20)
  call void asm sideeffect "", "~{memory}"()
  %v31 = getelementptr float, ptr %v22, i64 2
  %v32 = load float, ptr %v31
  %v33 = insertelement <4 x float> poison, float %v32, i64 0
  %v34 = shufflevector <4 x float> %v33, <4 x float> poison, <4 x i32> zeroinitializer
  %v35 = getelementptr float, ptr %v24, i64 8
  %v36 = load <4 x float>, ptr %v35, align 4
  %v37 = call <4 x float> @llvm.fmuladd.v4f32(<4 x float> %v34, <4 x float> %v36, <4 x float> %v19)
  %v38 = getelementptr float, ptr %v22, i64 4
  %v39 = load float, ptr %v38
  %v40 = insertelement <4 x float> poison, float %v39, i64 0
  %v41 = shufflevector <4 x float> %v40, <4 x float> poison, <4 x i32> zeroinitializer
  %v42 = call <4 x float> @llvm.fmuladd.v4f32(<4 x float> %v41, <4 x float> %v36, <4 x float> %v30)
  call void asm sideeffect "", "~{memory}"()
  %v43 = getelementptr float, ptr %v22, i64 4
  %v44 = load float, ptr %v43
  %v45 = insertelement <4 x float> poison, float %v44, i64 0
  %v46 = shufflevector <4 x float> %v45, <4 x float> poison, <4 x i32> zeroinitializer
  %v47 = getelementptr float, ptr %v24, i64 16
  %v48 = load <4 x float>, ptr %v47, align 4
  %v49 = call <4 x float> @llvm.fmuladd.v4f32(<4 x float> %v46, <4 x float> %v48, <4 x float> %v37)
  %v50 = getelementptr float, ptr %v22, i64 6
  %v51 = load float, ptr %v50
  %v52 = insertelement <4 x float> poison, float %v51, i64 0
  %v53 = shufflevector <4 x float> %v52, <4 x float> poison, <4 x i32> zeroinitializer
  %v54 = call <4 x float> @llvm.fmuladd.v4f32(<4 x float> %v53, <4 x float> %v48, <4 x float> %v42)
  call void asm sideeffect "", "~{memory}"()
  %v55 = add nsw i64 %v18, 1
  %v56 = icmp slt i64 %v55, 2
  br i1 %v56, label %loop16, label %done17
done17:
  store <4 x float> %v49, ptr %output, align 4
  %v57 = getelementptr float, ptr %output, i64 4
  store <4 x float> %v54, ptr %v57, align 4
  %v58 = getelementptr float, ptr %v0, i64 4
  br label %loop59
loop59:
  %v61 = phi i64 [ 0, %done17 ], [ %v97, %loop59 ]
  %v62 = phi <4 x float> [ zeroinitializer, %done17 ], [ %v96, %loop59 ]
  %v63 = phi <4 x float> [ zeroinitializer, %done17 ], [ %v89, %loop59 ]
  %v64 = add nsw i64 %v61, 1
  %v65 = getelementptr float, ptr %v58, i64 %v61
  %v66 = mul nsw i64 %v61, 4
  %v67 = getelementptr float, ptr %weights, i64 %v66
  %v68 = load float, ptr %v65
  %v69 = insertelement <4 x float> poison, float %v68, i64 0
  %v70 = shufflevector <4 x float> %v69, <4 x float> poison, <4 x i32> zeroinitializer
  %v71 = load <4 x float>, ptr %v67, align 4
  %v72 = call <4 x float> @llvm.fmuladd.v4f32(<4 x float> %v70, <4 x float> %v71, <4 x float> %v62)
  %v73 = getelementptr float, ptr %v65, i64 2
  %v74 = load float, ptr %v73
  %v75 = insertelement <4 x float> poison, float %v74, i64 0
  %v76 = shufflevector <4 x float> %v75, <4 x float> poison, <4 x i32> zeroinitializer
  %v77 = call <4 x float> @llvm.fmuladd.v4f32(<4 x float> %v76, <4 x float> %v71, <4 x float> %v63)
  call void asm sideeffect "", "~{memory}"()
  %v78 = getelementptr float, ptr %v65, i64 2
  %v79 = load float, ptr %v78
  %v80 = insertelement <4 x float> poison, float %v79, i64 0
  %v81 = shufflevector <4 x float> %v80, <4 x float> poison, <4 x i32> zeroinitializer
  %v82 = getelementptr float, ptr %v67, i64 8
  %v83 = load <4 x float>, ptr %v82, align 4
  %v84 = call <4 x float> @llvm.fmuladd.v4f32(<4 x float> %v81, <4 x float> %v83, <4 x float> %v72)
  %v85 = getelementptr float, ptr %v65, i64 4
  %v86 = load float, ptr %v85
  %v87 = insertelement <4 x float> poison, float %v86, i64 0
  %v88 = shufflevector <4 x float> %v87, <4 x float> poison, <4 x i32> zeroinitializer
  %v89 = call <4 x float> @llvm.fmuladd.v4f32(<4 x float> %v88, <4 x float> %v83, <4 x float> %v77)
  call void asm sideeffect "", "~{memory}"()
  %v90 = getelementptr float, ptr %v65, i64 4
  %v91 = load float, ptr %v90
  %v92 = insertelement <4 x float> poison, float %v91, i64 0
  %v93 = shufflevector <4 x float> %v92, <4 x float> poison, <4 x i32> zeroinitializer
  %v94 = getelementptr float, ptr %v67, i64 16
  %v95 = load <4 x float>, ptr %v94, align 4
  %v96 = call <4 x float> @llvm.fmuladd.v4f32(<4 x float> %v93, <4 x float> %v95, <4 x float> %v84)
  call void asm sideeffect "", "~{memory}"()
  %v97 = add nsw i64 %v61, 1
  %v98 = icmp slt i64 %v97, 2
  br i1 %v98, label %loop59, label %done60
done60:
  %v99 = getelementptr float, ptr %output, i64 8
  store <4 x float> %v96, ptr %v99, align 4
  %v100 = getelementptr float, ptr %v99, i64 4
  store <4 x float> %v89, ptr %v100, align 4
  ret void
}
define internal i32 @part(i64 %begin, i64 %end, ptr %input, ptr %weights, ptr %output) #0 {
  %workspace = alloca [64 x i8], align 64
  call void @body(i64 %begin, i64 %end, ptr %workspace, ptr %input, ptr %weights, ptr %output)
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
