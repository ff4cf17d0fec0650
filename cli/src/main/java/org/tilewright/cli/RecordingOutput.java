package org.tilewright.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.tilewright.cli.workloads.WorkloadFile;
import org.tilewright.measurement.replay.Recording;
import org.tilewright.tuner.Database;
import org.tilewright.tuner.SessionKey;
import org.tilewright.tuner.TuningResult;
import org.tilewright.workbench.Workbench;

/** Writes what a session has measured as a recorded space, besides showing how it goes. */
record RecordingOutput(TextOutput shown, Screen screen, Database database, Path file)
    implements TuneOutput {

  @Override
  public void skipped(List<WorkloadFile.Skipped> rows) {
    shown.skipped(rows);
  }

  @Override
  public void note(String text) {
    shown.note(text);
  }

  @Override
  public ProgressDisplay begin(WorkloadFile.Row row, Workbench bench) {
    return shown.begin(row, bench);
  }

  @Override
  public void end(WorkloadFile.Row row, Summary summary, TuningResult result) {
    Optional<Recording> recording = recording(result.session());
    recording.ifPresent(this::write);
    shown.end(row, summary, result);
    screen.out().println(recording.map(this::written).orElse(nothing()));
  }

  private Optional<Recording> recording(SessionKey key) {
    return Recording.of(key.workload(), key.device(), database.trials(database.open(key)));
  }

  private void write(Recording recording) {
    try {
      recording.write(file);
    } catch (IOException e) {
      throw new EnvironmentException(
          "The recorded space cannot be written to %s (%s). Expected a folder this user may write to, with free space. Repeat the command with another --out: what was measured is stored."
              .formatted(file, e),
          e);
    }
  }

  private String written(Recording recording) {
    return "Recorded %d schedules, %d of them failed, in %s"
        .formatted(recording.points().size(), recording.failures(), file);
  }

  private String nothing() {
    return "No schedule has a time, so that %s was not written.".formatted(file);
  }

  @Override
  public void end() {
    shown.end();
  }
}
