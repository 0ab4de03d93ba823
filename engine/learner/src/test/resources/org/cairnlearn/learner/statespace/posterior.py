#!/usr/bin/env python3
"""Values for PosteriorTest: what is known of a level after a mark, by summing over the level itself on
a fine grid. No formula of the filter, no code shared with the engine, Python's standard library only.
The level is N(mean, variance); a mark X of 0 to max has P(X at least c) = sigma(level - ln(c / (max +
1 - c))). Writes posterior.csv beside itself: how likely the mark was, and the level's mean and variance
given the mark."""
import csv, math, pathlib

MEANS = [-2.5, -1.0, 0.0, 0.7, 2.0]
VARIANCES = [0.1, 0.5, 1.5, 3.0]
SCALES = [1, 3, 10]
POINTS = 8001
WIDTH = 9.0   # standard deviations to each side


def reached(level, c, most):
    if c == 0:
        return 1.0
    return 0.0 if c > most else 1 / (1 + c / (most + 1 - c) * math.exp(-level))


def after(mean, variance, mark, most):
    deviation = math.sqrt(variance)
    weights, levels = [], []
    for at in range(POINTS):
        z = WIDTH * (2 * at / (POINTS - 1) - 1)
        level = mean + deviation * z
        levels.append(level)
        weights.append(math.exp(-z * z / 2) * (reached(level, mark, most) - reached(level, mark + 1, most)))
    chance = math.fsum(weights) * 2 * WIDTH / (POINTS - 1) / math.sqrt(2 * math.pi)
    total = math.fsum(weights)
    new = math.fsum(w * x for w, x in zip(weights, levels)) / total
    spread = math.fsum(w * (x - new) ** 2 for w, x in zip(weights, levels)) / total
    return chance, new, spread


with open(pathlib.Path(__file__).with_name("posterior.csv"), "w", newline="") as file:
    out = csv.writer(file, lineterminator="\n")
    out.writerow(["mean", "variance", "points", "max", "chance", "mean_after", "variance_after"])
    for most in SCALES:
        for mean in MEANS:
            for variance in VARIANCES:
                for mark in range(most + 1):
                    out.writerow([mean, variance, mark, most]
                                 + [f"{x:.10f}" for x in after(mean, variance, mark, most)])
