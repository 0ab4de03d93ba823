package org.cairnlearn.school.roster;

/** Is told of the records that a load touches, one by one: all of them may be more than fit. */
public interface RosterWatch {
    /** Somebody whom nothing of it interests. */
    RosterWatch NOBODY =
            new RosterWatch() {
                @Override
                public void fresh(RosterKind kind, String sourcedId) {}

                @Override
                public void changed(RosterKind kind, String sourcedId) {}
            };

    /** The school had never had this one. */
    void fresh(RosterKind kind, String sourcedId);

    /** This one differed from what the school had. */
    void changed(RosterKind kind, String sourcedId);
}
