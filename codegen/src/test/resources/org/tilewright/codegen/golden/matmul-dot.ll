@padding = internal constant <64 x i8> <i8 3, i8 3, i8 3, i8 3, i8 3, i8 3, i8 3, i8 3, i8 3, i8 3, i8 3, i8 3, i8 3, i8 3, i8 3, i8 3, i8 3, i8 3, i8 3, i8 3, i8 3, i8 3, i8 3, i8 3, i8 3, i8 3, i8 3, i8 3, i8 3, i8 3, i8 3, i8 3, i8 3, i8 3, i8 3, i8 3, i8 3, i8 3, i8 3, i8 3, i8 3, i8 3, i8 3, i8 3, i8 3, i8 3, i8 3, i8 3, i8 3, i8 3, i8 3, i8 3, i8 3, i8 3, i8 3, i8 3, i8 3, i8 3, i8 3, i8 3, i8 3, i8 3, i8 3, i8 3>, align 64

define internal void @body(i64 %begin, i64 %end, ptr noalias %workspace, ptr noalias %a, ptr noalias %b, ptr noalias %c) #0 {
entry:
  %v0 = getelementptr i8, ptr %workspace, i64 0
  br label %loop1
loop1:
  %v3 = phi i64 [ 0, %entry ], [ %v19, %loop1 ]
  %v4 = mul nsw i64 %v3, 8
  %v5 = getelementptr i16, ptr %v0, i64 %v4
  %v6 = mul nsw i64 %v3, 2
  %v7 = mul nsw i64 %v6, 4
  %v8 = getelementptr i8, ptr %b, i64 %v7
  %v9 = add nsw i64 %v6, 1
  %v10 = icmp slt i64 %v9, 7
  %v11 = mul nsw i64 %v9, 4
  %v12 = getelementptr i8, ptr %b, i64 %v11
  %v13 = load <4 x i8>, ptr %v8, align 1
  %v14 = insertelement <4 x i1> poison, i1 %v10, i64 0
  %v15 = shufflevector <4 x i1> %v14, <4 x i1> poison, <4 x i32> zeroinitializer
  %v16 = call <4 x i8> @llvm.masked.load.v4i8.p0(ptr %v12, i32 1, <4 x i1> %v15, <4 x i8> zeroinitializer)
  %v17 = shufflevector <4 x i8> %v13, <4 x i8> %v16, <8 x i32> <i32 0, i32 4, i32 1, i32 5, i32 2, i32 6, i32 3, i32 7>
  %v18 = sext <8 x i8> %v17 to <8 x i16>
  store <8 x i16> %v18, ptr %v5, align 2
  %v19 = add nsw i64 %v3, 1
  %v20 = icmp slt i64 %v19, 4
  br i1 %v20, label %loop1, label %done2
done2:
  %v23 = icmp slt i64 0, 6
  br i1 %v23, label %loop21, label %done22
loop21:
  %v24 = phi i64 [ 0, %done2 ], [ %v71, %loop21 ]
  %v25 = phi <4 x i32> [ zeroinitializer, %done2 ], [ %v50, %loop21 ]
  %v26 = phi <4 x i32> [ zeroinitializer, %done2 ], [ %v70, %loop21 ]
  %v27 = add nsw i64 %v24, 2
  %v28 = getelementptr i8, ptr %a, i64 %v24
  %v29 = mul nsw i64 %v24, 4
  %v30 = getelementptr i16, ptr %v0, i64 %v29
  %v31 = load i8, ptr %v28
  %v32 = getelementptr i8, ptr %v28, i64 1
  %v33 = load i8, ptr %v32
  %v34 = insertelement <2 x i8> poison, i8 %v31, i64 0
  %v35 = insertelement <2 x i8> %v34, i8 %v33, i64 1
  %v36 = sext <2 x i8> %v35 to <2 x i16>
  %v37 = add <2 x i16> %v36, <i16 -3, i16 -3>
  %v38 = bitcast <2 x i16> %v37 to i32
  %v39 = insertelement <4 x i32> poison, i32 %v38, i64 0
  %v40 = shufflevector <4 x i32> %v39, <4 x i32> poison, <4 x i32> zeroinitializer
  %v41 = load <4 x i32>, ptr %v30, align 4
  %v42 = bitcast <4 x i32> %v40 to <8 x i16>
  %v43 = sext <8 x i16> %v42 to <8 x i32>
  %v44 = bitcast <4 x i32> %v41 to <8 x i16>
  %v45 = sext <8 x i16> %v44 to <8 x i32>
  %v46 = mul <8 x i32> %v43, %v45
  %v47 = shufflevector <8 x i32> %v46, <8 x i32> poison, <4 x i32> <i32 0, i32 2, i32 4, i32 6>
  %v48 = shufflevector <8 x i32> %v46, <8 x i32> poison, <4 x i32> <i32 1, i32 3, i32 5, i32 7>
  %v49 = add <4 x i32> %v47, %v48
  %v50 = add <4 x i32> %v49, %v25
  %v51 = getelementptr i8, ptr %v28, i64 7
  %v52 = load i8, ptr %v51
  %v53 = getelementptr i8, ptr %v28, i64 8
  %v54 = load i8, ptr %v53
  %v55 = insertelement <2 x i8> poison, i8 %v52, i64 0
  %v56 = insertelement <2 x i8> %v55, i8 %v54, i64 1
  %v57 = sext <2 x i8> %v56 to <2 x i16>
  %v58 = add <2 x i16> %v57, <i16 -3, i16 -3>
  %v59 = bitcast <2 x i16> %v58 to i32
  %v60 = insertelement <4 x i32> poison, i32 %v59, i64 0
  %v61 = shufflevector <4 x i32> %v60, <4 x i32> poison, <4 x i32> zeroinitializer
  %v62 = bitcast <4 x i32> %v61 to <8 x i16>
  %v63 = sext <8 x i16> %v62 to <8 x i32>
  %v64 = bitcast <4 x i32> %v41 to <8 x i16>
  %v65 = sext <8 x i16> %v64 to <8 x i32>
  %v66 = mul <8 x i32> %v63, %v65
  %v67 = shufflevector <8 x i32> %v66, <8 x i32> poison, <4 x i32> <i32 0, i32 2, i32 4, i32 6>
  %v68 = shufflevector <8 x i32> %v66, <8 x i32> poison, <4 x i32> <i32 1, i32 3, i32 5, i32 7>
  %v69 = add <4 x i32> %v67, %v68
  %v70 = add <4 x i32> %v69, %v26
  %v71 = add nsw i64 %v24, 2
  %v72 = icmp slt i64 %v71, 6
  br i1 %v72, label %loop21, label %done22
done22:
  %v73 = phi <4 x i32> [ zeroinitializer, %done2 ], [ %v50, %loop21 ]
  %v74 = phi <4 x i32> [ zeroinitializer, %done2 ], [ %v70, %loop21 ]
  %v75 = getelementptr i8, ptr %a, i64 6
  %v76 = getelementptr i16, ptr %v0, i64 24
  %v77 = load i8, ptr %v75
  %v78 = insertelement <2 x i8> poison, i8 %v77, i64 0
  %v79 = insertelement <2 x i8> %v78, i8 3, i64 1
  %v80 = sext <2 x i8> %v79 to <2 x i16>
  %v81 = add <2 x i16> %v80, <i16 -3, i16 -3>
  %v82 = bitcast <2 x i16> %v81 to i32
  %v83 = insertelement <4 x i32> poison, i32 %v82, i64 0
  %v84 = shufflevector <4 x i32> %v83, <4 x i32> poison, <4 x i32> zeroinitializer
  %v85 = load <4 x i32>, ptr %v76, align 4
  %v86 = bitcast <4 x i32> %v84 to <8 x i16>
  %v87 = sext <8 x i16> %v86 to <8 x i32>
  %v88 = bitcast <4 x i32> %v85 to <8 x i16>
  %v89 = sext <8 x i16> %v88 to <8 x i32>
  %v90 = mul <8 x i32> %v87, %v89
  %v91 = shufflevector <8 x i32> %v90, <8 x i32> poison, <4 x i32> <i32 0, i32 2, i32 4, i32 6>
  %v92 = shufflevector <8 x i32> %v90, <8 x i32> poison, <4 x i32> <i32 1, i32 3, i32 5, i32 7>
  %v93 = add <4 x i32> %v91, %v92
  %v94 = add <4 x i32> %v93, %v73
  %v95 = getelementptr i8, ptr %v75, i64 7
  %v96 = load i8, ptr %v95
  %v97 = insertelement <2 x i8> poison, i8 %v96, i64 0
  %v98 = insertelement <2 x i8> %v97, i8 3, i64 1
  %v99 = sext <2 x i8> %v98 to <2 x i16>
  %v100 = add <2 x i16> %v99, <i16 -3, i16 -3>
  %v101 = bitcast <2 x i16> %v100 to i32
  %v102 = insertelement <4 x i32> poison, i32 %v101, i64 0
  %v103 = shufflevector <4 x i32> %v102, <4 x i32> poison, <4 x i32> zeroinitializer
  %v104 = bitcast <4 x i32> %v103 to <8 x i16>
  %v105 = sext <8 x i16> %v104 to <8 x i32>
  %v106 = bitcast <4 x i32> %v85 to <8 x i16>
  %v107 = sext <8 x i16> %v106 to <8 x i32>
  %v108 = mul <8 x i32> %v105, %v107
  %v109 = shufflevector <8 x i32> %v108, <8 x i32> poison, <4 x i32> <i32 0, i32 2, i32 4, i32 6>
  %v110 = shufflevector <8 x i32> %v108, <8 x i32> poison, <4 x i32> <i32 1, i32 3, i32 5, i32 7>
  %v111 = add <4 x i32> %v109, %v110
  %v112 = add <4 x i32> %v111, %v74
  store <4 x i32> %v94, ptr %c, align 4
  %v113 = getelementptr i32, ptr %c, i64 4
  store <4 x i32> %v112, ptr %v113, align 4
  ret void
}
define internal i32 @part(i64 %begin, i64 %end, ptr %a, ptr %b, ptr %c) #0 {
  %workspace = alloca [64 x i8], align 64
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
