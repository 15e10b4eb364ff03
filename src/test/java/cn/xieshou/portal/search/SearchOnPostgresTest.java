package cn.xieshou.portal.search;

import cn.xieshou.testing.OnPostgres;
import cn.xieshou.testing.XieshouTest;

/** The same on the database of production. */
@XieshouTest
@OnPostgres
class SearchOnPostgresTest extends SearchCases {}
