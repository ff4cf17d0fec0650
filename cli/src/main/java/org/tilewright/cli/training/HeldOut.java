package org.tilewright.cli.training;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tilewright.space.operator.Operator;
import org.tilewright.space.operator.Operators;

/**
 * Workloads that no policy is trained on: shapes of well-known networks, and some odd ones. Every
 * family that is tuned for is examined, if not every kind of operator.
 */
final class HeldOut {
  private static final List<List<String>> SHAPES =
      List.of(
          List.of("matmul", "512x512x512"),
          List.of("matmul", "128x768x768"),
          List.of("matmul", "127x131x137"),
          List.of("matmul", "1x4096x1024"),
          List.of("conv2d", "h=56,w=56,ci=64,co=64,k=3,p=1"),
          List.of("conv2d", "h=14,w=14,ci=256,co=256,k=3,p=1"),
          List.of("conv2d", "h=28,w=28,ci=128,co=512,k=1"),
          List.of("conv2d", "h=56,w=56,ci=32,co=1,k=3,layout=nchw"),
          List.of("conv2d", "h=56,w=56,ci=64,co=64,k=3,layout=nchw"),
          List.of("depthwise_conv2d", "h=14,w=14,c=384,k=3,p=1"),
          List.of("depthwise_conv2d", "h=112,w=112,c=32,k=3,p=1"),
          List.of("depthwise_conv2d", "h=56,w=56,c=144,k=3,s=2,p=1"),
          List.of("conv2d_transpose", "h=16,w=16,ci=128,co=64,k=4,s=2,p=1"),
          List.of("maxpool2d", "h=112,w=112,c=64,k=3,s=2,p=1"),
          List.of("softmax", "512x512"),
          List.of("layernorm", "128x768"));

  private HeldOut() {}

  static List<Operator> operators() {
    return SHAPES.stream().map(each -> Operators.parse(each.get(0), each.get(1))).toList();
  }

  /** The keys of their workloads. */
  static Set<String> workloads() {
    return operators().stream().map(each -> each.workload().key()).collect(Collectors.toSet());
  }
}
