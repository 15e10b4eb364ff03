package cn.xieshou.assessment.web;

import cn.xieshou.testing.OnPostgres;
import cn.xieshou.testing.XieshouTest;

/** On the database of production. */
@XieshouTest
@OnPostgres
class AssessmentPagesOnPostgresTest extends AssessmentPages {}
