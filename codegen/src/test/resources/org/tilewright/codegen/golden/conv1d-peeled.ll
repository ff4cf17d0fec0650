@padding = internal constant <16 x float> zeroinitializer, align 64

define internal void @body(i64 %begin, i64 %end, ptr noalias %workspace, ptr noalias %input, ptr noalias %weights, ptr noalias %bias, ptr noalias %output) #0 {
entry:
  %v0 = getelementptr float, ptr %input, i64 -2
  br label %loop1
loop1:
  %v3 = phi i64 [ 0, %entry ], [ %v35, %done12 ]
  %v4 = phi <4 x float> [ zeroinitializer, %entry ], [ %v27, %done12 ]
  %v5 = phi <4 x float> [ zeroinitializer, %entry ], [ %v32, %done12 ]
  %v6 = add nsw i64 %v3, 1
  %v7 = mul nsw i64 %v3, 2
  %v8 = getelementptr float, ptr %v0, i64 %v7
  %v9 = mul nsw i64 %v3, 8
  %v10 = getelementptr float, ptr %weights, i64 %v9
  br label %loop11
loop11:
  %v13 = phi i64 [ 0, %loop1 ], [ %v33, %loop11 ]
  %v14 = phi <4 x float> [ %v4, %loop1 ], [ %v27, %loop11 ]
  %v15 = phi <4 x float> [ %v5, %loop1 ], [ %v32, %loop11 ]
  %v16 = add nsw i64 %v13, 1
  %v17 = getelementptr float, ptr %v8, i64 %v13
  %v18 = mul nsw i64 %v13, 4
  %v19 = getelementptr float, ptr %v10, i64 %v18
  %v20 = add nsw i64 -1, %v3
  %v21 = icmp sge i64 %v20, 0
  %v22 = select i1 %v21, ptr %v17, ptr @padding
  %v23 = load float, ptr %v22
  %v24 = insertelement <4 x float> poison, float %v23, i64 0
  %v25 = shufflevector <4 x float> %v24, <4 x float> poison, <4 x i32> zeroinitializer
  %v26 = load <4 x float>, ptr %v19, align 4
  %v27 = call <4 x float> @llvm.fmuladd.v4f32(<4 x float> %v25, <4 x float> %v26, <4 x float> %v14)
  %v28 = getelementptr float, ptr %v17, i64 2
  %v29 = load float, ptr %v28
  %v30 = insertelement <4 x float> poison, float %v29, i64 0
  %v31 = shufflevector <4 x float> %v30, <4 x float> poison, <4 x i32> zeroinitializer
  %v32 = call <4 x float> @llvm.fmuladd.v4f32(<4 x float> %v31, <4 x float> %v26, <4 x float> %v15)
  %v33 = add nsw i64 %v13, 1
  %v34 = icmp slt i64 %v33, 2
  br i1 %v34, label %loop11, label %done12
done12:
  %v35 = add nsw i64 %v3, 1
  %v36 = icmp slt i64 %v35, 3
  br i1 %v36, label %loop1, label %done2
done2:
  %v37 = load <4 x float>, ptr %bias, align 4
  %v38 = fadd <4 x float> %v27, %v37
  %v39 = call nsz <4 x float> @llvm.maximum.v4f32(<4 x float> %v38, <4 x float> zeroinitializer)
  %v40 = fadd <4 x float> %v32, %v37
  %v41 = call nsz <4 x float> @llvm.maximum.v4f32(<4 x float> %v40, <4 x float> zeroinitializer)
  store <4 x float> %v39, ptr %output, align 4
  %v42 = getelementptr float, ptr %output, i64 4
  store <4 x float> %v41, ptr %v42, align 4
  br label %loop43
loop43:
  %v45 = phi i64 [ 2, %done2 ], [ %v91, %done51 ]
  %v46 = add nsw i64 %v45, 2
  %v47 = mul nsw i64 %v45, 2
  %v48 = add nsw i64 -2, %v47
  %v49 = getelementptr float, ptr %input, i64 %v48
  br label %loop50
loop50:
  %v52 = phi i64 [ 0, %loop43 ], [ %v81, %done61 ]
  %v53 = phi <4 x float> [ zeroinitializer, %loop43 ], [ %v73, %done61 ]
  %v54 = phi <4 x float> [ zeroinitializer, %loop43 ], [ %v78, %done61 ]
  %v55 = add nsw i64 %v52, 1
  %v56 = mul nsw i64 %v52, 2
  %v57 = getelementptr float, ptr %v49, i64 %v56
  %v58 = mul nsw i64 %v52, 8
  %v59 = getelementptr float, ptr %weights, i64 %v58
  br label %loop60
loop60:
  %v62 = phi i64 [ 0, %loop50 ], [ %v79, %loop60 ]
  %v63 = phi <4 x float> [ %v53, %loop50 ], [ %v73, %loop60 ]
  %v64 = phi <4 x float> [ %v54, %loop50 ], [ %v78, %loop60 ]
  %v65 = add nsw i64 %v62, 1
  %v66 = getelementptr float, ptr %v57, i64 %v62
  %v67 = mul nsw i64 %v62, 4
  %v68 = getelementptr float, ptr %v59, i64 %v67
  %v69 = load float, ptr %v66
  %v70 = insertelement <4 x float> poison, float %v69, i64 0
  %v71 = shufflevector <4 x float> %v70, <4 x float> poison, <4 x i32> zeroinitializer
  %v72 = load <4 x float>, ptr %v68, align 4
  %v73 = call <4 x float> @llvm.fmuladd.v4f32(<4 x float> %v71, <4 x float> %v72, <4 x float> %v63)
  %v74 = getelementptr float, ptr %v66, i64 2
  %v75 = load float, ptr %v74
  %v76 = insertelement <4 x float> poison, float %v75, i64 0
  %v77 = shufflevector <4 x float> %v76, <4 x float> poison, <4 x i32> zeroinitializer
  %v78 = call <4 x float> @llvm.fmuladd.v4f32(<4 x float> %v77, <4 x float> %v72, <4 x float> %v64)
  %v79 = add nsw i64 %v62, 1
  %v80 = icmp slt i64 %v79, 2
  br i1 %v80, label %loop60, label %done61
done61:
  %v81 = add nsw i64 %v52, 1
  %v82 = icmp slt i64 %v81, 3
  br i1 %v82, label %loop50, label %done51
done51:
  %v83 = mul nsw i64 %v45, 4
  %v84 = getelementptr float, ptr %output, i64 %v83
  %v85 = load <4 x float>, ptr %bias, align 4
  %v86 = fadd <4 x float> %v73, %v85
  %v87 = call nsz <4 x float> @llvm.maximum.v4f32(<4 x float> %v86, <4 x float> zeroinitializer)
  %v88 = fadd <4 x float> %v78, %v85
  %v89 = call nsz <4 x float> @llvm.maximum.v4f32(<4 x float> %v88, <4 x float> zeroinitializer)
  store <4 x float> %v87, ptr %v84, align 4
  %v90 = getelementptr float, ptr %v84, i64 4
  store <4 x float> %v89, ptr %v90, align 4
  %v91 = add nsw i64 %v45, 2
  %v92 = icmp slt i64 %v91, 6
  br i1 %v92, label %loop43, label %done44
done44:
  %v93 = getelementptr float, ptr %input, i64 10
  br label %loop94
loop94:
  %v96 = phi i64 [ 0, %done44 ], [ %v128, %done105 ]
  %v97 = phi <4 x float> [ zeroinitializer, %done44 ], [ %v117, %done105 ]
  %v98 = phi <4 x float> [ zeroinitializer, %done44 ], [ %v125, %done105 ]
  %v99 = add nsw i64 %v96, 1
  %v100 = mul nsw i64 %v96, 2
  %v101 = getelementptr float, ptr %v93, i64 %v100
  %v102 = mul nsw i64 %v96, 8
  %v103 = getelementptr float, ptr %weights, i64 %v102
  br label %loop104
loop104:
  %v106 = phi i64 [ 0, %loop94 ], [ %v126, %loop104 ]
  %v107 = phi <4 x float> [ %v97, %loop94 ], [ %v117, %loop104 ]
  %v108 = phi <4 x float> [ %v98, %loop94 ], [ %v125, %loop104 ]
  %v109 = add nsw i64 %v106, 1
  %v110 = getelementptr float, ptr %v101, i64 %v106
  %v111 = mul nsw i64 %v106, 4
  %v112 = getelementptr float, ptr %v103, i64 %v111
  %v113 = load float, ptr %v110
  %v114 = insertelement <4 x float> poison, float %v113, i64 0
  %v115 = shufflevector <4 x float> %v114, <4 x float> poison, <4 x i32> zeroinitializer
  %v116 = load <4 x float>, ptr %v112, align 4
  %v117 = call <4 x float> @llvm.fmuladd.v4f32(<4 x float> %v115, <4 x float> %v116, <4 x float> %v107)
  %v118 = getelementptr float, ptr %v110, i64 2
  %v119 = add nsw i64 %v96, 6
  %v120 = icmp slt i64 %v119, 8
  %v121 = select i1 %v120, ptr %v118, ptr @padding
  %v122 = load float, ptr %v121
  %v123 = insertelement <4 x float> poison, float %v122, i64 0
  %v124 = shufflevector <4 x float> %v123, <4 x float> poison, <4 x i32> zeroinitializer
  %v125 = call <4 x float> @llvm.fmuladd.v4f32(<4 x float> %v124, <4 x float> %v116, <4 x float> %v108)
  %v126 = add nsw i64 %v106, 1
  %v127 = icmp slt i64 %v126, 2
  br i1 %v127, label %loop104, label %done105
done105:
  %v128 = add nsw i64 %v96, 1
  %v129 = icmp slt i64 %v128, 3
  br i1 %v129, label %loop94, label %done95
done95:
  %v130 = getelementptr float, ptr %output, i64 24
  %v131 = load <4 x float>, ptr %bias, align 4
  %v132 = fadd <4 x float> %v117, %v131
  %v133 = call nsz <4 x float> @llvm.maximum.v4f32(<4 x float> %v132, <4 x float> zeroinitializer)
  %v134 = fadd <4 x float> %v125, %v131
  %v135 = call nsz <4 x float> @llvm.maximum.v4f32(<4 x float> %v134, <4 x float> zeroinitializer)
  store <4 x float> %v133, ptr %v130, align 4
  %v136 = getelementptr float, ptr %v130, i64 4
  store <4 x float> %v135, ptr %v136, align 4
  ret void
}
define internal i32 @part(i64 %begin, i64 %end, ptr %input, ptr %weights, ptr %bias, ptr %output) #0 {
  call void @body(i64 %begin, i64 %end, ptr null, ptr %input, ptr %weights, ptr %bias, ptr %output)
  ret i32 0
}

define i32 @conv1d(ptr noalias %input, ptr noalias %weights, ptr noalias %bias, ptr noalias %output) #0 {
  %status = call i32 @part(i64 0, i64 1, ptr %input, ptr %weights, ptr %bias, ptr %output)
  ret i32 %status
}

define i32 @conv1d_range(i64 %begin, i64 %end, ptr %operands) #0 {
  %input.slot = getelementptr ptr, ptr %operands, i64 0
  %input = load ptr, ptr %input.slot
  %weights.slot = getelementptr ptr, ptr %operands, i64 1
  %weights = load ptr, ptr %weights.slot
  %bias.slot = getelementptr ptr, ptr %operands, i64 2
  %bias = load ptr, ptr %bias.slot
  %output.slot = getelementptr ptr, ptr %operands, i64 3
  %output = load ptr, ptr %output.slot
  %status = call i32 @part(i64 %begin, i64 %end, ptr %input, ptr %weights, ptr %bias, ptr %output)
  ret i32 %status
}

define i32 @conv1d_repeat(i64 %times, ptr %operands) #0 {
entry:
  %input.slot = getelementptr ptr, ptr %operands, i64 0
  %input = load ptr, ptr %input.slot
  %weights.slot = getelementptr ptr, ptr %operands, i64 1
  %weights = load ptr, ptr %weights.slot
  %bias.slot = getelementptr ptr, ptr %operands, i64 2
  %bias = load ptr, ptr %bias.slot
  %output.slot = getelementptr ptr, ptr %operands, i64 3
  %output = load ptr, ptr %output.slot
  br label %loop
loop:
  %time = phi i64 [ 0, %entry ], [ %next, %loop ]
  %before = phi i32 [ 0, %entry ], [ %status, %loop ]
  %result = call i32 @part(i64 0, i64 1, ptr %input, ptr %weights, ptr %bias, ptr %output)
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
  %bias.slot = getelementptr ptr, ptr %operands, i64 2
  %bias = load ptr, ptr %bias.slot
  %output.slot = getelementptr ptr, ptr %operands, i64 3
  %output = load ptr, ptr %output.slot
  br label %loop
loop:
  %time = phi i64 [ 0, %entry ], [ %next, %again ]
  %before = phi i32 [ 0, %entry ], [ %status, %again ]
  %result = call i32 @part(i64 %begin, i64 %end, ptr %input, ptr %weights, ptr %bias, ptr %output)
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
