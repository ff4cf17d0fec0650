@padding = internal constant <16 x float> zeroinitializer, align 64

define i32 @softmax_reference(ptr %operands) #0 {
entry:
  %x.slot = getelementptr ptr, ptr %operands, i64 0
  %x = load ptr, ptr %x.slot
  %y.slot = getelementptr ptr, ptr %operands, i64 1
  %y = load ptr, ptr %y.slot
  %sums = alloca [64 x double], align 64
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
  %v5 = phi i64 [ 0, %allocated2 ], [ %v7, %loop3 ]
  %v6 = getelementptr double, ptr %sums, i64 %v5
  store double 0xFFF0000000000000, ptr %v6
  %v7 = add nsw i64 %v5, 1
  %v8 = icmp slt i64 %v7, 2
  br i1 %v8, label %loop3, label %done4
done4:
  br label %loop9
loop9:
  %v11 = phi i64 [ 0, %done4 ], [ %v25, %done13 ]
  br label %loop12
loop12:
  %v14 = phi i64 [ 0, %loop9 ], [ %v23, %loop12 ]
  %v15 = getelementptr double, ptr %sums, i64 %v14
  %v16 = load double, ptr %v15
  %v17 = mul nsw i64 %v14, 3
  %v18 = add nsw i64 %v17, %v11
  %v19 = getelementptr float, ptr %x, i64 %v18
  %v20 = load float, ptr %v19
  %v21 = fpext float %v20 to double
  %v22 = call nsz double @llvm.maximum.f64(double %v16, double %v21)
  store double %v22, ptr %v15
  %v23 = add nsw i64 %v14, 1
  %v24 = icmp slt i64 %v23, 2
  br i1 %v24, label %loop12, label %done13
done13:
  %v25 = add nsw i64 %v11, 1
  %v26 = icmp slt i64 %v25, 3
  br i1 %v26, label %loop9, label %done10
done10:
  br label %loop27
loop27:
  %v29 = phi i64 [ 0, %done10 ], [ %v33, %loop27 ]
  %v30 = getelementptr double, ptr %sums, i64 %v29
  %v31 = load double, ptr %v30
  %v32 = getelementptr double, ptr %max, i64 %v29
  store double %v31, ptr %v32
  %v33 = add nsw i64 %v29, 1
  %v34 = icmp slt i64 %v33, 2
  br i1 %v34, label %loop27, label %done28
done28:
  br label %loop35
loop35:
  %v37 = phi i64 [ 0, %done28 ], [ %v101, %done92 ]
  br label %loop38
loop38:
  %v40 = phi i64 [ 0, %loop35 ], [ %v42, %loop38 ]
  %v41 = getelementptr double, ptr %sums, i64 %v40
  store double 0x0000000000000000, ptr %v41
  %v42 = add nsw i64 %v40, 1
  %v43 = icmp slt i64 %v42, 3
  br i1 %v43, label %loop38, label %done39
done39:
  br label %loop44
loop44:
  %v46 = phi i64 [ 0, %done39 ], [ %v89, %loop44 ]
  %v47 = getelementptr double, ptr %sums, i64 %v46
  %v48 = load double, ptr %v47
  %v49 = mul nsw i64 %v37, 3
  %v50 = add nsw i64 %v49, %v46
  %v51 = getelementptr float, ptr %x, i64 %v50
  %v52 = load float, ptr %v51
  %v53 = fpext float %v52 to double
  %v54 = getelementptr double, ptr %max, i64 %v37
  %v55 = load double, ptr %v54
  %v56 = fsub double %v53, %v55
  %v57 = fcmp olt double %v56, 0xC087500000000000
  %v58 = select i1 %v57, double 0xC087500000000000, double %v56
  %v59 = fcmp ogt double %v58, 0x4086300000000000
  %v60 = select i1 %v59, double 0x4086300000000000, double %v58
  %v61 = call double @llvm.fmuladd.f64(double %v60, double 0x3FF71547652B82FE, double 0x4338000000000000)
  %v62 = fsub double %v61, 0x4338000000000000
  %v63 = call double @llvm.fmuladd.f64(double %v62, double 0xBFE62E4000000000, double %v60)
  %v64 = call double @llvm.fmuladd.f64(double %v62, double 0xBEB7F7D1CF79ABCA, double %v63)
  %v65 = call double @llvm.fmuladd.f64(double 0x3DE6124613A86D0A, double %v64, double 0x3E21EED8EFF8D898)
  %v66 = call double @llvm.fmuladd.f64(double %v65, double %v64, double 0x3E5AE64567F544E4)
  %v67 = call double @llvm.fmuladd.f64(double %v66, double %v64, double 0x3E927E4FB7789F5D)
  %v68 = call double @llvm.fmuladd.f64(double %v67, double %v64, double 0x3EC71DE3A556C734)
  %v69 = call double @llvm.fmuladd.f64(double %v68, double %v64, double 0x3EFA01A01A01A01A)
  %v70 = call double @llvm.fmuladd.f64(double %v69, double %v64, double 0x3F2A01A01A01A01A)
  %v71 = call double @llvm.fmuladd.f64(double %v70, double %v64, double 0x3F56C16C16C16C17)
  %v72 = call double @llvm.fmuladd.f64(double %v71, double %v64, double 0x3F81111111111111)
  %v73 = call double @llvm.fmuladd.f64(double %v72, double %v64, double 0x3FA5555555555555)
  %v74 = call double @llvm.fmuladd.f64(double %v73, double %v64, double 0x3FC5555555555555)
  %v75 = call double @llvm.fmuladd.f64(double %v74, double %v64, double 0x3FE0000000000000)
  %v76 = call double @llvm.fmuladd.f64(double %v75, double %v64, double 0x3FF0000000000000)
  %v77 = call double @llvm.fmuladd.f64(double %v76, double %v64, double 0x3FF0000000000000)
  %v78 = bitcast double %v61 to i64
  %v79 = sub i64 %v78, 4843621399236966402
  %v80 = lshr i64 %v79, 1
  %v81 = sub i64 %v79, %v80
  %v82 = shl i64 %v80, 52
  %v83 = bitcast i64 %v82 to double
  %v84 = fmul double %v77, %v83
  %v85 = shl i64 %v81, 52
  %v86 = bitcast i64 %v85 to double
  %v87 = fmul double %v84, %v86
  %v88 = fadd double %v48, %v87
  store double %v88, ptr %v47
  %v89 = add nsw i64 %v46, 1
  %v90 = icmp slt i64 %v89, 3
  br i1 %v90, label %loop44, label %done45
done45:
  br label %loop91
loop91:
  %v93 = phi i64 [ 0, %done45 ], [ %v99, %loop91 ]
  %v94 = getelementptr double, ptr %sums, i64 %v93
  %v95 = load double, ptr %v94
  %v96 = mul nsw i64 %v37, 3
  %v97 = add nsw i64 %v96, %v93
  %v98 = getelementptr double, ptr %exp, i64 %v97
  store double %v95, ptr %v98
  %v99 = add nsw i64 %v93, 1
  %v100 = icmp slt i64 %v99, 3
  br i1 %v100, label %loop91, label %done92
done92:
  %v101 = add nsw i64 %v37, 1
  %v102 = icmp slt i64 %v101, 2
  br i1 %v102, label %loop35, label %done36
done36:
  br label %loop103
loop103:
  %v105 = phi i64 [ 0, %done36 ], [ %v107, %loop103 ]
  %v106 = getelementptr double, ptr %sums, i64 %v105
  store double 0x0000000000000000, ptr %v106
  %v107 = add nsw i64 %v105, 1
  %v108 = icmp slt i64 %v107, 2
  br i1 %v108, label %loop103, label %done104
done104:
  br label %loop109
loop109:
  %v111 = phi i64 [ 0, %done104 ], [ %v124, %done113 ]
  br label %loop112
loop112:
  %v114 = phi i64 [ 0, %loop109 ], [ %v122, %loop112 ]
  %v115 = getelementptr double, ptr %sums, i64 %v114
  %v116 = load double, ptr %v115
  %v117 = mul nsw i64 %v114, 3
  %v118 = add nsw i64 %v117, %v111
  %v119 = getelementptr double, ptr %exp, i64 %v118
  %v120 = load double, ptr %v119
  %v121 = fadd double %v116, %v120
  store double %v121, ptr %v115
  %v122 = add nsw i64 %v114, 1
  %v123 = icmp slt i64 %v122, 2
  br i1 %v123, label %loop112, label %done113
done113:
  %v124 = add nsw i64 %v111, 1
  %v125 = icmp slt i64 %v124, 3
  br i1 %v125, label %loop109, label %done110
done110:
  br label %loop126
loop126:
  %v128 = phi i64 [ 0, %done110 ], [ %v133, %loop126 ]
  %v129 = getelementptr double, ptr %sums, i64 %v128
  %v130 = load double, ptr %v129
  %v131 = fdiv double 0x3FF0000000000000, %v130
  %v132 = getelementptr double, ptr %scale, i64 %v128
  store double %v131, ptr %v132
  %v133 = add nsw i64 %v128, 1
  %v134 = icmp slt i64 %v133, 2
  br i1 %v134, label %loop126, label %done127
done127:
  br label %loop135
loop135:
  %v137 = phi i64 [ 0, %done127 ], [ %v170, %done160 ]
  br label %loop138
loop138:
  %v140 = phi i64 [ 0, %loop135 ], [ %v142, %loop138 ]
  %v141 = getelementptr double, ptr %sums, i64 %v140
  store double 0x0000000000000000, ptr %v141
  %v142 = add nsw i64 %v140, 1
  %v143 = icmp slt i64 %v142, 3
  br i1 %v143, label %loop138, label %done139
done139:
  br label %loop144
loop144:
  %v146 = phi i64 [ 0, %done139 ], [ %v157, %loop144 ]
  %v147 = getelementptr double, ptr %sums, i64 %v146
  %v148 = load double, ptr %v147
  %v149 = mul nsw i64 %v137, 3
  %v150 = add nsw i64 %v149, %v146
  %v151 = getelementptr double, ptr %exp, i64 %v150
  %v152 = load double, ptr %v151
  %v153 = getelementptr double, ptr %scale, i64 %v137
  %v154 = load double, ptr %v153
  %v155 = fmul double %v152, %v154
  %v156 = fadd double %v148, %v155
  store double %v156, ptr %v147
  %v157 = add nsw i64 %v146, 1
  %v158 = icmp slt i64 %v157, 3
  br i1 %v158, label %loop144, label %done145
done145:
  br label %loop159
loop159:
  %v161 = phi i64 [ 0, %done145 ], [ %v168, %loop159 ]
  %v162 = getelementptr double, ptr %sums, i64 %v161
  %v163 = load double, ptr %v162
  %v164 = fptrunc double %v163 to float
  %v165 = mul nsw i64 %v137, 3
  %v166 = add nsw i64 %v165, %v161
  %v167 = getelementptr float, ptr %y, i64 %v166
  store float %v164, ptr %v167
  %v168 = add nsw i64 %v161, 1
  %v169 = icmp slt i64 %v168, 3
  br i1 %v169, label %loop159, label %done160
done160:
  %v170 = add nsw i64 %v137, 1
  %v171 = icmp slt i64 %v170, 2
  br i1 %v171, label %loop135, label %done136
done136:
  call void @free(ptr %memory)
  ret i32 0
}
declare ptr @malloc(i64)
declare void @free(ptr)

attributes #0 = { nounwind "prefer-vector-width"="512" "min-legal-vector-width"="512" }
