package org.cairnlearn.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which made-up days a measurement is asked for, as the end of a command says it: {@code [SEEDS
 * [STUDENTS ...]]}, where SEEDS is how many, from one on, or the first and the last as in 6-10.
 *
 * @param seeds the seeds, in order
 * @param students how many students a day has, one size after another
 */
public record DaysAsked(List<Integer> seeds, List<Integer> students) {
    /**
     * Reads the words of a command from one on.
     *
     * @param words the words of the command
     * @param at where the seeds stand
     * @param seeds what holds where the command says none
     * @param students what holds where the command says none
     */
    public static DaysAsked of(String[] words, int at, String seeds, Integer... students) {
        String[] ends = (words.length > at ? words[at] : seeds).split("-", 2);
        int first = ends.length > 1 ? Integer.parseInt(ends[0]) : 1;
        int last = Integer.parseInt(ends[ends.length - 1]);
        List<Integer> asked = Arrays.stream(words).skip(at + 1L).map(Integer::valueOf).toList();
        return new DaysAsked(
                IntStream.rangeClosed(first, last).boxed().toList(),
                asked.isEmpty() ? List.of(students) : asked);
    }
}
