#!/usr/bin/env python3
"""Values for BktOracleTest, by listing every path of hidden states: no filtering, no smoothing, no code
shared with the engine. Python's standard library only. Writes oracle.csv beside itself:
one row of parameters before a step, their log-likelihood, and the parameters after the step."""
import csv, itertools, math, pathlib

SEQUENCES = ["1101", "0011", "1", "00101111", "010", "111111", "0000100"]
STARTS = [  # known, learn, forget, guess, slip
    (0.4, 0.1, 0.0, 0.2, 0.1),
    (0.4, 0.1, 0.02, 0.2, 0.1),
    (0.7, 0.3, 0.15, 0.35, 0.25),
]
STEPS = 5


def paths(answers, known, learn, forget, guess, slip):
    """Every path of hidden states with its joint probability with the answers."""
    for path in itertools.product((0, 1), repeat=len(answers)):
        p = known if path[0] else 1 - known
        for t, state in enumerate(path):
            if t:
                stay = (1 - forget, forget) if path[t - 1] else (learn, 1 - learn)
                p *= stay[0] if state else stay[1]
            right = 1 - slip if state else guess
            p *= right if answers[t] == "1" else 1 - right
        yield path, p


def step(parameters):
    log_likelihood = 0.0
    begin = [0.0, 0.0]          # weight of paths that begin unknown, known
    move = [[0.0, 0.0], [0.0, 0.0]]
    emit = [[0.0, 0.0], [0.0, 0.0]]   # [state][right]
    for answers in SEQUENCES:
        listed = list(paths(answers, *parameters))
        total = math.fsum(p for _, p in listed)
        log_likelihood += math.log(total)
        for path, p in listed:
            w = p / total
            begin[path[0]] += w
            for a, b in zip(path, path[1:]):
                move[a][b] += w
            for state, answer in zip(path, answers):
                emit[state][answer == "1"] += w
    clamp = lambda x: min(0.999, max(0.001, x))
    known = clamp(begin[1] / sum(begin))
    learn = clamp(move[0][1] / sum(move[0]))
    forget = clamp(move[1][0] / sum(move[1])) if parameters[2] else 0.0
    guess = clamp(emit[0][1] / sum(emit[0]))
    slip = clamp(emit[1][0] / sum(emit[1]))
    return log_likelihood, (known, learn, forget, guess, slip)


with open(pathlib.Path(__file__).with_name("oracle.csv"), "w", newline="") as out:
    table = csv.writer(out, lineterminator="\n")
    names = ["known", "learn", "forget", "guess", "slip"]
    table.writerow(names + ["logLikelihood"] + [n + "After" for n in names])
    for start in STARTS:
        now = start
        for _ in range(STEPS):
            value, after = step(now)
            table.writerow([repr(x) for x in (*now, value, *after)])
            now = after
