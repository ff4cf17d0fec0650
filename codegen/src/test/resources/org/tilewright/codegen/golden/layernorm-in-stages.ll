@padding = internal constant <16 x float> zeroinitializer, align 64

define internal void @body(i64 %begin, i64 %end, ptr noalias %workspace, ptr noalias %x, ptr noalias %gamma, ptr noalias %beta, ptr noalias %y) #0 {
entry:
  %v2 = icmp slt i64 %begin, %end
  br i1 %v2, label %loop0, label %done1
loop0:
  %v3 = phi i64 [ %begin, %entry ], [ %v126, %after83 ]
  %v4 = mul nsw i64 %v3, 2
  %v5 = add nsw i64 %v4, 2
  %v6 = call i64 @llvm.smin.i64(i64 %v5, i64 5)
  %v7 = call i64 @llvm.smin.i64(i64 %v6, i64 4)
  %v10 = icmp slt i64 %v4, %v7
  br i1 %v10, label %loop8, label %done9
loop8:
  %v11 = phi i64 [ %v4, %loop0 ], [ %v79, %done55 ]
  %v12 = add nsw i64 %v11, 2
  %v13 = getelementptr i8, ptr %workspace, i64 0
  %v14 = sub nsw i64 0, %v11
  %v15 = getelementptr float, ptr %v13, i64 %v14
  %v16 = getelementptr i8, ptr %workspace, i64 64
  %v17 = sub nsw i64 0, %v11
  %v18 = getelementptr float, ptr %v16, i64 %v17
  br label %loop19
loop19:
  %v21 = phi i64 [ %v11, %loop8 ], [ %v30, %loop19 ]
  %v22 = add nsw i64 %v21, 1
  %v23 = mul nsw i64 %v21, 8
  %v24 = getelementptr float, ptr %x, i64 %v23
  %v25 = load <8 x float>, ptr %v24, align 4
  %v26 = fadd <8 x float> zeroinitializer, %v25
  %v27 = call reassoc float @llvm.vector.reduce.fadd.v8f32(float 0x8000000000000000, <8 x float> %v26)
  %v28 = getelementptr float, ptr %v15, i64 %v21
  %v29 = fmul float %v27, 0x3FC0000000000000
  store float %v29, ptr %v28, align 4
  %v30 = add nsw i64 %v21, 1
  %v31 = icmp slt i64 %v30, %v12
  br i1 %v31, label %loop19, label %done20
done20:
  br label %loop32
loop32:
  %v34 = phi i64 [ %v11, %done20 ], [ %v52, %loop32 ]
  %v35 = add nsw i64 %v34, 1
  %v36 = mul nsw i64 %v34, 8
  %v37 = getelementptr float, ptr %x, i64 %v36
  %v38 = getelementptr float, ptr %v15, i64 %v34
  %v39 = load <8 x float>, ptr %v37, align 4
  %v40 = load float, ptr %v38
  %v41 = insertelement <8 x float> poison, float %v40, i64 0
  %v42 = shufflevector <8 x float> %v41, <8 x float> poison, <8 x i32> zeroinitializer
  %v43 = fsub <8 x float> %v39, %v42
  %v44 = fsub <8 x float> %v39, %v42
  %v45 = call <8 x float> @llvm.fmuladd.v8f32(<8 x float> %v43, <8 x float> %v44, <8 x float> zeroinitializer)
  %v46 = call reassoc float @llvm.vector.reduce.fadd.v8f32(float 0x8000000000000000, <8 x float> %v45)
  %v47 = getelementptr float, ptr %v18, i64 %v34
  %v48 = fmul float %v46, 0x3FC0000000000000
  %v49 = fadd float %v48, 0x3EE4F8B580000000
  %v50 = call float @llvm.sqrt.f32(float %v49)
  %v51 = fdiv float 0x3FF0000000000000, %v50
  store float %v51, ptr %v47, align 4
  %v52 = add nsw i64 %v34, 1
  %v53 = icmp slt i64 %v52, %v12
  br i1 %v53, label %loop32, label %done33
done33:
  br label %loop54
loop54:
  %v56 = phi i64 [ %v11, %done33 ], [ %v77, %loop54 ]
  %v57 = add nsw i64 %v56, 1
  %v58 = mul nsw i64 %v56, 8
  %v59 = getelementptr float, ptr %x, i64 %v58
  %v60 = getelementptr float, ptr %v15, i64 %v56
  %v61 = getelementptr float, ptr %v18, i64 %v56
  %v62 = load <8 x float>, ptr %v59, align 4
  %v63 = load float, ptr %v60
  %v64 = insertelement <8 x float> poison, float %v63, i64 0
  %v65 = shufflevector <8 x float> %v64, <8 x float> poison, <8 x i32> zeroinitializer
  %v66 = fsub <8 x float> %v62, %v65
  %v67 = load float, ptr %v61
  %v68 = insertelement <8 x float> poison, float %v67, i64 0
  %v69 = shufflevector <8 x float> %v68, <8 x float> poison, <8 x i32> zeroinitializer
  %v70 = fmul <8 x float> %v66, %v69
  %v71 = load <8 x float>, ptr %gamma, align 4
  %v72 = fmul <8 x float> %v70, %v71
  %v73 = load <8 x float>, ptr %beta, align 4
  %v74 = fadd <8 x float> %v72, %v73
  %v75 = mul nsw i64 %v56, 8
  %v76 = getelementptr float, ptr %y, i64 %v75
  store <8 x float> %v74, ptr %v76, align 4
  %v77 = add nsw i64 %v56, 1
  %v78 = icmp slt i64 %v77, %v12
  br i1 %v78, label %loop54, label %done55
done55:
  %v79 = add nsw i64 %v11, 2
  %v80 = icmp slt i64 %v79, %v7
  br i1 %v80, label %loop8, label %done9
done9:
  %v81 = icmp sgt i64 %v6, 4
  br i1 %v81, label %then82, label %after83
then82:
  %v84 = getelementptr i8, ptr %workspace, i64 0
  %v85 = getelementptr float, ptr %v84, i64 -4
  %v86 = getelementptr i8, ptr %workspace, i64 64
  %v87 = getelementptr float, ptr %v86, i64 -4
  %v88 = getelementptr float, ptr %x, i64 32
  %v89 = load <8 x float>, ptr %v88, align 4
  %v90 = fadd <8 x float> zeroinitializer, %v89
  %v91 = call reassoc float @llvm.vector.reduce.fadd.v8f32(float 0x8000000000000000, <8 x float> %v90)
  %v92 = getelementptr float, ptr %v85, i64 4
  %v93 = fmul float %v91, 0x3FC0000000000000
  store float %v93, ptr %v92, align 4
  %v94 = getelementptr float, ptr %x, i64 32
  %v95 = getelementptr float, ptr %v85, i64 4
  %v96 = load <8 x float>, ptr %v94, align 4
  %v97 = load float, ptr %v95
  %v98 = insertelement <8 x float> poison, float %v97, i64 0
  %v99 = shufflevector <8 x float> %v98, <8 x float> poison, <8 x i32> zeroinitializer
  %v100 = fsub <8 x float> %v96, %v99
  %v101 = fsub <8 x float> %v96, %v99
  %v102 = call <8 x float> @llvm.fmuladd.v8f32(<8 x float> %v100, <8 x float> %v101, <8 x float> zeroinitializer)
  %v103 = call reassoc float @llvm.vector.reduce.fadd.v8f32(float 0x8000000000000000, <8 x float> %v102)
  %v104 = getelementptr float, ptr %v87, i64 4
  %v105 = fmul float %v103, 0x3FC0000000000000
  %v106 = fadd float %v105, 0x3EE4F8B580000000
  %v107 = call float @llvm.sqrt.f32(float %v106)
  %v108 = fdiv float 0x3FF0000000000000, %v107
  store float %v108, ptr %v104, align 4
  %v109 = getelementptr float, ptr %x, i64 32
  %v110 = getelementptr float, ptr %v85, i64 4
  %v111 = getelementptr float, ptr %v87, i64 4
  %v112 = load <8 x float>, ptr %v109, align 4
  %v113 = load float, ptr %v110
  %v114 = insertelement <8 x float> poison, float %v113, i64 0
  %v115 = shufflevector <8 x float> %v114, <8 x float> poison, <8 x i32> zeroinitializer
  %v116 = fsub <8 x float> %v112, %v115
  %v117 = load float, ptr %v111
  %v118 = insertelement <8 x float> poison, float %v117, i64 0
  %v119 = shufflevector <8 x float> %v118, <8 x float> poison, <8 x i32> zeroinitializer
  %v120 = fmul <8 x float> %v116, %v119
  %v121 = load <8 x float>, ptr %gamma, align 4
  %v122 = fmul <8 x float> %v120, %v121
  %v123 = load <8 x float>, ptr %beta, align 4
  %v124 = fadd <8 x float> %v122, %v123
  %v125 = getelementptr float, ptr %y, i64 32
  store <8 x float> %v124, ptr %v125, align 4
  br label %after83
after83:
  %v126 = add nsw i64 %v3, 1
  %v127 = icmp slt i64 %v126, %end
  br i1 %v127, label %loop0, label %done1
done1:
  ret void
}
define internal i32 @part(i64 %begin, i64 %end, ptr %x, ptr %gamma, ptr %beta, ptr %y) #0 {
  %workspace = alloca [128 x i8], align 64
  call void @body(i64 %begin, i64 %end, ptr %workspace, ptr %x, ptr %gamma, ptr %beta, ptr %y)
  ret i32 0
}

define i32 @layernorm(ptr noalias %x, ptr noalias %gamma, ptr noalias %beta, ptr noalias %y) #0 {
  %status = call i32 @part(i64 0, i64 3, ptr %x, ptr %gamma, ptr %beta, ptr %y)
  ret i32 %status
}

define i32 @layernorm_range(i64 %begin, i64 %end, ptr %operands) #0 {
  %x.slot = getelementptr ptr, ptr %operands, i64 0
  %x = load ptr, ptr %x.slot
  %gamma.slot = getelementptr ptr, ptr %operands, i64 1
  %gamma = load ptr, ptr %gamma.slot
  %beta.slot = getelementptr ptr, ptr %operands, i64 2
  %beta = load ptr, ptr %beta.slot
  %y.slot = getelementptr ptr, ptr %operands, i64 3
  %y = load ptr, ptr %y.slot
  %status = call i32 @part(i64 %begin, i64 %end, ptr %x, ptr %gamma, ptr %beta, ptr %y)
  ret i32 %status
}

define i32 @layernorm_repeat(i64 %times, ptr %operands) #0 {
entry:
  %x.slot = getelementptr ptr, ptr %operands, i64 0
  %x = load ptr, ptr %x.slot
  %gamma.slot = getelementptr ptr, ptr %operands, i64 1
  %gamma = load ptr, ptr %gamma.slot
  %beta.slot = getelementptr ptr, ptr %operands, i64 2
  %beta = load ptr, ptr %beta.slot
  %y.slot = getelementptr ptr, ptr %operands, i64 3
  %y = load ptr, ptr %y.slot
  br label %loop
loop:
  %time = phi i64 [ 0, %entry ], [ %next, %loop ]
  %before = phi i32 [ 0, %entry ], [ %status, %loop ]
  %result = call i32 @part(i64 0, i64 3, ptr %x, ptr %gamma, ptr %beta, ptr %y)
  %status = or i32 %before, %result
  %next = add i64 %time, 1
  %more = icmp slt i64 %next, %times
  br i1 %more, label %loop, label %done
done:
  ret i32 %status
}

define i32 @layernorm_repeat_range(i64 %times, i64 %begin, i64 %end, i64 %parties, ptr %arrivals, ptr %operands) #0 {
entry:
  %x.slot = getelementptr ptr, ptr %operands, i64 0
  %x = load ptr, ptr %x.slot
  %gamma.slot = getelementptr ptr, ptr %operands, i64 1
  %gamma = load ptr, ptr %gamma.slot
  %beta.slot = getelementptr ptr, ptr %operands, i64 2
  %beta = load ptr, ptr %beta.slot
  %y.slot = getelementptr ptr, ptr %operands, i64 3
  %y = load ptr, ptr %y.slot
  br label %loop
loop:
  %time = phi i64 [ 0, %entry ], [ %next, %again ]
  %before = phi i32 [ 0, %entry ], [ %status, %again ]
  %result = call i32 @part(i64 %begin, i64 %end, ptr %x, ptr %gamma, ptr %beta, ptr %y)
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
