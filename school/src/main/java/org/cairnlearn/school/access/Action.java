package org.cairnlearn.school.access;

/** What somebody wants to do, by what it shows or changes. */
public enum Action {
    /** Levels, their reasons, the work behind them, and how it went: what the work shows. */
    SEE_WORK,
    /** Marks what somebody saw, or says what was known beforehand. */
    RECORD_WORK,
    /** Writes a goal of one's own, and what became of it. */
    SET_GOAL,
    AGREE_GOAL,
    /** Says something about a student's goal. */
    REMARK_ON_GOAL,
    /**
     * Says what to work on next and how, proposes something else, and asks for help in the room.
     */
    CHOOSE,
    /** What a class is offered, what its students chose and propose, and who asks for help. */
    RUN_CHOICES,
    /** Sees who asks for help in the room now, and helps. */
    HELP,
    /** Asks for a talk, writes what it is about, and reads what was agreed. */
    ASK_FOR_TALK,
    /** Talks with a student one to one, writes it down, and reads what was agreed. */
    HOLD_TALK,
    /** Names the adult to whom a student with an urgent worry is sent. */
    NAME_TRUSTED_ADULT,
    /** Writes what a profile says: in one's own, and as an adult in a student's. */
    WRITE_PROFILE,
    /** The notes on a student that are for adults only. */
    SEE_NOTES,
    /** Asks to be checked on a skill. */
    ASK_FOR_CHECK,
    /** The day with its groups, places and reasons. */
    SEE_DAY,
    CHANGE_DAY,
    /** The sheets of a day: names, places, adults, materials, routines, what helps in class. */
    SEE_SHEETS,
    /** What a teacher must act on in class: minutes of services, and what helps. */
    SEE_HELPS,
    /** Which services a student has, and why. */
    SEE_SERVICES,
    CHANGE_SERVICES,
    /** Lets the students of a class sign in on shared devices, and gives them their cards. */
    OPEN_DEVICE,
    /** Who is here. */
    MARK_PRESENCE,
    /** Who may not or should work together. */
    PAIR,
    /** Names who answers for a student, or who stands in for a teacher. */
    GIVE_RESPONSIBILITY,
    /** What a student's data is used for, and what the family said. */
    SEE_SHARING,
    /** Who looked at a student, for the student and the family. */
    SEE_WHO_LOOKED,
    /** Enters what a family said. */
    KEEP_CONSENT,
    /** The year, the bells, the rooms, and when adults are there. */
    RUN_YEAR,
    /** What the school's own record lacks of who was here. */
    SEE_MISSING_MARKS,
    /** All flex blocks of a school: who is where, and who has not approved. */
    SEE_FLEX,
    APPROVE_FLEX,
    /** In which session of a flex block a student is. */
    CHANGE_PLACE,
    /** The files that came in, what was refused of them, and new ones. */
    IMPORT,
    /** Opens a student's profile for a reason, with a notice to who guards privacy. */
    BREAK_GLASS,
    /** Lets an account go on that was stopped, and names the days on which more may be read. */
    LIFT_STOP,
    /** By which learner model all levels are made. */
    ADOPT_MODEL,
    /** Which other systems come in, and with what. */
    KEEP_SYSTEMS,
    /** How a school and its teams do on the whole, without a person. */
    SEE_SCHOOL_FIGURES,
    /** A number about one adult's work. */
    SEE_OWN_FIGURES,
    /** Registers a study for a researcher, and ends it. */
    REGISTER_STUDY,
    /** The cells of a study, without a person. */
    SEE_CELLS,
    /** Who saw what of whom. */
    READ_AUDIT,
    /** The installation: its health and its backups, without a person. */
    OPERATE,
    /** The records of the roster, one by one and all of a kind. */
    SEE_ROSTER,
    /** The lists of a class, a school, a person. */
    SEE_ROSTER_LISTS,
    SEE_DEMOGRAPHICS,
    /** What can be learned, whole: nobody is in it. */
    SEE_FRAMEWORKS,
    /** What students can work with. */
    SEE_RESOURCES,
    /** What other systems have sent of what is due and how students did. */
    SEE_GRADEBOOK,
    /** Sends it in. */
    KEEP_GRADEBOOK,
    /** Takes away what one has sent in oneself. */
    CLEAR_GRADEBOOK,
    /** Reports what students did. */
    SEND_STATEMENTS,
    /** Reads back what one has reported oneself. */
    READ_OWN_STATEMENTS,
    /** Keeps here how far somebody is in an activity. */
    KEEP_STATE,
    /** Keeps here what one knows of agents and activities. */
    KEEP_PROFILES,
    /** What is the same for everybody of the school: materials, and how it judges. */
    SEE_COMMON
}
