package org.cairnlearn.school.schedule;

import org.springframework.stereotype.Component;

/** The statements on when there is school: the days, and their bells. */
@Component("scheduleYearSql")
record YearSql(DaySql days, WeekSql weeks, BellsSql bells, EarlierSql earlier, LostBlockSql lost) {}
