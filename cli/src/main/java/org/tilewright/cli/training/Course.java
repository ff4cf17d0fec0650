package org.tilewright.cli.training;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tilewright.agent.ppo.Experience;
import org.tilewright.agent.ppo.PolicyException;
import org.tilewright.agent.ppo.PolicyTraining;
import org.tilewright.agent.ppo.PpoSettings;
import org.tilewright.agent.ppo.PpoUpdate;
import org.tilewright.agent.ppo.TrainedPolicy;
import org.tilewright.tuner.Provenance;
import org.tilewright.tuner.RandomStream;
import org.tilewright.tuner.SearchSpace;
import org.tilewright.tuner.TuningResult;

/**
 * The whole of training, stage by stage: search each lesson from scratch, imitate the best that was
 * found, practise, appraise all that was measured, and be examined.
 *
 * <p>Each stage ends with its work or its share of the time, which its workloads share evenly.
 * Given again, training goes on where it stopped: sessions from the database, practice from the
 * policy file, which is written after each of them.
 */
public final class Course {
  private static final double SEARCHED_BY = 0.55;
  private static final double PRACTISED_BY = 0.8;
  private static final int HIDDEN = 128;
  private static final String PRACTISED = "practised";
  private static final String APPRAISED = "appraised after";

  private final Curriculum curriculum;
  private final School school;
  private final Clock clock;
  private final Path file;
  private final Progress progress;

  /** Hears how training goes on. */
  public interface Progress {
    void searched(int lesson, TuningResult result);

    void imitated(int experiences, List<Double> crossEntropies);

    void practised(int lesson, TuningResult result, List<PpoUpdate> updates);

    void examined(int exam, SearchSpace space);
  }

  /**
   * Training for some time.
   *
   * @param file the policy is written to, and read from if it is of the same training
   */
  public static Course of(
      Curriculum curriculum, School school, Duration time, Path file, Progress progress) {
    return new Course(curriculum, school, new Clock(time, System::nanoTime), file, progress);
  }

  private Course(Curriculum curriculum, School school, Clock clock, Path file, Progress progress) {
    this.curriculum = curriculum;
    this.school = school;
    this.clock = clock;
    this.file = file;
    this.progress = progress;
  }

  /** Trains, writes the policy, and tells what each stage is worth on the exams. */
  public List<Examination.Report> run() {
    search();
    TrainedPolicy imitating = imitate(experiences().searched());
    TrainedPolicy practised = appraise(practise(imitating));
    practised.write(file);
    return examine(imitating, practised);
  }

  private void search() {
    for (int i = 0; i < curriculum.lessons().size(); i++) {
      Duration left = clock.left(SEARCHED_BY, curriculum.lessons().size() - i);
      if (left.isNegative() || school.watch().over()) return;
      SearchSpace lesson = curriculum.lessons().get(i);
      progress.searched(i, school.search(lesson, curriculum.searchTrials(), left));
    }
  }

  /** Of the lessons only: whatever else was tuned might be an exam. */
  private Experiences experiences() {
    var lessons =
        curriculum.lessons().stream()
            .collect(Collectors.toMap(each -> each.workload().key(), Function.identity()));
    return new Experiences(
        school.database(),
        school.harness(),
        workload -> Optional.ofNullable(lessons.get(workload.key())));
  }

  private TrainedPolicy imitate(List<Experience> experiences) {
    PpoSettings settings = PpoSettings.standard().withHidden(HIDDEN);
    int features = curriculum.lessons().get(0).featureCount();
    PolicyTraining training =
        PolicyTraining.begin(features, settings, RandomStream.named(school.seed(), "policy"));
    progress.imitated(experiences.size(), training.imitate(experiences, school.seed()));
    return training.policy(provenance(experiences, 0));
  }

  private Provenance provenance(List<Experience> experiences, int practised) {
    SortedMap<String, String> facts = curriculum.facts();
    long trials = experiences.stream().mapToLong(each -> each.trials().size()).sum();
    facts.put("imitated workloads", Integer.toString(experiences.size()));
    facts.put("imitated from trials", Long.toString(trials));
    facts.put("seed", Long.toString(school.seed()));
    facts.put("device", school.harness().device().id());
    facts.put("builder", school.harness().builderId());
    facts.put("settings", PpoSettings.practice().withHidden(HIDDEN).toString());
    facts.put(PRACTISED, Integer.toString(practised));
    return Provenance.of(curriculum.lessons().get(0), facts);
  }

  private TrainedPolicy practise(TrainedPolicy imitating) {
    TrainedPolicy policy = earlier(imitating.provenance()).orElse(imitating);
    PolicyTraining training = PolicyTraining.goOn(policy, PpoSettings.practice());
    String start = imitating.id();
    for (int i = practised(policy); i < curriculum.lessons().size(); i++) {
      Duration left = clock.left(PRACTISED_BY, curriculum.lessons().size() - i);
      if (left.isNegative() || school.watch().over() || curriculum.practiceTrials() == 0) break;
      SearchSpace lesson = curriculum.lessons().get(i);
      List<PpoUpdate> updates = new ArrayList<>();
      TuningResult result =
          school.practise(
              lesson, training.agent(updates::add), start, curriculum.practiceTrials(), left);
      progress.practised(i, result, updates);
      policy = training.policy(after(imitating.provenance(), i + 1));
      policy.write(file);
    }
    return policy;
  }

  /** Once after practice: given again without more of it, training changes nothing. */
  private TrainedPolicy appraise(TrainedPolicy policy) {
    SortedMap<String, String> facts = new TreeMap<>(policy.provenance().facts());
    if (facts.containsKey(APPRAISED)) return policy;
    facts.put(APPRAISED, Integer.toString(practised(policy)));
    PolicyTraining training = PolicyTraining.goOn(policy, PpoSettings.practice());
    training.appraise(experiences().all(), school.seed());
    return training.policy(policy.provenance().with(facts));
  }

  /** The policy of an earlier run, if it began with the same imitation. */
  private Optional<TrainedPolicy> earlier(Provenance imitating) {
    if (!Files.exists(file)) return Optional.empty();
    try {
      TrainedPolicy stored = TrainedPolicy.read(file);
      boolean same = after(stored.provenance(), 0).equals(imitating);
      return same ? Optional.of(stored) : Optional.empty();
    } catch (PolicyException e) {
      return Optional.empty(); // it will be replaced, as the user was told
    }
  }

  private static Provenance after(Provenance provenance, int practised) {
    SortedMap<String, String> facts = new TreeMap<>(provenance.facts());
    facts.put(PRACTISED, Integer.toString(practised));
    facts.remove(APPRAISED);
    return provenance.with(facts);
  }

  private static int practised(TrainedPolicy policy) {
    return Integer.parseInt(policy.provenance().facts().getOrDefault(PRACTISED, "0"));
  }

  private List<Examination.Report> examine(TrainedPolicy imitating, TrainedPolicy practised) {
    Examination examination = new Examination(school, List.of(imitating, practised));
    List<Examination.Report> reports = new ArrayList<>();
    for (int i = 0; i < curriculum.exams().size(); i++) {
      Duration left = clock.left(1, curriculum.exams().size() - i);
      if (left.isNegative() || school.watch().over()) break;
      SearchSpace exam = curriculum.exams().get(i);
      progress.examined(i, exam);
      school.search(exam, curriculum.examTrials(), left);
      examination.of(exam).ifPresent(reports::add);
    }
    return reports;
  }
}
