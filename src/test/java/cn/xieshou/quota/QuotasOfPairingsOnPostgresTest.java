package cn.xieshou.quota;

import cn.xieshou.testing.OnPostgres;
import cn.xieshou.testing.XieshouTest;

/** The same on the database of production. */
@XieshouTest
@OnPostgres
class QuotasOfPairingsOnPostgresTest extends QuotasOfPairings {}
