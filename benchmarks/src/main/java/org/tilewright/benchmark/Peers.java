package org.tilewright.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.tilewright.benchmark.peer.Peer;
import org.tilewright.benchmark.peer.nd4j.Nd4jPeer;
import org.tilewright.benchmark.peer.onednn.OneDnnPeer;
import org.tilewright.benchmark.peer.openblas.OpenBlasPeer;
import org.tilewright.benchmark.peer.plain.PlainPeer;
import org.tilewright.benchmark.peer.torch.TorchPeer;

/** Whom we can be compared with, by name. */
final class Peers {
  private Peers() {}

  /**
   * All of them, in the order of tables.
   *
   * @param folder for what is compiled
   */
  static List<Peer> all(Path folder) {
    return List.of(
        new OneDnnPeer(),
        new OpenBlasPeer(),
        new Nd4jPeer(),
        new TorchPeer(),
        new PlainPeer(folder));
  }

  /**
   * The peers of these names.
   *
   * @throws IllegalArgumentException listing the known ones
   */
  static List<Peer> named(List<String> names, Path folder) {
    List<String> unknown = new ArrayList<>(names);
    unknown.removeAll(names(folder).toList());
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(
          "The peers %s are unknown. Known peers: %s."
              .formatted(unknown, String.join(", ", names(folder).toList())));
    }
    return all(folder).stream().filter(each -> names.contains(each.name())).toList();
  }

  private static Stream<String> names(Path folder) {
    return all(folder).stream().map(Peer::name);
  }
}
