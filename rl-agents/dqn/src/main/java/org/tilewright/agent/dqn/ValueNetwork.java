package org.tilewright.agent.dqn;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.graph.ReshapeVertex;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.LossLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.weights.WeightInit;
import org.deeplearning4j.rl4j.network.ChannelToNetworkInputMapper.NetworkInputToChannelBinding;
import org.deeplearning4j.rl4j.network.QNetwork;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/**
 * The value of every slot of a {@link Choice}: the same two hidden layers for each, the mask added
 * before the loss, so that a masked slot is neither chosen nor learned from.
 */
final class ValueNetwork {
  private static final String ROWS = "rows";
  private static final String MASK = "mask";

  private final ComputationGraph graph;
  private final QNetwork values;

  private ValueNetwork(ComputationGraph graph) {
    this.graph = graph;
    this.values =
        QNetwork.builder()
            .withNetwork(graph)
            .inputBindings(
                new NetworkInputToChannelBinding[] {
                  NetworkInputToChannelBinding.map(ROWS, ROWS),
                  NetworkInputToChannelBinding.map(MASK, MASK)
                })
            .channelNames(new String[] {ROWS, MASK})
            .build();
  }

  static ValueNetwork random(int features, DqnSettings settings, long seed) {
    ComputationGraph graph = new ComputationGraph(layers(features, settings, seed));
    graph.init();
    return new ValueNetwork(graph);
  }

  private static ComputationGraphConfiguration layers(
      int features, DqnSettings settings, long seed) {
    int slots = settings.options();
    int width = settings.hidden();
    return new NeuralNetConfiguration.Builder()
        .seed(seed)
        .updater(new Adam(settings.learningRate()))
        .weightInit(WeightInit.XAVIER)
        .graphBuilder()
        .addInputs(ROWS, MASK)
        .addVertex("options", new ReshapeVertex(-1, features), ROWS)
        .addLayer("hidden1", dense(features, width, Activation.RELU), "options")
        .addLayer("hidden2", dense(width, width, Activation.RELU), "hidden1")
        .addLayer("value", dense(width, 1, Activation.IDENTITY), "hidden2")
        .addVertex("slots", new ReshapeVertex(-1, slots), "value")
        .addVertex("masked", new ElementWiseVertex(ElementWiseVertex.Op.Add), "slots", MASK)
        .addLayer("loss", loss(), "masked")
        .setOutputs("loss")
        .build();
  }

  private static DenseLayer dense(int in, int out, Activation activation) {
    return new DenseLayer.Builder().nIn(in).nOut(out).activation(activation).build();
  }

  private static LossLayer loss() {
    return new LossLayer.Builder(LossFunction.MSE).activation(Activation.IDENTITY).build();
  }

  /** As RL4J sees it. */
  QNetwork values() {
    return values;
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(graph.getConfiguration().getIterationCount());
    write(out, graph.params());
    write(out, graph.getUpdater().getUpdaterStateViewArray());
  }

  void read(DataInputStream in) throws IOException {
    graph.getConfiguration().setIterationCount(in.readInt());
    read(in, graph.params());
    read(in, graph.getUpdater().getUpdaterStateViewArray());
    values.reset();
  }

  private static void write(DataOutputStream out, INDArray array) throws IOException {
    for (float each : array.reshape(array.length()).toFloatVector()) out.writeFloat(each);
  }

  private static void read(DataInputStream in, INDArray array) throws IOException {
    for (long i = 0; i < array.length(); i++) array.putScalar(i, in.readFloat());
  }
}
