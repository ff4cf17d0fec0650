@padding = internal constant <16 x float> zeroinitializer, align 64

define internal void @body(i64 %begin, i64 %end, ptr noalias %workspace, ptr noalias %a, ptr noalias %b, ptr noalias %c) #0 {
entry:
  %v0 = getelementptr i8, ptr %workspace, i64 0
  br label %loop1
loop1:
  %v3 = phi i64 [ 0, %entry ], [ %v12, %loop1 ]
  %v4 = mul nsw i64 %v3, 8
  %v5 = getelementptr float, ptr %v0, i64 %v4
  %v6 = mul nsw i64 %v3, 11
  %v7 = getelementptr float, ptr %b, i64 %v6
  %v8 = load <4 x float>, ptr %v7, align 4
  store <4 x float> %v8, ptr %v5, align 4
  %v9 = getelementptr float, ptr %v7, i64 4
  %v10 = load <4 x float>, ptr %v9, align 4
  %v11 = getelementptr float, ptr %v5, i64 4
  store <4 x float> %v10, ptr %v11, align 4
  %v12 = add nsw i64 %v3, 1
  %v13 = icmp slt i64 %v12, 8
  br i1 %v13, label %loop1, label %done2
done2:
  br label %loop14
loop14:
  %v16 = phi i64 [ 0, %done2 ], [ %v39, %loop14 ]
  %v17 = phi <4 x float> [ zeroinitializer, %done2 ], [ %v29, %loop14 ]
  %v18 = phi <4 x float> [ zeroinitializer, %done2 ], [ %v32, %loop14 ]
  %v19 = phi <4 x float> [ zeroinitializer, %done2 ], [ %v37, %loop14 ]
  %v20 = phi <4 x float> [ zeroinitializer, %done2 ], [ %v38, %loop14 ]
  %v21 = add nsw i64 %v16, 1
  %v22 = getelementptr float, ptr %a, i64 %v16
  %v23 = mul nsw i64 %v16, 8
  %v24 = getelementptr float, ptr %v0, i64 %v23
  %v25 = load float, ptr %v22
  %v26 = insertelement <4 x float> poison, float %v25, i64 0
  %v27 = shufflevector <4 x float> %v26, <4 x float> poison, <4 x i32> zeroinitializer
  %v28 = load <4 x float>, ptr %v24, align 4
  %v29 = call <4 x float> @llvm.fmuladd.v4f32(<4 x float> %v27, <4 x float> %v28, <4 x float> %v17)
  %v30 = getelementptr float, ptr %v24, i64 4
  %v31 = load <4 x float>, ptr %v30, align 4
  %v32 = call <4 x float> @llvm.fmuladd.v4f32(<4 x float> %v27, <4 x float> %v31, <4 x float> %v18)
  %v33 = getelementptr float, ptr %v22, i64 8
  %v34 = load float, ptr %v33
  %v35 = insertelement <4 x float> poison, float %v34, i64 0
  %v36 = shufflevector <4 x float> %v35, <4 x float> poison, <4 x i32> zeroinitializer
  %v37 = call <4 x float> @llvm.fmuladd.v4f32(<4 x float> %v36, <4 x float> %v28, <4 x float> %v19)
  %v38 = call <4 x float> @llvm.fmuladd.v4f32(<4 x float> %v36, <4 x float> %v31, <4 x float> %v20)
  %v39 = add nsw i64 %v16, 1
  %v40 = icmp slt i64 %v39, 8
  br i1 %v40, label %loop14, label %done15
done15:
  store <4 x float> %v29, ptr %c, align 4
  %v41 = getelementptr float, ptr %c, i64 4
  store <4 x float> %v32, ptr %v41, align 4
  %v42 = getelementptr float, ptr %c, i64 11
  store <4 x float> %v37, ptr %v42, align 4
  %v43 = getelementptr float, ptr %c, i64 15
  store <4 x float> %v38, ptr %v43, align 4
  %v44 = getelementptr float, ptr %a, i64 16
  br label %loop45
loop45:
  %v47 = phi i64 [ 0, %done15 ], [ %v62, %loop45 ]
  %v48 = phi <4 x float> [ zeroinitializer, %done15 ], [ %v58, %loop45 ]
  %v49 = phi <4 x float> [ zeroinitializer, %done15 ], [ %v61, %loop45 ]
  %v50 = add nsw i64 %v47, 1
  %v51 = getelementptr float, ptr %v44, i64 %v47
  %v52 = mul nsw i64 %v47, 8
  %v53 = getelementptr float, ptr %v0, i64 %v52
  %v54 = load float, ptr %v51
  %v55 = insertelement <4 x float> poison, float %v54, i64 0
  %v56 = shufflevector <4 x float> %v55, <4 x float> poison, <4 x i32> zeroinitializer
  %v57 = load <4 x float>, ptr %v53, align 4
  %v58 = call <4 x float> @llvm.fmuladd.v4f32(<4 x float> %v56, <4 x float> %v57, <4 x float> %v48)
  %v59 = getelementptr float, ptr %v53, i64 4
  %v60 = load <4 x float>, ptr %v59, align 4
  %v61 = call <4 x float> @llvm.fmuladd.v4f32(<4 x float> %v56, <4 x float> %v60, <4 x float> %v49)
  %v62 = add nsw i64 %v47, 1
  %v63 = icmp slt i64 %v62, 8
  br i1 %v63, label %loop45, label %done46
done46:
  %v64 = getelementptr float, ptr %c, i64 22
  store <4 x float> %v58, ptr %v64, align 4
  %v65 = getelementptr float, ptr %v64, i64 4
  store <4 x float> %v61, ptr %v65, align 4
  %v66 = getelementptr i8, ptr %workspace, i64 0
  br label %loop67
loop67:
  %v69 = phi i64 [ 0, %done46 ], [ %v87, %loop67 ]
  %v70 = mul nsw i64 %v69, 8
  %v71 = getelementptr float, ptr %v66, i64 %v70
  %v72 = mul nsw i64 %v69, 11
  %v73 = getelementptr float, ptr %b, i64 %v72
  %v74 = getelementptr float, ptr %v73, i64 8
  %v75 = insertelement <4 x i64> poison, i64 8, i64 0
  %v76 = shufflevector <4 x i64> %v75, <4 x i64> poison, <4 x i32> zeroinitializer
  %v77 = add <4 x i64> %v76, <i64 0, i64 1, i64 2, i64 3>
  %v78 = icmp ult <4 x i64> %v77, <i64 11, i64 11, i64 11, i64 11>
  %v79 = call <4 x float> @llvm.masked.load.v4f32.p0(ptr %v74, i32 4, <4 x i1> %v78, <4 x float> zeroinitializer)
  store <4 x float> %v79, ptr %v71, align 4
  %v80 = getelementptr float, ptr %v73, i64 12
  %v81 = insertelement <4 x i64> poison, i64 12, i64 0
  %v82 = shufflevector <4 x i64> %v81, <4 x i64> poison, <4 x i32> zeroinitializer
  %v83 = add <4 x i64> %v82, <i64 0, i64 1, i64 2, i64 3>
  %v84 = icmp ult <4 x i64> %v83, <i64 11, i64 11, i64 11, i64 11>
  %v85 = call <4 x float> @llvm.masked.load.v4f32.p0(ptr %v80, i32 4, <4 x i1> %v84, <4 x float> zeroinitializer)
  %v86 = getelementptr float, ptr %v71, i64 4
  store <4 x float> %v85, ptr %v86, align 4
  %v87 = add nsw i64 %v69, 1
  %v88 = icmp slt i64 %v87, 8
  br i1 %v88, label %loop67, label %done68
done68:
  br label %loop89
loop89:
  %v91 = phi i64 [ 0, %done68 ], [ %v108, %loop89 ]
  %v92 = phi <4 x float> [ zeroinitializer, %done68 ], [ %v102, %loop89 ]
  %v93 = phi <4 x float> [ zeroinitializer, %done68 ], [ %v107, %loop89 ]
  %v94 = add nsw i64 %v91, 1
  %v95 = getelementptr float, ptr %a, i64 %v91
  %v96 = mul nsw i64 %v91, 8
  %v97 = getelementptr float, ptr %v66, i64 %v96
  %v98 = load float, ptr %v95
  %v99 = insertelement <4 x float> poison, float %v98, i64 0
  %v100 = shufflevector <4 x float> %v99, <4 x float> poison, <4 x i32> zeroinitializer
  %v101 = load <4 x float>, ptr %v97, align 4
  %v102 = call <4 x float> @llvm.fmuladd.v4f32(<4 x float> %v100, <4 x float> %v101, <4 x float> %v92)
  %v103 = getelementptr float, ptr %v95, i64 8
  %v104 = load float, ptr %v103
  %v105 = insertelement <4 x float> poison, float %v104, i64 0
  %v106 = shufflevector <4 x float> %v105, <4 x float> poison, <4 x i32> zeroinitializer
  %v107 = call <4 x float> @llvm.fmuladd.v4f32(<4 x float> %v106, <4 x float> %v101, <4 x float> %v93)
  %v108 = add nsw i64 %v91, 1
  %v109 = icmp slt i64 %v108, 8
  br i1 %v109, label %loop89, label %done90
done90:
  %v110 = getelementptr float, ptr %c, i64 8
  call void @llvm.masked.store.v4f32.p0(<4 x float> %v102, ptr %v110, i32 4, <4 x i1> <i1 true, i1 true, i1 true, i1 false>)
  %v111 = getelementptr float, ptr %v110, i64 11
  call void @llvm.masked.store.v4f32.p0(<4 x float> %v107, ptr %v111, i32 4, <4 x i1> <i1 true, i1 true, i1 true, i1 false>)
  %v112 = getelementptr float, ptr %a, i64 16
  br label %loop113
loop113:
  %v115 = phi i64 [ 0, %done90 ], [ %v126, %loop113 ]
  %v116 = phi <4 x float> [ zeroinitializer, %done90 ], [ %v125, %loop113 ]
  %v117 = add nsw i64 %v115, 1
  %v118 = getelementptr float, ptr %v112, i64 %v115
  %v119 = mul nsw i64 %v115, 8
  %v120 = getelementptr float, ptr %v66, i64 %v119
  %v121 = load float, ptr %v118
  %v122 = insertelement <4 x float> poison, float %v121, i64 0
  %v123 = shufflevector <4 x float> %v122, <4 x float> poison, <4 x i32> zeroinitializer
  %v124 = load <4 x float>, ptr %v120, align 4
  %v125 = call <4 x float> @llvm.fmuladd.v4f32(<4 x float> %v123, <4 x float> %v124, <4 x float> %v116)
  %v126 = add nsw i64 %v115, 1
  %v127 = icmp slt i64 %v126, 8
  br i1 %v127, label %loop113, label %done114
done114:
  %v128 = getelementptr float, ptr %c, i64 30
  call void @llvm.masked.store.v4f32.p0(<4 x float> %v125, ptr %v128, i32 4, <4 x i1> <i1 true, i1 true, i1 true, i1 false>)
  ret void
}
define internal i32 @part(i64 %begin, i64 %end, ptr %a, ptr %b, ptr %c) #0 {
  %workspace = alloca [256 x i8], align 64
  call void @body(i64 %begin, i64 %end, ptr %workspace, ptr %a, ptr %b, ptr %c)
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
