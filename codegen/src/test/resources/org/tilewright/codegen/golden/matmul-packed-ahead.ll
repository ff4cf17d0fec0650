@padding = internal constant <16 x float> zeroinitializer, align 64

define i32 @matmul_pack_b(ptr noalias %b, ptr noalias %packed) #0 {
entry:
  br label %loop0
loop0:
  %v2 = phi i64 [ 0, %entry ], [ %v34, %done7 ]
  %v3 = mul nsw i64 %v2, 64
  %v4 = getelementptr float, ptr %packed, i64 %v3
  %v5 = mul nsw i64 %v2, 8
  br label %loop6
loop6:
  %v8 = phi i64 [ 0, %loop0 ], [ %v32, %done13 ]
  %v9 = mul nsw i64 %v8, 32
  %v10 = getelementptr float, ptr %v4, i64 %v9
  %v11 = mul nsw i64 %v8, 4
  br label %loop12
loop12:
  %v14 = phi i64 [ 0, %loop6 ], [ %v30, %loop12 ]
  %v15 = mul nsw i64 %v14, 4
  %v16 = getelementptr float, ptr %v10, i64 %v15
  %v17 = add nsw i64 %v5, %v14
  %v18 = icmp slt i64 %v17, 10
  %v19 = mul nsw i64 %v17, 6
  %v20 = getelementptr float, ptr %b, i64 %v19
  %v21 = getelementptr float, ptr %v20, i64 %v11
  %v22 = insertelement <4 x i64> poison, i64 %v11, i64 0
  %v23 = shufflevector <4 x i64> %v22, <4 x i64> poison, <4 x i32> zeroinitializer
  %v24 = add <4 x i64> %v23, <i64 0, i64 1, i64 2, i64 3>
  %v25 = icmp ult <4 x i64> %v24, <i64 6, i64 6, i64 6, i64 6>
  %v26 = insertelement <4 x i1> poison, i1 %v18, i64 0
  %v27 = shufflevector <4 x i1> %v26, <4 x i1> poison, <4 x i32> zeroinitializer
  %v28 = and <4 x i1> %v25, %v27
  %v29 = call <4 x float> @llvm.masked.load.v4f32.p0(ptr %v21, i32 4, <4 x i1> %v28, <4 x float> zeroinitializer)
  store <4 x float> %v29, ptr %v16, align 4
  %v30 = add nsw i64 %v14, 1
  %v31 = icmp slt i64 %v30, 8
  br i1 %v31, label %loop12, label %done13
done13:
  %v32 = add nsw i64 %v8, 1
  %v33 = icmp slt i64 %v32, 2
  br i1 %v33, label %loop6, label %done7
done7:
  %v34 = add nsw i64 %v2, 1
  %v35 = icmp slt i64 %v34, 2
  br i1 %v35, label %loop0, label %done1
done1:
  ret i32 0
}

define internal void @body(i64 %begin, i64 %end, ptr noalias %workspace, ptr noalias %a, ptr noalias %b, ptr noalias %c) #0 {
entry:
  br label %loop0
loop0:
  %v2 = phi i64 [ 0, %entry ], [ %v74, %done51 ]
  %v3 = add nsw i64 %v2, 8
  %v4 = call i64 @llvm.smin.i64(i64 %v3, i64 10)
  %v5 = getelementptr float, ptr %a, i64 %v2
  %v6 = udiv i64 %v2, 8
  %v7 = mul nsw i64 %v6, 64
  %v8 = getelementptr float, ptr %b, i64 %v7
  %v9 = icmp eq i64 %v2, 0
  %v10 = load <4 x float>, ptr %c, align 4
  %v11 = select i1 %v9, <4 x float> zeroinitializer, <4 x float> %v10
  %v12 = getelementptr float, ptr %c, i64 6
  %v13 = load <4 x float>, ptr %v12, align 4
  %v14 = select i1 %v9, <4 x float> zeroinitializer, <4 x float> %v13
  br label %loop15
loop15:
  %v17 = phi i64 [ %v2, %loop0 ], [ %v35, %loop15 ]
  %v18 = phi <4 x float> [ %v11, %loop0 ], [ %v29, %loop15 ]
  %v19 = phi <4 x float> [ %v14, %loop0 ], [ %v34, %loop15 ]
  %v20 = add nsw i64 %v17, 1
  %v21 = sub nsw i64 %v17, %v2
  %v22 = getelementptr float, ptr %v5, i64 %v21
  %v23 = mul nsw i64 %v21, 4
  %v24 = getelementptr float, ptr %v8, i64 %v23
  %v25 = load float, ptr %v22
  %v26 = insertelement <4 x float> poison, float %v25, i64 0
  %v27 = shufflevector <4 x float> %v26, <4 x float> poison, <4 x i32> zeroinitializer
  %v28 = load <4 x float>, ptr %v24, align 4
  %v29 = call <4 x float> @llvm.fmuladd.v4f32(<4 x float> %v27, <4 x float> %v28, <4 x float> %v18)
  %v30 = getelementptr float, ptr %v22, i64 10
  %v31 = load float, ptr %v30
  %v32 = insertelement <4 x float> poison, float %v31, i64 0
  %v33 = shufflevector <4 x float> %v32, <4 x float> poison, <4 x i32> zeroinitializer
  %v34 = call <4 x float> @llvm.fmuladd.v4f32(<4 x float> %v33, <4 x float> %v28, <4 x float> %v19)
  %v35 = add nsw i64 %v17, 1
  %v36 = icmp slt i64 %v35, %v4
  br i1 %v36, label %loop15, label %done16
done16:
  store <4 x float> %v29, ptr %c, align 4
  %v37 = getelementptr float, ptr %c, i64 6
  store <4 x float> %v34, ptr %v37, align 4
  %v38 = getelementptr float, ptr %a, i64 %v2
  %v39 = udiv i64 %v2, 8
  %v40 = mul nsw i64 %v39, 64
  %v41 = add nsw i64 32, %v40
  %v42 = getelementptr float, ptr %b, i64 %v41
  %v43 = icmp eq i64 %v2, 0
  %v44 = getelementptr float, ptr %c, i64 4
  %v45 = call <4 x float> @llvm.masked.load.v4f32.p0(ptr %v44, i32 4, <4 x i1> <i1 true, i1 true, i1 false, i1 false>, <4 x float> zeroinitializer)
  %v46 = select i1 %v43, <4 x float> zeroinitializer, <4 x float> %v45
  %v47 = getelementptr float, ptr %v44, i64 6
  %v48 = call <4 x float> @llvm.masked.load.v4f32.p0(ptr %v47, i32 4, <4 x i1> <i1 true, i1 true, i1 false, i1 false>, <4 x float> zeroinitializer)
  %v49 = select i1 %v43, <4 x float> zeroinitializer, <4 x float> %v48
  br label %loop50
loop50:
  %v52 = phi i64 [ %v2, %done16 ], [ %v70, %loop50 ]
  %v53 = phi <4 x float> [ %v46, %done16 ], [ %v64, %loop50 ]
  %v54 = phi <4 x float> [ %v49, %done16 ], [ %v69, %loop50 ]
  %v55 = add nsw i64 %v52, 1
  %v56 = sub nsw i64 %v52, %v2
  %v57 = getelementptr float, ptr %v38, i64 %v56
  %v58 = mul nsw i64 %v56, 4
  %v59 = getelementptr float, ptr %v42, i64 %v58
  %v60 = load float, ptr %v57
  %v61 = insertelement <4 x float> poison, float %v60, i64 0
  %v62 = shufflevector <4 x float> %v61, <4 x float> poison, <4 x i32> zeroinitializer
  %v63 = load <4 x float>, ptr %v59, align 4
  %v64 = call <4 x float> @llvm.fmuladd.v4f32(<4 x float> %v62, <4 x float> %v63, <4 x float> %v53)
  %v65 = getelementptr float, ptr %v57, i64 10
  %v66 = load float, ptr %v65
  %v67 = insertelement <4 x float> poison, float %v66, i64 0
  %v68 = shufflevector <4 x float> %v67, <4 x float> poison, <4 x i32> zeroinitializer
  %v69 = call <4 x float> @llvm.fmuladd.v4f32(<4 x float> %v68, <4 x float> %v63, <4 x float> %v54)
  %v70 = add nsw i64 %v52, 1
  %v71 = icmp slt i64 %v70, %v4
  br i1 %v71, label %loop50, label %done51
done51:
  %v72 = getelementptr float, ptr %c, i64 4
  call void @llvm.masked.store.v4f32.p0(<4 x float> %v64, ptr %v72, i32 4, <4 x i1> <i1 true, i1 true, i1 false, i1 false>)
  %v73 = getelementptr float, ptr %v72, i64 6
  call void @llvm.masked.store.v4f32.p0(<4 x float> %v69, ptr %v73, i32 4, <4 x i1> <i1 true, i1 true, i1 false, i1 false>)
  %v74 = add nsw i64 %v2, 8
  %v75 = icmp slt i64 %v74, 10
  br i1 %v75, label %loop0, label %done1
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
