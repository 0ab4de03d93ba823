package org.cairnlearn.school.competency;

/**
 * A framework (CASE: CFDocument).
 *
 * @param subject what it is about ("Mathematics"), compared with a class's subjects to propose it
 * @param credit the line of credit or licence that has to be shown with it; may be empty
 */
public record Framework(
        FrameworkId id, String sourceId, String title, String subject, String credit) {}
