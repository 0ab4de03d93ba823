package org.cairnlearn.school.schedule;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.cairnlearn.school.roster.PersonId;

/**
 * An adult of a school.
 *
 * @param qualifications subjects or strands of competencies that he or she can lead, in the words
 *     of the frameworks; none when the school has not said, and then nothing is ruled out
 */
public record StaffMember(
        PersonId person, StaffKind kind, Set<String> qualifications, Times times) {
    public StaffMember {
        qualifications = Set.copyOf(qualifications);
    }

    /**
     * Which periods are spoken for.
     *
     * @param team who plans together; empty for nobody
     * @param planning planning time that the contract guarantees
     * @param common the team's common planning and scoring slots
     * @param duties other duties
     * @param standby when he or she covers for others first
     */
    public record Times(
            String team,
            List<Meeting> planning,
            List<Meeting> common,
            List<Meeting> duties,
            List<Meeting> standby) {
        /** Nothing said. */
        public static final Times NONE = new Times("", List.of(), List.of(), List.of(), List.of());

        public Times {
            planning = inOrder(planning);
            common = inOrder(common);
            duties = inOrder(duties);
            standby = inOrder(standby);
        }

        private static List<Meeting> inOrder(List<Meeting> meetings) {
            return meetings.stream()
                    .distinct()
                    .sorted(Comparator.comparing(Meeting::text))
                    .toList();
        }
    }

    /** Whether he or she can lead work of one of these subjects or strands. */
    public boolean isQualifiedFor(Set<String> words) {
        return qualifications.isEmpty()
                || words.stream()
                        .anyMatch(word -> qualifications.stream().anyMatch(word::equalsIgnoreCase));
    }
}
