@padding = internal constant <16 x float> zeroinitializer, align 64

define i32 @conv1d_reference(ptr %operands) #0 {
entry:
  %input.slot = getelementptr ptr, ptr %operands, i64 0
  %input = load ptr, ptr %input.slot
  %weights.slot = getelementptr ptr, ptr %operands, i64 1
  %weights = load ptr, ptr %weights.slot
  %output.slot = getelementptr ptr, ptr %operands, i64 2
  %output = load ptr, ptr %output.slot
  br label %loop0
loop0:
  %v2 = phi i64 [ 0, %entry ], [ %v45, %done4 ]
  br label %loop3
loop3:
  %v5 = phi i64 [ 0, %loop0 ], [ %v43, %done7 ]
  br label %loop6
loop6:
  %v8 = phi i64 [ 0, %loop3 ], [ %v37, %done11 ]
  %v9 = phi double [ 0x0000000000000000, %loop3 ], [ %v34, %done11 ]
  br label %loop10
loop10:
  %v12 = phi i64 [ 0, %loop6 ], [ %v35, %loop10 ]
  %v13 = phi double [ %v9, %loop6 ], [ %v34, %loop10 ]
  %v14 = add nsw i64 -1, %v8
  %v15 = add nsw i64 %v14, %v2
  %v16 = icmp ult i64 %v15, 8
  %v17 = add nsw i64 -2, %v12
  %v18 = mul nsw i64 %v8, 2
  %v19 = add nsw i64 %v17, %v18
  %v20 = mul nsw i64 %v2, 2
  %v21 = add nsw i64 %v19, %v20
  %v22 = getelementptr float, ptr %input, i64 %v21
  %v23 = select i1 %v16, ptr %v22, ptr @padding
  %v24 = load float, ptr %v23
  %v25 = fpext float %v24 to double
  %v26 = mul nsw i64 %v12, 4
  %v27 = add nsw i64 %v26, %v5
  %v28 = mul nsw i64 %v8, 8
  %v29 = add nsw i64 %v27, %v28
  %v30 = getelementptr float, ptr %weights, i64 %v29
  %v31 = load float, ptr %v30
  %v32 = fpext float %v31 to double
  %v33 = fmul double %v25, %v32
  %v34 = fadd double %v13, %v33
  %v35 = add nsw i64 %v12, 1
  %v36 = icmp slt i64 %v35, 2
  br i1 %v36, label %loop10, label %done11
done11:
  %v37 = add nsw i64 %v8, 1
  %v38 = icmp slt i64 %v37, 3
  br i1 %v38, label %loop6, label %done7
done7:
  %v39 = fptrunc double %v34 to float
  %v40 = mul nsw i64 %v2, 4
  %v41 = add nsw i64 %v5, %v40
  %v42 = getelementptr float, ptr %output, i64 %v41
  store float %v39, ptr %v42
  %v43 = add nsw i64 %v5, 1
  %v44 = icmp slt i64 %v43, 4
  br i1 %v44, label %loop3, label %done4
done4:
  %v45 = add nsw i64 %v2, 1
  %v46 = icmp slt i64 %v45, 8
  br i1 %v46, label %loop0, label %done1
done1:
  ret i32 0
}

attributes #0 = { nounwind "prefer-vector-width"="512" "min-legal-vector-width"="512" }
