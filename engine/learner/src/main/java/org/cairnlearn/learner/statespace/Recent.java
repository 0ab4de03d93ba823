package org.cairnlearn.learner.statespace;

/** The competencies that a student has practised last, the newest first; at most {@link #MOST}. */
final class Recent {
    static final int MOST = 16;

    final int[] skills = new int[MOST];
    int count;

    void clear() {
        count = 0;
    }

    void practise(int skill) {
        int at = 0;
        while (at < count && skills[at] != skill) {
            at++;
        }
        if (at == count && count < MOST) {
            count++;
        }
        System.arraycopy(skills, 0, skills, 1, Math.min(at, MOST - 1));
        skills[0] = skill;
    }
}
