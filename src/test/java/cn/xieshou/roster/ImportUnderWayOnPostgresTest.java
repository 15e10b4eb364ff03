package cn.xieshou.roster;

import cn.xieshou.testing.OwnContext;
import cn.xieshou.testing.XieshouTest;

/** The same on the database of production. */
@XieshouTest
@OwnContext(OwnContext.Kind.POSTGRES)
class ImportUnderWayOnPostgresTest extends ImportUnderWayCases {}
