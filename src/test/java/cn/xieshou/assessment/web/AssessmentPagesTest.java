package cn.xieshou.assessment.web;

import cn.xieshou.testing.XieshouTest;

/** On the embedded database. */
@XieshouTest
class AssessmentPagesTest extends AssessmentPages {}
