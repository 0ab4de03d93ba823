package org.cairnlearn.school.schedule;

import org.springframework.stereotype.Component;

/** The statements on adults: what they do, and when they are away. */
@Component
record AdultSql(StaffSql staff, AbsenceSql absences) {}
