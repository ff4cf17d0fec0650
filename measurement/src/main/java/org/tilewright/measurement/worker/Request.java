package org.tilewright.measurement.worker;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tilewright.tuner.Manifest;
import org.tilewright.tuner.Manifest.Operand;
import org.tilewright.tuner.Manifest.Packed;
import org.tilewright.tuner.Manifest.Role;
import org.tilewright.tuner.Manifest.Tolerance;
import org.tilewright.tuner.Manifest.Values;
import org.tilewright.tuner.Protocol;

/** Asks the worker to verify and time the library in {@code file}. */
public record Request(String file, Manifest manifest, Protocol protocol) {

  /** Writes what {@link #read} reads back. */
  public void write(DataOutputStream out) throws IOException {
    out.writeUTF(file);
    writeManifest(out);
    out.writeInt(protocol.samples());
    out.writeDouble(protocol.sampleSeconds());
    out.writeDouble(protocol.patienceSeconds());
    out.writeDouble(protocol.limitSeconds());
    out.writeInt(protocol.threads());
  }

  private void writeManifest(DataOutputStream out) throws IOException {
    out.writeUTF(manifest.symbol());
    out.writeInt(manifest.operands().size());
    for (Operand operand : manifest.operands()) write(out, operand);
    out.writeBoolean(manifest.hasReference());
    out.writeLong(manifest.parallelExtent());
    out.writeDouble(manifest.tolerance().absolute());
    out.writeDouble(manifest.tolerance().relative());
    out.writeDouble(manifest.flops());
    out.writeBoolean(manifest.referenceKey().isPresent());
    out.writeUTF(manifest.referenceKey().orElse(""));
  }

  private static void write(DataOutputStream out, Operand operand) throws IOException {
    out.writeUTF(operand.name());
    out.writeUTF(operand.role().name());
    out.writeUTF(operand.type());
    out.writeInt(operand.shape().size());
    for (long extent : operand.shape()) out.writeLong(extent);
    out.writeUTF(operand.layout());
    out.writeUTF(operand.packed().map(Packed::function).orElse(""));
    out.writeLong(operand.packed().map(Packed::bytes).orElse(0L));
    out.writeBoolean(operand.values().isPresent());
    out.writeLong(operand.values().map(Values::least).orElse(0L));
    out.writeLong(operand.values().map(Values::most).orElse(0L));
  }

  static Request read(DataInputStream in) throws IOException {
    return new Request(in.readUTF(), readManifest(in), readProtocol(in));
  }

  private static Manifest readManifest(DataInputStream in) throws IOException {
    String symbol = in.readUTF();
    List<Operand> operands = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) operands.add(readOperand(in));
    boolean hasReference = in.readBoolean();
    long parallelExtent = in.readLong();
    Tolerance tolerance = new Tolerance(in.readDouble(), in.readDouble());
    double flops = in.readDouble();
    boolean keyed = in.readBoolean();
    Optional<String> referenceKey = Optional.of(in.readUTF()).filter(key -> keyed);
    return new Manifest(
        symbol, operands, hasReference, parallelExtent, tolerance, flops, referenceKey);
  }

  private static Operand readOperand(DataInputStream in) throws IOException {
    String name = in.readUTF();
    Role role = Role.valueOf(in.readUTF());
    String type = in.readUTF();
    List<Long> shape = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) shape.add(in.readLong());
    Operand plain = new Operand(name, role, type, shape, in.readUTF());
    Packed packed = new Packed(in.readUTF(), in.readLong());
    Operand copied = packed.function().isEmpty() ? plain : plain.packedAhead(packed);
    boolean some = in.readBoolean();
    Values values = new Values(in.readLong(), in.readLong());
    return some ? copied.verifiedWith(values) : copied;
  }

  private static Protocol readProtocol(DataInputStream in) throws IOException {
    return new Protocol(
        in.readInt(), in.readDouble(), in.readDouble(), in.readDouble(), in.readInt());
  }
}
