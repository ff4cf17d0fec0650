package org.tilewright.space.operator;

import static org.tilewright.space.Golden.assertGolden;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperatorGoldenTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "matmul           | matmul           | 512x256x128",
        "matmul-ta-tb     | matmul           | 4x5x6;ta=1;tb=1;bias=1;relu=1;type=f64",
        "matmul-i8        | matmul           | 4x5x6;type=i8",
        "batch-matmul     | batch_matmul     | 12x128x64x32;tb=1",
        "conv1d           | conv1d           | l=256,ci=64,co=128,k=3,s=2,p=1",
        "conv2d           | conv2d           | h=56,w=56,ci=64,co=64,k=3,p=1,relu=1",
        "conv2d-groups    | conv2d           | h=56,w=56,ci=64,co=128,k=3,s=2,p=1,d=2,g=4,bias=1",
        "conv2d-nchw      | conv2d           | h=14,w=12,ci=8,co=16,kh=1,kw=3,pl=1,layout=nchw",
        "avgpool2d-i8     | avgpool2d        | h=9,w=9,c=4,k=3,s=2,p=1,zi=-3,type=i8",
        "conv2d-i8        | conv2d           | h=9,w=9,ci=4,co=8,k=3,s=2,pb=1,pr=1,bias=1,relu=1,requantise=1,zi=-128,zo=-3,type=i8",
        "conv3d           | conv3d           | d_in=16,h=14,w=14,ci=256,co=256,k=3,p=1",
        "conv2d-bn-relu   | conv2d_bn_relu   | h=7,w=7,ci=16,co=32,k=3,p=1",
        "conv2d-transpose | conv2d_transpose | h=4,w=6,ci=8,co=16,k=4,s=2,p=1",
        "conv2d-transpose-5 | conv2d_transpose | h=4,w=6,ci=8,co=16,k=5,s=3,pt=3,pb=2,pr=2,bias=1",
        "conv2d-capsule   | conv2d_capsule   | h=16,w=16,ci=8,co=16,k=3,s=2,p=1,cap=4",
        "attention-scores | transpose_batch_matmul | b=2,seq=64,heads=12,dim=128",
        "maxpool2d        | maxpool2d        | h=12,w=12,c=64,k=3,s=2,p=1",
        "avgpool2d-nchw   | avgpool2d        | h=24,w=5,c=64,kh=24,kw=5,s=24,layout=nchw,type=f64",
        "add              | add              | n=2,h=28,w=28,c=512,layout=nchw,relu=1",
        "gelu             | gelu             | 128x3072",
        "relu6            | relu6            | 128x3072",
        "depthwise-conv2d | depthwise_conv2d | h=14,w=14,c=384,k=3,s=2,pb=1,pr=1",
        "softmax          | softmax          | 256x128",
        "layernorm        | layernorm        | 128x768;eps=1e-12",
        "norm             | norm             | 4x256x256"
      })
  void operatorPrintsAsItsPlainNest(String file, String operator, String shape) {
    assertGolden("operator/" + file + ".txt", Operators.parse(operator, shape).toString());
  }
}
