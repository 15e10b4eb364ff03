package cn.xieshou.evaluation.web;

import cn.xieshou.testing.OnPostgres;
import cn.xieshou.testing.XieshouTest;

/** On the database of production. */
@XieshouTest
@OnPostgres
class ScoringSheetPagesOnPostgresTest extends ScoringSheetPages {}
