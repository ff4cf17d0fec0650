"""Tunes workloads with TVM's MetaSchedule and writes what it found after how many trials and seconds.

The CSV it writes is what `benchmarks/compare --others` reads. With --keep FOLDER the best kernels can be
timed again later, with --again, on a machine that has become quiet.
"""

import argparse
import csv
import fnmatch
import os
import statistics
import sys
import tempfile
import time

import numpy
import tvm
from tvm import te
from tvm.s_tir import meta_schedule as ms
from tvm.s_tir.meta_schedule.runner import EvaluatorConfig, LocalRunner
from tvm.s_tir.meta_schedule.testing import te_workload
from tvm.ir.utils import derived_object

COLUMNS = ["workload", "contender", "trials", "seconds", "gflops"]
BATCH = 64
ROUNDS = 21


class Unsupported(Exception):
    """A workload that is not tuned here, and why."""


def parameters(text):
    """The values of `m=512;n=512;k=512`, with padding that is the same on all sides."""
    return dict(pair.split("=", 1) for pair in text.split(";"))


def number(values, key, standard=None):
    if key not in values and standard is None:
        raise Unsupported(f"it has no {key}")
    return int(values.get(key, standard))


def square_window(values):
    """Kernel, stride and padding, which TVM's functions take as one number each."""
    if any(side in values for side in ("pt", "pb", "pl", "pr")):
        raise Unsupported("its padding differs from side to side")
    kernels = {int(values[key]) for key in ("k", "kd", "kh", "kw") if key in values}
    if len(kernels) != 1:
        raise Unsupported(f"its kernel is not a square: {sorted(kernels)}")
    return kernels.pop(), number(values, "s", 1), number(values, "p", 0)


def matmul(v):
    # TVM's n is our m, its m our n
    return te_workload.matmul(number(v, "m"), number(v, "n"), number(v, "k"))


def batch_matmul(v):
    return te_workload.batch_matmul_nkkm(*(number(v, key) for key in ("b", "m", "n", "k")))


def convolution(function, sizes):
    def tensors(v):
        extents = [number(v, "n", 1)] + [number(v, key) for key in sizes]
        groups = number(v, "g", 1)
        return function(*extents, *square_window(v), number(v, "d", 1), groups)

    return tensors


def conv2d(v):
    if v.get("layout", "nhwc") == "nhwc":
        return convolution(te_workload.conv2d_nhwc, ("h", "w", "ci", "co"))(v)
    if number(v, "g", 1) != 1:
        raise Unsupported("it has groups of channels that come first")
    kernel, stride, padding = square_window(v)
    extents = [number(v, "n", 1)] + [number(v, key) for key in ("h", "w", "ci", "co")]
    return te_workload.conv2d_nchw(*extents, kernel, kernel, stride, padding, number(v, "d", 1))


def depthwise_conv2d(v):
    extents = [number(v, "n", 1)] + [number(v, key) for key in ("h", "w", "c")]
    return te_workload.depthwise_conv2d_nhwc(*extents, *square_window(v), number(v, "d", 1))


OPERATORS = {
    "matmul": matmul,
    "batch_matmul": batch_matmul,
    "conv1d": convolution(te_workload.conv1d_nlc, ("l", "ci", "co")),
    "conv2d": conv2d,
    "conv3d": convolution(te_workload.conv3d_ndhwc, ("d_in", "h", "w", "ci", "co")),
    "depthwise_conv2d": depthwise_conv2d,
}


def elements(tensor):
    product = 1
    for extent in tensor.shape:
        product *= int(extent)
    return product


def flops(op, values, tensors):
    """Two for each product, those with padding included, as Tilewright counts them."""
    output = elements(tensors[-1])
    if op in ("matmul", "batch_matmul"):
        return 2 * output * number(values, "k")
    weights = elements(tensors[1])
    channels = number(values, "c") if op == "depthwise_conv2d" else number(values, "co")
    return 2 * output * weights // channels


@derived_object
class Progress(ms.measure_callback.PyMeasureCallback):
    """Remembers the best time after each batch."""

    def __init__(self):
        self.start = time.monotonic()
        self.trials = 0
        self.best = float("inf")
        self.milestones = []

    def apply(self, task_scheduler, task_id, measure_candidates, builder_results, runner_results):
        for result in runner_results:
            self.trials += 1
            if result.run_secs is not None:
                seconds = [float(each) for each in result.run_secs]
                self.best = min(self.best, sum(seconds) / len(seconds))
        self.milestones.append((self.trials, time.monotonic() - self.start, self.best))


class Pinning:
    """Leaves the measuring process on one core; can be sent to it."""

    def __init__(self, core):
        self.core = core

    def __call__(self):
        os.sched_setaffinity(0, {self.core})


def target(arguments):
    return tvm.target.Target({"kind": "llvm", "mcpu": arguments.mcpu, "num-cores": 1})


def tune(tensors, folder, arguments):
    """The milestones of one session: trials, seconds, seconds of the best kernel."""
    progress = Progress()
    ms.tune_tir(
        mod=te.create_prim_func(list(tensors)),
        target=target(arguments),
        work_dir=folder,
        max_trials_global=arguments.trials,
        num_trials_per_iter=BATCH,
        runner=LocalRunner(
            evaluator_config=EvaluatorConfig(
                number=1, repeat=1, min_repeat_ms=50, enable_cpu_cache_flush=False
            ),
            initializer=Pinning(arguments.core),
        ),
        measure_callbacks=[progress, *ms.measure_callback.MeasureCallback.create("default")],
        num_tuning_cores="logical",
        seed=arguments.seed,
    )
    return progress.milestones


def time_again(tensors, folder, arguments):
    """The best kernel of a kept session: its trials, no seconds, its median time."""
    database = ms.database.JSONDatabase(work_dir=folder)
    schedule = ms.tir_integration.compile_tir(
        database, te.create_prim_func(list(tensors)), target(arguments)
    )
    if schedule is None:
        raise Unsupported(f"{folder} has no kernel of it")
    kernel = tvm.compile(schedule.mod, target=target(arguments)).jit()
    Pinning(arguments.core)()
    operands = [tvm.runtime.tensor(random_values(each)) for each in tensors]
    timer = kernel.time_evaluator("main", tvm.cpu(), number=1, repeat=ROUNDS, min_repeat_ms=20)
    return [(len(database), None, statistics.median(timer(*operands).results))]


def random_values(tensor):
    shape = [int(extent) for extent in tensor.shape]
    return numpy.random.default_rng(0).uniform(-1, 1, shape).astype("float32")


def milestones(row, tensors, arguments):
    """Trials, seconds and seconds of the best kernel, of a session that is kept if that is asked for."""
    if not arguments.keep:
        with tempfile.TemporaryDirectory() as folder:
            return tune(tensors, folder, arguments)
    folder = os.path.join(arguments.keep, row["name"].replace("/", "_"))
    os.makedirs(folder, exist_ok=True)
    return (time_again if arguments.again else tune)(tensors, folder, arguments)


def rows(file, glob):
    with open(file, newline="", encoding="utf-8") as text:
        return [row for row in csv.DictReader(text) if fnmatch.fnmatchcase(row["name"], glob)]


def checked(row):
    """The parameters of a row that can be tuned here."""
    if row["op"] not in OPERATORS:
        raise Unsupported(f"its operator ({row['op']}) is not one of {', '.join(OPERATORS)}")
    if row["dtype"] != "f32":
        raise Unsupported(f"its type ({row['dtype']}) is not f32")
    values = parameters(row["params"])
    for key in ("ta", "tb", "bias", "relu"):
        if values.get(key, "0") != "0":
            raise Unsupported(f"it has {key}={values[key]}")
    return values


def options():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--workloads", required=True, metavar="FILE.csv")
    parser.add_argument("--only", default="*", metavar="GLOB")
    parser.add_argument("--trials", type=int, default=256)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument(
        "--mcpu", required=True, help="LLVM's name of the processor: znver3, sapphirerapids"
    )
    parser.add_argument("--core", type=int, default=max(os.sched_getaffinity(0)))
    parser.add_argument("--keep", metavar="FOLDER", help="where sessions are kept")
    parser.add_argument(
        "--again", action="store_true", help="only time the best kernels that --keep has"
    )
    parser.add_argument("--csv", required=True, metavar="FILE.csv", help="written after every row")
    arguments = parser.parse_args()
    if arguments.again and not arguments.keep:
        parser.error("--again needs --keep FOLDER: what was kept there is timed again")
    return arguments


def main():
    arguments = options()
    os.environ["TVM_NUM_THREADS"] = "1"
    with open(arguments.csv, "w", newline="", encoding="utf-8") as text:
        writer = csv.writer(text, lineterminator="\n")
        writer.writerow(COLUMNS)
        for row in rows(arguments.workloads, arguments.only):
            try:
                values = checked(row)
                tensors = OPERATORS[row["op"]](values)
                work = flops(row["op"], values, tensors)
                for trials, seconds, best in milestones(row, tensors, arguments):
                    passed = "" if seconds is None else f"{seconds:.1f}"
                    gflops = f"{work / best * 1e-9:.2f}"
                    figures = [row["name"], "MetaSchedule", trials, passed, gflops]
                    writer.writerow(figures)
                    print(*figures, flush=True)
                text.flush()
            except Unsupported as reason:
                print(f"{row['name']} skipped: {reason}", file=sys.stderr)


if __name__ == "__main__":
    main()
