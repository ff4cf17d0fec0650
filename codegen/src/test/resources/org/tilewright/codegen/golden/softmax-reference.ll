@padding = internal constant <16 x float> zeroinitializer, align 64

define i32 @softmax_reference(ptr %operands) #0 {
entry:
  %x.slot = getelementptr ptr, ptr %operands, i64 0
  %x = load ptr, ptr %x.slot
  %y.slot = getelementptr ptr, ptr %operands, i64 1
  %y = load ptr, ptr %y.slot
  %memory = call ptr @malloc(i64 80)
  %v0 = icmp eq ptr %memory, null
  br i1 %v0, label %failed1, label %allocated2
failed1:
  ret i32 1
allocated2:
  %max = getelementptr double, ptr %memory, i64 0
  %exp = getelementptr double, ptr %memory, i64 2
  %scale = getelementptr double, ptr %memory, i64 8
  br label %loop3
loop3:
  %v5 = phi i64 [ 0, %allocated2 ], [ %v19, %done7 ]
  br label %loop6
loop6:
  %v8 = phi i64 [ 0, %loop3 ], [ %v16, %loop6 ]
  %v9 = phi double [ 0xFFF0000000000000, %loop3 ], [ %v15, %loop6 ]
  %v10 = mul nsw i64 %v5, 3
  %v11 = add nsw i64 %v10, %v8
  %v12 = getelementptr float, ptr %x, i64 %v11
  %v13 = load float, ptr %v12
  %v14 = fpext float %v13 to double
  %v15 = call nsz double @llvm.maximum.f64(double %v9, double %v14)
  %v16 = add nsw i64 %v8, 1
  %v17 = icmp slt i64 %v16, 3
  br i1 %v17, label %loop6, label %done7
done7:
  %v18 = getelementptr double, ptr %max, i64 %v5
  store double %v15, ptr %v18
  %v19 = add nsw i64 %v5, 1
  %v20 = icmp slt i64 %v19, 2
  br i1 %v20, label %loop3, label %done4
done4:
  br label %loop21
loop21:
  %v23 = phi i64 [ 0, %done4 ], [ %v72, %done25 ]
  br label %loop24
loop24:
  %v26 = phi i64 [ 0, %loop21 ], [ %v70, %loop24 ]
  %v27 = mul nsw i64 %v23, 3
  %v28 = add nsw i64 %v27, %v26
  %v29 = getelementptr float, ptr %x, i64 %v28
  %v30 = load float, ptr %v29
  %v31 = fpext float %v30 to double
  %v32 = getelementptr double, ptr %max, i64 %v23
  %v33 = load double, ptr %v32
  %v34 = fsub double %v31, %v33
  %v35 = fcmp olt double %v34, 0xC087500000000000
  %v36 = select i1 %v35, double 0xC087500000000000, double %v34
  %v37 = fcmp ogt double %v36, 0x4086300000000000
  %v38 = select i1 %v37, double 0x4086300000000000, double %v36
  %v39 = call double @llvm.fmuladd.f64(double %v38, double 0x3FF71547652B82FE, double 0x4338000000000000)
  %v40 = fsub double %v39, 0x4338000000000000
  %v41 = call double @llvm.fmuladd.f64(double %v40, double 0xBFE62E4000000000, double %v38)
  %v42 = call double @llvm.fmuladd.f64(double %v40, double 0xBEB7F7D1CF79ABCA, double %v41)
  %v43 = call double @llvm.fmuladd.f64(double 0x3DE6124613A86D0A, double %v42, double 0x3E21EED8EFF8D898)
  %v44 = call double @llvm.fmuladd.f64(double %v43, double %v42, double 0x3E5AE64567F544E4)
  %v45 = call double @llvm.fmuladd.f64(double %v44, double %v42, double 0x3E927E4FB7789F5D)
  %v46 = call double @llvm.fmuladd.f64(double %v45, double %v42, double 0x3EC71DE3A556C734)
  %v47 = call double @llvm.fmuladd.f64(double %v46, double %v42, double 0x3EFA01A01A01A01A)
  %v48 = call double @llvm.fmuladd.f64(double %v47, double %v42, double 0x3F2A01A01A01A01A)
  %v49 = call double @llvm.fmuladd.f64(double %v48, double %v42, double 0x3F56C16C16C16C17)
  %v50 = call double @llvm.fmuladd.f64(double %v49, double %v42, double 0x3F81111111111111)
  %v51 = call double @llvm.fmuladd.f64(double %v50, double %v42, double 0x3FA5555555555555)
  %v52 = call double @llvm.fmuladd.f64(double %v51, double %v42, double 0x3FC5555555555555)
  %v53 = call double @llvm.fmuladd.f64(double %v52, double %v42, double 0x3FE0000000000000)
  %v54 = call double @llvm.fmuladd.f64(double %v53, double %v42, double 0x3FF0000000000000)
  %v55 = call double @llvm.fmuladd.f64(double %v54, double %v42, double 0x3FF0000000000000)
  %v56 = bitcast double %v39 to i64
  %v57 = sub i64 %v56, 4843621399236966402
  %v58 = lshr i64 %v57, 1
  %v59 = sub i64 %v57, %v58
  %v60 = shl i64 %v58, 52
  %v61 = bitcast i64 %v60 to double
  %v62 = fmul double %v55, %v61
  %v63 = shl i64 %v59, 52
  %v64 = bitcast i64 %v63 to double
  %v65 = fmul double %v62, %v64
  %v66 = fadd double 0x0000000000000000, %v65
  %v67 = mul nsw i64 %v23, 3
  %v68 = add nsw i64 %v67, %v26
  %v69 = getelementptr double, ptr %exp, i64 %v68
  store double %v66, ptr %v69
  %v70 = add nsw i64 %v26, 1
  %v71 = icmp slt i64 %v70, 3
  br i1 %v71, label %loop24, label %done25
done25:
  %v72 = add nsw i64 %v23, 1
  %v73 = icmp slt i64 %v72, 2
  br i1 %v73, label %loop21, label %done22
done22:
  br label %loop74
loop74:
  %v76 = phi i64 [ 0, %done22 ], [ %v90, %done78 ]
  br label %loop77
loop77:
  %v79 = phi i64 [ 0, %loop74 ], [ %v86, %loop77 ]
  %v80 = phi double [ 0x0000000000000000, %loop74 ], [ %v85, %loop77 ]
  %v81 = mul nsw i64 %v76, 3
  %v82 = add nsw i64 %v81, %v79
  %v83 = getelementptr double, ptr %exp, i64 %v82
  %v84 = load double, ptr %v83
  %v85 = fadd double %v80, %v84
  %v86 = add nsw i64 %v79, 1
  %v87 = icmp slt i64 %v86, 3
  br i1 %v87, label %loop77, label %done78
done78:
  %v88 = fdiv double 0x3FF0000000000000, %v85
  %v89 = getelementptr double, ptr %scale, i64 %v76
  store double %v88, ptr %v89
  %v90 = add nsw i64 %v76, 1
  %v91 = icmp slt i64 %v90, 2
  br i1 %v91, label %loop74, label %done75
done75:
  br label %loop92
loop92:
  %v94 = phi i64 [ 0, %done75 ], [ %v112, %done96 ]
  br label %loop95
loop95:
  %v97 = phi i64 [ 0, %loop92 ], [ %v110, %loop95 ]
  %v98 = mul nsw i64 %v94, 3
  %v99 = add nsw i64 %v98, %v97
  %v100 = getelementptr double, ptr %exp, i64 %v99
  %v101 = load double, ptr %v100
  %v102 = getelementptr double, ptr %scale, i64 %v94
  %v103 = load double, ptr %v102
  %v104 = fmul double %v101, %v103
  %v105 = fadd double 0x0000000000000000, %v104
  %v106 = fptrunc double %v105 to float
  %v107 = mul nsw i64 %v94, 3
  %v108 = add nsw i64 %v107, %v97
  %v109 = getelementptr float, ptr %y, i64 %v108
  store float %v106, ptr %v109
  %v110 = add nsw i64 %v97, 1
  %v111 = icmp slt i64 %v110, 3
  br i1 %v111, label %loop95, label %done96
done96:
  %v112 = add nsw i64 %v94, 1
  %v113 = icmp slt i64 %v112, 2
  br i1 %v113, label %loop92, label %done93
done93:
  call void @free(ptr %memory)
  ret i32 0
}
declare ptr @malloc(i64)
declare void @free(ptr)

attributes #0 = { nounwind "prefer-vector-width"="512" "min-legal-vector-width"="512" }
