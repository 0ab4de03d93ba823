package org.cairnlearn.planner.day;

/**
 * What counts how much. All in milli-mastery, so that a price of 20 says "worth a fiftieth of a
 * mastered topic", and all 0 or more: bonuses are added, prices taken off.
 *
 * @param choice bonus for a first choice; a second is worth 60 % of it, a third 30 %; standard 200
 * @param accountPercent by how many percent a wish counts more for each first choice that was not
 *     met in the last 7 days, for at most 10 of them; standard 10
 * @param conferenceUrgency bonus for a conference or talk, times the square of the days by which it
 *     is overdue (counted up to 100); standard 5
 * @param supportUrgency bonus for each minute of support that is owed and given, divided by the
 *     days left; standard 10
 * @param explorationPermille thousandths of a value's standard error that are added to it; standard
 *     50
 * @param explorationCap most that is added so; standard 30
 * @param interest bonus for a place that touches an interest of the student; standard 20
 * @param spread price of each pair of a teacher-led group that is further apart in readiness than
 *     the band; standard 60, so that one student who is far from seven others costs 420, more than
 *     a usual lesson gives beyond own work
 * @param noExplainer price of a peer group in which nobody can explain; standard 30
 * @param repeats price of the square of meetings above the cap, for each pair of a group; standard
 *     25, so that the same eight students meeting once too often cost 700, a usual lesson of one
 * @param mix price for each student of a peer or project group by whom the largest third of the
 *     school in it exceeds its share; standard 10
 * @param load price of the square of duties above the fair load, for each teacher; standard 20
 * @param topicChange price of each change of topic from one block to the next, for each teacher;
 *     standard 5
 * @param unannounced price of a duty in a block in which the previous plan had none for the
 *     teacher, unless on standby; standard 40
 * @param changedPlace price of each place of a student that is another offering than in the
 *     previous plan; standard 60
 * @param changedRoom price of each place of a student that is the same offering in another room;
 *     standard 5
 * @param changedDuty price of each duty of a teacher that is another offering than in the previous
 *     plan; standard 40
 */
public record Weights(
        int choice,
        int accountPercent,
        int conferenceUrgency,
        int supportUrgency,
        int explorationPermille,
        int explorationCap,
        int interest,
        int spread,
        int noExplainer,
        int repeats,
        int mix,
        int load,
        int topicChange,
        int unannounced,
        int changedPlace,
        int changedRoom,
        int changedDuty) {
    public Weights {
        price("choice", choice);
        price("accountPercent", accountPercent);
        price("conferenceUrgency", conferenceUrgency);
        price("supportUrgency", supportUrgency);
        price("explorationPermille", explorationPermille);
        price("explorationCap", explorationCap);
        price("interest", interest);
        price("spread", spread);
        price("noExplainer", noExplainer);
        price("repeats", repeats);
        price("mix", mix);
        price("load", load);
        price("topicChange", topicChange);
        price("unannounced", unannounced);
        price("changedPlace", changedPlace);
        price("changedRoom", changedRoom);
        price("changedDuty", changedDuty);
    }

    private static void price(String field, int value) {
        Require.within(field, value, 0, 100_000);
    }

    /** What a school starts with. */
    public static Weights standard() {
        return new Weights(200, 10, 5, 10, 50, 30, 20, 60, 30, 25, 10, 20, 5, 40, 60, 5, 40);
    }

    /** These, without any price on who is in a group with whom or on how staff is used. */
    public Weights withoutGroups() {
        return new Weights(
                choice,
                accountPercent,
                conferenceUrgency,
                supportUrgency,
                explorationPermille,
                explorationCap,
                interest,
                0,
                0,
                0,
                0,
                0,
                0,
                unannounced,
                changedPlace,
                changedRoom,
                changedDuty);
    }
}
