package org.cairnlearn.simulation;

import java.util.List;
import org.cairnlearn.simulation.learning.Chance;

/** What the people of the school say and write to each other; every sentence is invented. */
public enum Sayings {
    /** What is agreed at the end of a talk. */
    STEP(
            "Redo the two problems that went wrong, on paper",
            "Explain one problem to a partner",
            "Try three of the hard ones and bring them along",
            "Draw the steps before writing numbers",
            "Ask for help by Wednesday when stuck",
            "Read the first page again and underline what is new",
            "Finish the sheet that was begun",
            "Pick the next skill on the map and try it for a day",
            "Write down one question each day",
            "Check each answer with a sketch"),
    /** What an adult notes for the student to read. */
    NOTE(
            "You found your own mistake today. Keep checking like that.",
            "Working with a partner went well. We keep that.",
            "The sketch helped. Use one each time.",
            "You asked a good question in class.",
            "We moved the day because of the field trip.",
            "You want to try it without the hints next."),
    /** What an adult notes for nobody else. */
    OWN_NOTE(
            "Ask how the new seat works out.",
            "Bring the other worksheet next time.",
            "Leave more time for the answer.",
            "Speak with the co-teacher about a partner."),
    /** What a student wants to talk about. */
    AGENDA(
            "I want to know why my check did not work",
            "Can I work with Sam?",
            "I finished early and want something harder",
            "I do not get the second step",
            "I want to show you my drawing"),
    /** What a student promises. */
    GOAL(
            "I can do this without looking at my notes",
            "I can explain this to somebody at home",
            "I check my work before I hand it in",
            "I can solve a word problem on my own",
            "I ask one question each day"),
    /** Why it matters to the student. */
    REASON(
            "I want to help my little brother",
            "I need it for my project",
            "I want to feel sure in class",
            ""),
    /** A step on the way to a goal. */
    WAY(
            "Try two each day",
            "Show my work to a partner",
            "Ask when I am stuck",
            "Make a sheet with the steps",
            "Do the check again"),
    /** Why a goal is let go. */
    LET_GO("I want to do another skill first", "It was too big for two weeks"),
    /** What a student likes to work on. */
    INTEREST(
            "I like to draw and to build things",
            "I like basketball and its numbers",
            "I like to cook with my aunt",
            "I like animals, most of all birds",
            "I like music and I play the drums",
            "I like maps and far places"),
    /** What helps a student to work. */
    HELP(
            "A quiet place for the first ten minutes",
            "Seeing one example first",
            "Talking it through with one other person",
            "Paper first, then the screen",
            "A short break in the middle"),
    /** What an adult writes of what the work shows. */
    STRENGTH(
            "Explains each step so that others can follow",
            "Goes on when a problem takes long",
            "Checks the answer with a drawing",
            "Helps others without giving the answer away"),
    /** What an adult writes of what the work does not show yet. */
    NEED(
            "Starts before the question is read to the end",
            "Leaves out units in the answer",
            "Loses track when there are more than two steps",
            "Does not ask when stuck");

    private final List<String> all;

    Sayings(String... all) {
        this.all = List.of(all);
    }

    /** One of them. */
    public String pick(Chance chance) {
        return chance.pick(all);
    }
}
