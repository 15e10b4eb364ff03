package cn.xieshou.visit.web;

import cn.xieshou.testing.OnPostgres;
import cn.xieshou.testing.XieshouTest;

/** On the database of production. */
@XieshouTest
@OnPostgres
class VisitPagesOnPostgresTest extends VisitPages {}
