package org.cairnlearn.school.mastery;

/**
 * What a new model would change.
 *
 * @param students whose levels were compared
 * @param levels how many levels were compared, one for each student and competency with evidence
 * @param changed what would be another level
 * @param before how well the model in force says what students do next
 * @param after how well the new one does
 */
public record Comparison(
        int students, int levels, Changed changed, Reliability before, Reliability after) {

    /**
     * Levels that would change.
     *
     * @param students with at least one of them
     * @param up how many would rise
     * @param down how many would fall
     */
    public record Changed(int students, int up, int down) {
        /** All of them. */
        public int levels() {
            return up + down;
        }
    }

    /**
     * How reliable a model is, on students whom no fit has seen; NaN-free, all 0 without answers.
     *
     * @param answers how many were predicted
     * @param students of how many students
     * @param area how often a right answer was thought more probable than a wrong one, 0.5 to 1
     * @param loss log-loss of an answer; less is better
     * @param calibration by how much what was predicted differs from what came, 0 to 1; less is
     *     better
     */
    public record Reliability(
            int answers, int students, double area, double loss, double calibration) {}
}
