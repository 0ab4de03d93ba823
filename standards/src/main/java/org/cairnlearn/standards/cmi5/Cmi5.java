package org.cairnlearn.standards.cmi5;

/** The words of the standard: verbs, categories and extensions (cmi5, 9). */
public final class Cmi5 {
    public static final String LAUNCHED = "http://adlnet.gov/expapi/verbs/launched";
    public static final String INITIALIZED = "http://adlnet.gov/expapi/verbs/initialized";
    public static final String COMPLETED = "http://adlnet.gov/expapi/verbs/completed";
    public static final String PASSED = "http://adlnet.gov/expapi/verbs/passed";
    public static final String FAILED = "http://adlnet.gov/expapi/verbs/failed";
    public static final String TERMINATED = "http://adlnet.gov/expapi/verbs/terminated";
    public static final String ABANDONED = "https://w3id.org/xapi/adl/verbs/abandoned";
    public static final String SATISFIED = "https://w3id.org/xapi/adl/verbs/satisfied";

    private static final String CONTEXT = "https://w3id.org/xapi/cmi5/context/";

    /** Marks the statements that the standard defines. */
    public static final String CATEGORY = CONTEXT + "categories/cmi5";

    /** Marks those of them that say how it went. */
    public static final String MOVE_ON_CATEGORY = CONTEXT + "categories/moveon";

    public static final String SESSION = CONTEXT + "extensions/sessionid";
    public static final String MASTERY = CONTEXT + "extensions/masteryscore";
    public static final String LAUNCH_MODE = CONTEXT + "extensions/launchmode";
    public static final String LAUNCH_URL = CONTEXT + "extensions/launchurl";
    public static final String MOVE_ON = CONTEXT + "extensions/moveon";
    public static final String PARAMETERS = CONTEXT + "extensions/launchparameters";
    public static final String BLOCK = "https://w3id.org/xapi/cmi5/activitytype/block";
    public static final String COURSE = "https://w3id.org/xapi/cmi5/activitytype/course";

    /** The document with what a unit has to know. */
    public static final String LAUNCH_DATA = "LMS.LaunchData";

    /** The document with how somebody likes units to be. */
    public static final String PREFERENCES = "cmi5LearnerPreferences";

    private Cmi5() {}
}
