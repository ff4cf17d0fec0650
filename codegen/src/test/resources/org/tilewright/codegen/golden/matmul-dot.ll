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
  %v24 = phi i64 [ 0, %done2 ], [ %v65, %loop21 ]
  %v25 = phi <4 x i32> [ zeroinitializer, %done2 ], [ %v47, %loop21 ]
  %v26 = phi <4 x i32> [ zeroinitializer, %done2 ], [ %v64, %loop21 ]
  %v27 = add nsw i64 %v24, 2
  %v28 = getelementptr i8, ptr %a, i64 %v24
  %v29 = mul nsw i64 %v24, 4
  %v30 = getelementptr i16, ptr %v0, i64 %v29
  %v31 = load <2 x i8>, ptr %v28, align 1
  %v32 = sext <2 x i8> %v31 to <2 x i16>
  %v33 = add <2 x i16> %v32, <i16 -3, i16 -3>
  %v34 = bitcast <2 x i16> %v33 to i32
  %v35 = insertelement <4 x i32> poison, i32 %v34, i64 0
  %v36 = shufflevector <4 x i32> %v35, <4 x i32> poison, <4 x i32> zeroinitializer
  %v37 = load <4 x i32>, ptr %v30, align 4
  %v38 = bitcast <4 x i32> %v36 to <8 x i16>
  %v39 = sext <8 x i16> %v38 to <8 x i32>
  %v40 = bitcast <4 x i32> %v37 to <8 x i16>
  %v41 = sext <8 x i16> %v40 to <8 x i32>
  %v42 = mul <8 x i32> %v39, %v41
  %v43 = shufflevector <8 x i32> %v42, <8 x i32> poison, <4 x i32> <i32 0, i32 2, i32 4, i32 6>
  %v44 = shufflevector <8 x i32> %v42, <8 x i32> poison, <4 x i32> <i32 1, i32 3, i32 5, i32 7>
  %v45 = add <4 x i32> %v43, %v44
  %v46 = add <4 x i32> %v45, %v25
  %v47 = call <4 x i32> asm "", "=v,0"(<4 x i32> %v46)
  %v48 = getelementptr i8, ptr %v28, i64 7
  %v49 = load <2 x i8>, ptr %v48, align 1
  %v50 = sext <2 x i8> %v49 to <2 x i16>
  %v51 = add <2 x i16> %v50, <i16 -3, i16 -3>
  %v52 = bitcast <2 x i16> %v51 to i32
  %v53 = insertelement <4 x i32> poison, i32 %v52, i64 0
  %v54 = shufflevector <4 x i32> %v53, <4 x i32> poison, <4 x i32> zeroinitializer
  %v55 = bitcast <4 x i32> %v54 to <8 x i16>
  %v56 = sext <8 x i16> %v55 to <8 x i32>
  %v57 = bitcast <4 x i32> %v37 to <8 x i16>
  %v58 = sext <8 x i16> %v57 to <8 x i32>
  %v59 = mul <8 x i32> %v56, %v58
  %v60 = shufflevector <8 x i32> %v59, <8 x i32> poison, <4 x i32> <i32 0, i32 2, i32 4, i32 6>
  %v61 = shufflevector <8 x i32> %v59, <8 x i32> poison, <4 x i32> <i32 1, i32 3, i32 5, i32 7>
  %v62 = add <4 x i32> %v60, %v61
  %v63 = add <4 x i32> %v62, %v26
  %v64 = call <4 x i32> asm "", "=v,0"(<4 x i32> %v63)
  %v65 = add nsw i64 %v24, 2
  %v66 = icmp slt i64 %v65, 6
  br i1 %v66, label %loop21, label %done22
done22:
  %v67 = phi <4 x i32> [ zeroinitializer, %done2 ], [ %v47, %loop21 ]
  %v68 = phi <4 x i32> [ zeroinitializer, %done2 ], [ %v64, %loop21 ]
  %v69 = getelementptr i8, ptr %a, i64 6
  %v70 = getelementptr i16, ptr %v0, i64 24
  %v71 = load i8, ptr %v69
  %v72 = insertelement <2 x i8> poison, i8 %v71, i64 0
  %v73 = insertelement <2 x i8> %v72, i8 3, i64 1
  %v74 = sext <2 x i8> %v73 to <2 x i16>
  %v75 = add <2 x i16> %v74, <i16 -3, i16 -3>
  %v76 = bitcast <2 x i16> %v75 to i32
  %v77 = insertelement <4 x i32> poison, i32 %v76, i64 0
  %v78 = shufflevector <4 x i32> %v77, <4 x i32> poison, <4 x i32> zeroinitializer
  %v79 = load <4 x i32>, ptr %v70, align 4
  %v80 = bitcast <4 x i32> %v78 to <8 x i16>
  %v81 = sext <8 x i16> %v80 to <8 x i32>
  %v82 = bitcast <4 x i32> %v79 to <8 x i16>
  %v83 = sext <8 x i16> %v82 to <8 x i32>
  %v84 = mul <8 x i32> %v81, %v83
  %v85 = shufflevector <8 x i32> %v84, <8 x i32> poison, <4 x i32> <i32 0, i32 2, i32 4, i32 6>
  %v86 = shufflevector <8 x i32> %v84, <8 x i32> poison, <4 x i32> <i32 1, i32 3, i32 5, i32 7>
  %v87 = add <4 x i32> %v85, %v86
  %v88 = add <4 x i32> %v87, %v67
  %v89 = call <4 x i32> asm "", "=v,0"(<4 x i32> %v88)
  %v90 = getelementptr i8, ptr %v69, i64 7
  %v91 = load i8, ptr %v90
  %v92 = insertelement <2 x i8> poison, i8 %v91, i64 0
  %v93 = insertelement <2 x i8> %v92, i8 3, i64 1
  %v94 = sext <2 x i8> %v93 to <2 x i16>
  %v95 = add <2 x i16> %v94, <i16 -3, i16 -3>
  %v96 = bitcast <2 x i16> %v95 to i32
  %v97 = insertelement <4 x i32> poison, i32 %v96, i64 0
  %v98 = shufflevector <4 x i32> %v97, <4 x i32> poison, <4 x i32> zeroinitializer
  %v99 = bitcast <4 x i32> %v98 to <8 x i16>
  %v100 = sext <8 x i16> %v99 to <8 x i32>
  %v101 = bitcast <4 x i32> %v79 to <8 x i16>
  %v102 = sext <8 x i16> %v101 to <8 x i32>
  %v103 = mul <8 x i32> %v100, %v102
  %v104 = shufflevector <8 x i32> %v103, <8 x i32> poison, <4 x i32> <i32 0, i32 2, i32 4, i32 6>
  %v105 = shufflevector <8 x i32> %v103, <8 x i32> poison, <4 x i32> <i32 1, i32 3, i32 5, i32 7>
  %v106 = add <4 x i32> %v104, %v105
  %v107 = add <4 x i32> %v106, %v68
  %v108 = call <4 x i32> asm "", "=v,0"(<4 x i32> %v107)
  store <4 x i32> %v89, ptr %c, align 4
  %v109 = getelementptr i32, ptr %c, i64 4
  store <4 x i32> %v108, ptr %v109, align 4
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
