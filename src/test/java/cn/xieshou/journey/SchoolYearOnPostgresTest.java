package cn.xieshou.journey;

import cn.xieshou.testing.OwnContext;

/** The same year on the database of production. */
@OwnContext(OwnContext.Kind.POSTGRES)
class SchoolYearOnPostgresTest extends SchoolYearJourney {}
