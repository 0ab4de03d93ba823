/** The planner: from needs, people, rooms and time to a day's plan. */
@org.jspecify.annotations.NullMarked
module org.cairnlearn.planner {
    requires static transitive org.jspecify;

    exports org.cairnlearn.planner.day;
    exports org.cairnlearn.planner.day.check;
    exports org.cairnlearn.planner.day.generate;
    exports org.cairnlearn.planner.day.precheck;
    exports org.cairnlearn.planner.signup;
}
