package org.cairnlearn.school.web.kit;

import java.util.List;
import org.cairnlearn.school.profile.PaceBand;
import org.cairnlearn.school.web.student.MapPage;
import org.cairnlearn.school.web.student.MapPhrases;

/** One grade of an invented large framework: many skills with long names, and other grades. */
final class SampleGrade {
    private static final String SKILLS =
            """
            Number and Operations in Base Ten: Recognize that a digit is worth ten times more 3, Read and write whole numbers in three ways 3, Round whole numbers to any place 3, Add and subtract with the standard way 2, Multiply by a one-digit number 1, Divide with remainders 0r
            Operations and Algebraic Thinking: Read a product as a comparison 3, Solve word problems with products 2x, Solve word problems in many steps 0, Find all factor pairs 0r, Make a pattern that follows a rule 0
            Number and Operations, Fractions: Explain why two fractions are equal 3, Compare two fractions that differ in both parts 1, Add fractions with the same lower part 0r, Write a fraction as a sum in several ways 0, Add and subtract mixed numbers 0, Multiply a fraction by a whole number 0, Write tenths as hundredths 0, Use decimals for tenths and hundredths 0, Compare two decimals 0
            Measurement and Data: Know the sizes of units 3o, Solve problems about distance and time 0, Find area and perimeter of rooms 0r, Draw a plot of lengths in fractions 0, See an angle as part of a circle 0r, Measure angles with a protractor 0, Add angles to a whole 0
            Geometry: Draw lines and rays 4, Sort shapes by their lines and angles 0r, Find lines of symmetry 0
            """;
    private static final String LINKS =
            """
            Recognize that a digit is worth ten times more > Read and write whole numbers in three ways > Round whole numbers to any place > Solve word problems in many steps
            Recognize that a digit is worth ten times more > Multiply by a one-digit number > Divide with remainders > Solve word problems in many steps
            Read and write whole numbers in three ways > Add and subtract with the standard way > Solve word problems in many steps
            Read a product as a comparison > Solve word problems with products > Solve word problems in many steps
            Read a product as a comparison > Multiply a fraction by a whole number
            Multiply by a one-digit number > Find all factor pairs > Make a pattern that follows a rule
            Explain why two fractions are equal > Compare two fractions that differ in both parts > Write tenths as hundredths > Use decimals for tenths and hundredths > Compare two decimals
            Explain why two fractions are equal > Add fractions with the same lower part > Write a fraction as a sum in several ways > Add and subtract mixed numbers > Draw a plot of lengths in fractions
            Add fractions with the same lower part > Multiply a fraction by a whole number > Solve problems about distance and time
            Know the sizes of units > Solve problems about distance and time
            Multiply by a one-digit number > Find area and perimeter of rooms
            See an angle as part of a circle > Measure angles with a protractor > Add angles to a whole
            Draw lines and rays > Sort shapes by their lines and angles > Find lines of symmetry
            See an angle as part of a circle > Sort shapes by their lines and angles
            """;

    private final Words words;

    SampleGrade(Words words) {
        this.words = words;
    }

    MapPage page() {
        var phrases = new MapPhrases(words);
        return new MapPage(
                new MapPage.Head(
                        phrases.heading("Mathematics"),
                        phrases.lead(8, 30, 6),
                        List.of(
                                new Link("Mathematics", "?of=1", true),
                                new Link("English Language Arts", "?of=2", false)),
                        List.of(
                                new Link("Grade 3", "?of=1&part=1", false),
                                new Link("Grade 4", "?of=1&part=2", true),
                                new Link("Grade 5", "?of=1&part=3", false),
                                new Link("High school: Algebra", "?of=1&part=4", false)),
                        PaceWords.toStudent(
                                new PaceBand(PaceBand.Place.BELOW, 8, 9, 14, 30),
                                "Math 7, section B",
                                words)),
                null,
                SampleMap.chart(phrases, words, MapPage.View.MAP, SampleMap.skills(SKILLS), LINKS),
                new SampleStudentDay(words).emptySkill(),
                List.of());
    }
}
