package org.cairnlearn.school.competency;

import java.util.List;

/** What became of the wish to publish a policy document. */
public sealed interface Publishing {
    /** It is the owner's newest version. */
    record Published(PolicyEdition edition) implements Publishing {}

    /** It says what the owner's newest version says already: no new version was made. */
    record NothingNew(PolicyEdition edition) implements Publishing {}

    /** It cannot be used; nothing was changed. */
    record Refused(List<PolicyProblem> problems) implements Publishing {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
