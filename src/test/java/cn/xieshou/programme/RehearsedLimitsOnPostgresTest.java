package cn.xieshou.programme;

import cn.xieshou.testing.OnPostgres;
import cn.xieshou.testing.XieshouTest;

/** The same on the database of production. */
@XieshouTest
@OnPostgres
class RehearsedLimitsOnPostgresTest extends RehearsedLimits {}
