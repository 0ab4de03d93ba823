/**
 * The statistics: matching, experiments, models, scales and growth, with the guard rails around
 * them.
 */
@org.jspecify.annotations.NullMarked
module org.cairnlearn.statistics {
    requires static transitive org.jspecify;
    requires hipparchus.core;

    exports org.cairnlearn.statistics;
    exports org.cairnlearn.statistics.effect;
    exports org.cairnlearn.statistics.growth;
    exports org.cairnlearn.statistics.matching;
    exports org.cairnlearn.statistics.mixed;
    exports org.cairnlearn.statistics.regression;
    exports org.cairnlearn.statistics.scale;
    exports org.cairnlearn.statistics.study;
    exports org.cairnlearn.statistics.survey;
    exports org.cairnlearn.statistics.trial;
}
