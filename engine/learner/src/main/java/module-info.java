/** The learner model: from observations to what a student has mastered. */
@org.jspecify.annotations.NullMarked
module org.cairnlearn.learner {
    requires static transitive org.jspecify;

    exports org.cairnlearn.learner;
    exports org.cairnlearn.learner.accuracy;
    exports org.cairnlearn.learner.bkt;
    exports org.cairnlearn.learner.responses;
    exports org.cairnlearn.learner.statespace;
}
