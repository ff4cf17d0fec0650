@padding = internal constant <16 x float> zeroinitializer, align 64

define i32 @conv1d_reference(ptr %operands) #0 {
entry:
  %input.slot = getelementptr ptr, ptr %operands, i64 0
  %input = load ptr, ptr %input.slot
  %weights.slot = getelementptr ptr, ptr %operands, i64 1
  %weights = load ptr, ptr %weights.slot
  %output.slot = getelementptr ptr, ptr %operands, i64 2
  %output = load ptr, ptr %output.slot
  %sums = alloca [64 x double], align 64
  br label %loop0
loop0:
  %v2 = phi i64 [ 0, %entry ], [ %v58, %done48 ]
  br label %loop3
loop3:
  %v5 = phi i64 [ 0, %loop0 ], [ %v7, %loop3 ]
  %v6 = getelementptr double, ptr %sums, i64 %v5
  store double 0x0000000000000000, ptr %v6
  %v7 = add nsw i64 %v5, 1
  %v8 = icmp slt i64 %v7, 8
  br i1 %v8, label %loop3, label %done4
done4:
  br label %loop9
loop9:
  %v11 = phi i64 [ 0, %done4 ], [ %v45, %done13 ]
  br label %loop12
loop12:
  %v14 = phi i64 [ 0, %loop9 ], [ %v43, %done16 ]
  br label %loop15
loop15:
  %v17 = phi i64 [ 0, %loop12 ], [ %v41, %loop15 ]
  %v18 = getelementptr double, ptr %sums, i64 %v17
  %v19 = load double, ptr %v18
  %v20 = add nsw i64 -1, %v11
  %v21 = add nsw i64 %v20, %v17
  %v22 = icmp ult i64 %v21, 8
  %v23 = add nsw i64 -2, %v14
  %v24 = mul nsw i64 %v11, 2
  %v25 = add nsw i64 %v23, %v24
  %v26 = mul nsw i64 %v17, 2
  %v27 = add nsw i64 %v25, %v26
  %v28 = getelementptr float, ptr %input, i64 %v27
  %v29 = select i1 %v22, ptr %v28, ptr @padding
  %v30 = load float, ptr %v29
  %v31 = fpext float %v30 to double
  %v32 = mul nsw i64 %v14, 4
  %v33 = add nsw i64 %v32, %v2
  %v34 = mul nsw i64 %v11, 8
  %v35 = add nsw i64 %v33, %v34
  %v36 = getelementptr float, ptr %weights, i64 %v35
  %v37 = load float, ptr %v36
  %v38 = fpext float %v37 to double
  %v39 = fmul double %v31, %v38
  %v40 = fadd double %v19, %v39
  store double %v40, ptr %v18
  %v41 = add nsw i64 %v17, 1
  %v42 = icmp slt i64 %v41, 8
  br i1 %v42, label %loop15, label %done16
done16:
  %v43 = add nsw i64 %v14, 1
  %v44 = icmp slt i64 %v43, 2
  br i1 %v44, label %loop12, label %done13
done13:
  %v45 = add nsw i64 %v11, 1
  %v46 = icmp slt i64 %v45, 3
  br i1 %v46, label %loop9, label %done10
done10:
  br label %loop47
loop47:
  %v49 = phi i64 [ 0, %done10 ], [ %v56, %loop47 ]
  %v50 = getelementptr double, ptr %sums, i64 %v49
  %v51 = load double, ptr %v50
  %v52 = fptrunc double %v51 to float
  %v53 = mul nsw i64 %v49, 4
  %v54 = add nsw i64 %v2, %v53
  %v55 = getelementptr float, ptr %output, i64 %v54
  store float %v52, ptr %v55
  %v56 = add nsw i64 %v49, 1
  %v57 = icmp slt i64 %v56, 8
  br i1 %v57, label %loop47, label %done48
done48:
  %v58 = add nsw i64 %v2, 1
  %v59 = icmp slt i64 %v58, 4
  br i1 %v59, label %loop0, label %done1
done1:
  ret i32 0
}

attributes #0 = { nounwind "prefer-vector-width"="512" "min-legal-vector-width"="512" }
